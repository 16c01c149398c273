// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

namespace voorzien::tool {

/// Rows under a heading, each column as wide as its widest cell (counted in characters, not bytes), two
/// spaces apart, a line under the heading. The last column is not padded.
std::string in_columns(const std::vector<std::string>& heading,
                       const std::vector<std::vector<std::string>>& rows);

}  // namespace voorzien::tool

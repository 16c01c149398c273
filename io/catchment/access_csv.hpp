// SPDX-License-Identifier: EUPL-1.2
// Access per demand row as a table (id, access), the same bytes for the same answer.
#pragma once

#include <optional>
#include <span>
#include <string>

namespace voorzien::io {

/// One row per id in the order given; numbers in the shortest form that reads back equal, an empty cell for
/// what is not there. Ids with a separator, a quote or a line end are quoted. Lines end in LF.
std::string access_csv(std::span<const std::string> ids, std::span<const std::optional<double>> access);

}  // namespace voorzien::io

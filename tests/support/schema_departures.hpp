// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

namespace voorzien::test {

/// Where a JSON document departs from the draft-07 schema in `schema_file`, one line each; empty when it does
/// not.
std::string departures(const std::string& document, const std::string& schema_file);

}  // namespace voorzien::test

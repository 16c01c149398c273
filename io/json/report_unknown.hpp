// SPDX-License-Identifier: EUPL-1.2
// One way to say "there is no such thing": with the nearest names where the word looks mistyped, with the
// whole list where it does not.
#pragma once

#include <string>
#include <vector>

#include "io/json/json_node.hpp"

namespace voorzien::io {

/// Reports `code`_near {name, near} when known names resemble the written one, else `code` {name, known}.
void report_unknown(const JsonNode& place, const std::string& code, const std::string& written,
                    const std::vector<std::string>& known);

}  // namespace voorzien::io

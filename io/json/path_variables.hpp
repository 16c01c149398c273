// SPDX-License-Identifier: EUPL-1.2
// ${NAME} in a path stands for a folder that differs per machine. The values come from whoever starts the
// run, never from the environment, so that readers stay predictable.
#pragma once

#include <map>
#include <string>

#include "io/json/json_node.hpp"

namespace voorzien::io {

/// What each name stands for: {"VOORZIEN_SHARED", "/srv/shared"}.
using PathVariables = std::map<std::string, std::string>;

/// `path` with every ${NAME} filled in; an unknown name is reported at `place` and left as it is.
std::string with_variables(const std::string& path, const PathVariables& variables, const JsonNode& place);

}  // namespace voorzien::io

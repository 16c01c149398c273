// SPDX-License-Identifier: EUPL-1.2
// The member `format` says what a file is and in which version, so that a file of another kind or of a later
// version is refused with that reason instead of with a hundred unknown keys.
#pragma once

#include <string>

#include "io/json/json_node.hpp"

namespace voorzien::io {

/// Reports unless `format` is `expected` ("voorzien-norms/1"); says apart whether another kind of file or
/// only another version was given.
void expect_format(JsonObject& root, const std::string& expected);

}  // namespace voorzien::io

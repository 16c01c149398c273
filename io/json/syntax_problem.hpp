// SPDX-License-Identifier: EUPL-1.2
// Says in plain words why a JSON text is broken: the comma too many, the quote forgotten, the file cut off.
// Parsers only say "unexpected token"; the text around it says what the writer did.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "io/problem/input_error.hpp"

namespace voorzien::io {

/// The problem at `position` (bytes read so far when the parser gave up) in `text`; `where` becomes
/// file:line:column.
Problem syntax_problem(std::string_view text, const std::string& file, std::size_t position);

}  // namespace voorzien::io

// SPDX-License-Identifier: EUPL-1.2
// Lines for a terminal: aligned columns and wrapped sentences, counted in characters, not bytes.
#pragma once

#include <string>
#include <vector>

namespace voorzien::io {

using Lines = std::vector<std::string>;

/// Characters in UTF-8 text.
std::size_t width_of(const std::string& utf8);

/// Rows in columns two spaces apart, indented by two; the first column to the left, the others to the right.
/// Rows may be shorter than others.
Lines aligned(const std::vector<std::vector<std::string>>& rows);

/// `text` broken between words into lines of at most `width` characters, the first after `first`, the others
/// after as many spaces as `first` is wide.
Lines wrapped(const std::string& first, const std::string& text, std::size_t width = 118);

void append(Lines& lines, const Lines& more);

}  // namespace voorzien::io

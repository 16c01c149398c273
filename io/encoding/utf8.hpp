// SPDX-License-Identifier: EUPL-1.2
// Names come from files that others made; one wrong byte must not make a whole result unreadable.
#pragma once

#include <string>
#include <string_view>

namespace voorzien::io {

/// Whether the bytes are well-formed UTF-8 (RFC 3629: no overlong forms, no surrogates).
bool is_utf8(std::string_view bytes);

/// The bytes with every one that does not belong replaced by U+FFFD; well-formed.
std::string with_replacements(std::string_view bytes);

/// A name as one line: control characters and line ends become spaces, code points that are no characters
/// U+FFFD. What XML, a terminal or a spreadsheet cannot hold is gone before it gets there.
std::string one_line(std::string_view text);

}  // namespace voorzien::io

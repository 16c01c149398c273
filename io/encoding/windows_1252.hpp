// SPDX-License-Identifier: EUPL-1.2
// Names that are not valid UTF-8. Dutch files that are not UTF-8 are nearly always Windows-1252 (DUO until
// 2020 or so), so that is how such a name is read, with a warning.
#pragma once

#include <string>
#include <string_view>

namespace voorzien::io {

/// The text read as Windows-1252; the five bytes that have no meaning there become U+FFFD.
std::string from_windows_1252(std::string_view text);

}  // namespace voorzien::io

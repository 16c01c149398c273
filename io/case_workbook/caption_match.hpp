// SPDX-License-Identifier: EUPL-1.2
// Captions as people leave them: with other capitals, spaces, line breaks, and the unit behind them.
#pragma once

#include <string>
#include <string_view>

namespace voorzien::io {

/// In small letters, one space between words, without the unit in brackets and marks at the end.
std::string plain_caption(std::string_view caption);

/// The unit in square brackets behind the caption, empty when there is none.
std::string unit_in(std::string_view caption);

}  // namespace voorzien::io

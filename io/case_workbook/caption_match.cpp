// SPDX-License-Identifier: EUPL-1.2
#include "io/case_workbook/caption_match.hpp"

#include <cctype>

namespace voorzien::io {

std::string plain_caption(std::string_view caption) {
  std::string plain;
  bool space = false;
  for (std::size_t i = 0; i < caption.size() && caption[i] != '['; ++i) {
    const auto byte = static_cast<unsigned char>(caption[i]);
    // A space that does not break, as word processors leave it, is C2 A0.
    const bool hard_space = byte == 0xC2U && i + 1 < caption.size() && caption[i + 1] == '\xA0';
    if (hard_space) ++i;
    if (hard_space || std::isspace(byte) != 0 || caption[i] == '*' || caption[i] == ':') {
      space = !plain.empty();
      continue;
    }
    if (space) plain += ' ';
    space = false;
    plain += static_cast<char>(byte < 0x80U ? std::tolower(byte) : static_cast<int>(byte));
  }
  return plain;
}

std::string unit_in(std::string_view caption) {
  const auto open = caption.find('[');
  const auto close = caption.rfind(']');
  if (open == std::string_view::npos || close == std::string_view::npos || close < open) return {};
  return plain_caption(caption.substr(open + 1, close - open - 1));
}

}  // namespace voorzien::io

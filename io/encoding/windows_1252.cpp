// SPDX-License-Identifier: EUPL-1.2
#include "io/encoding/windows_1252.hpp"

#include <array>
#include <cstddef>
#include <cstdint>

namespace voorzien::io {
namespace {

// What the bytes 0x80..0x9F stand for in Windows-1252 (WHATWG Encoding Standard, index-windows-1252); 0xFFFD
// where nothing is assigned.
constexpr std::array<std::uint32_t, 32> upper_controls = {
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};

std::uint32_t byte_at(std::string_view text, std::size_t position) {
  return position < text.size() ? static_cast<unsigned char>(text[position]) : 0U;
}

void append_character(std::string& text, std::uint32_t character) {
  if (character < 0x80) {
    text += static_cast<char>(character);
    return;
  }
  if (character < 0x800) {
    text += static_cast<char>(0xC0U | (character >> 6U));
  } else {
    text += static_cast<char>(0xE0U | (character >> 12U));
    text += static_cast<char>(0x80U | ((character >> 6U) & 0x3FU));
  }
  text += static_cast<char>(0x80U | (character & 0x3FU));
}

}  // namespace

std::string from_windows_1252(std::string_view text) {
  std::string converted;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::uint32_t byte = byte_at(text, i);
    const bool special = byte >= 0x80 && byte < 0xA0;
    append_character(converted, special ? upper_controls[byte - 0x80] : byte);
  }
  return converted;
}

}  // namespace voorzien::io

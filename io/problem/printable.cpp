// SPDX-License-Identifier: EUPL-1.2
#include "io/problem/printable.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <variant>

namespace voorzien::io {
namespace {

/// One character of UTF-8; length 0 where the bytes are none (RFC 3629).
struct Character {
  std::uint32_t code = 0;
  std::size_t length = 0;
};

Character character_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) -> std::uint32_t { return static_cast<unsigned char>(text[i]); };
  const std::uint32_t first = byte(at);
  if (first < 0x80U) return {first, 1};
  const std::size_t length = first >= 0xF0U ? 4 : first >= 0xE0U ? 3 : 2;
  if (first < 0xC2U || first > 0xF4U || at + length > text.size()) return {};
  std::uint32_t code = first & (0xFFU >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(at + i) & 0xC0U) != 0x80U) return {};
    code = (code << 6U) | (byte(at + i) & 0x3FU);
  }
  constexpr std::array<std::uint32_t, 5> least = {0, 0, 0x80U, 0x800U, 0x10000U};
  const bool surrogate = code >= 0xD800U && code <= 0xDFFFU;
  if (code < least[length] || code > 0x10FFFFU || surrogate) return {};
  return {code, length};
}

bool is_obeyed(std::uint32_t code) {
  const bool control = code < 0x20U || (code >= 0x7FU && code <= 0x9FU);
  const bool turns = code == 0x200EU || code == 0x200FU || (code >= 0x202AU && code <= 0x202EU) ||
                     (code >= 0x2066U && code <= 0x2069U);
  const bool breaks_line = code == 0x2028U || code == 0x2029U;
  return control || turns || breaks_line;
}

void append_hexadecimal(std::string& text, std::uint32_t value, std::uint32_t digits) {
  constexpr std::string_view names = "0123456789ABCDEF";
  for (std::uint32_t i = digits; i > 0; --i) text += names[(value >> (4U * (i - 1U))) & 0xFU];
}

}  // namespace

std::string printable(std::string_view text) {
  std::string shown;
  shown.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const Character character = character_at(text, at);
    if (character.length == 0) {
      shown += "\\x";
      append_hexadecimal(shown, static_cast<unsigned char>(text[at++]), 2);
      continue;
    }
    if (is_obeyed(character.code)) {
      shown += "\\u";
      append_hexadecimal(shown, character.code, 4);
    } else {
      shown.append(text.substr(at, character.length));
    }
    at += character.length;
  }
  return shown;
}

void make_printable(std::vector<Message>& messages) {
  for (Message& message : messages) {
    message.where = printable(message.where);
    for (auto& named : message.values) {
      if (auto* text = std::get_if<std::string>(&named.second)) *text = printable(*text);
    }
  }
}

}  // namespace voorzien::io

// SPDX-License-Identifier: EUPL-1.2
#include "io/encoding/utf8.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace voorzien::io {
namespace {

/// Number of continuation bytes after this first byte, and the least code point that needs so many.
struct Lead {
  std::size_t continuations = 0;
  char32_t bits = 0;
  char32_t least = 0;
};

Lead lead_of(unsigned char byte) {
  if (byte >= 0xC0 && byte < 0xE0) return {1, byte & 0x1FU, 0x80};
  if (byte >= 0xE0 && byte < 0xF0) return {2, byte & 0x0FU, 0x800};
  return {3, byte & 0x07U, 0x10000};
}

/// Length of the well-formed character at the start of `bytes`; 0 when there is none.
std::size_t character_length(std::string_view bytes) {
  const auto first = static_cast<unsigned char>(bytes.front());
  if (first < 0x80) return 1;
  if (first < 0xC0 || first > 0xF4) return 0;
  const Lead lead = lead_of(first);
  if (bytes.size() <= lead.continuations) return 0;
  char32_t code = lead.bits;
  for (std::size_t i = 1; i <= lead.continuations; ++i) {
    const auto next = static_cast<unsigned char>(bytes[i]);
    if ((next & 0xC0U) != 0x80U) return 0;
    code = (code << 6U) | (next & 0x3FU);
  }
  const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
  return code < lead.least || code > 0x10FFFF || surrogate ? 0 : lead.continuations + 1;
}

/// Bytes at the start that are certainly ASCII: eight at a time, since tables are mostly that and large.
std::size_t ascii_length(std::string_view bytes) {
  std::size_t length = 0;
  for (; length + 8 <= bytes.size(); length += 8) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, bytes.data() + length, 8);
    if ((eight & 0x8080808080808080U) != 0) break;
  }
  return length;
}

}  // namespace

bool is_utf8(std::string_view bytes) {
  while (!bytes.empty()) {
    bytes.remove_prefix(ascii_length(bytes));
    if (bytes.empty()) break;
    const std::size_t length = character_length(bytes);
    if (length == 0) return false;
    bytes.remove_prefix(length);
  }
  return true;
}

std::string with_replacements(std::string_view bytes) {
  std::string result;
  while (!bytes.empty()) {
    const std::size_t length = character_length(bytes);
    result += length == 0 ? std::string_view("\xEF\xBF\xBD") : bytes.substr(0, length);
    bytes.remove_prefix(std::max<std::size_t>(length, 1));
  }
  return result;
}

std::string one_line(std::string_view text) {
  std::string line;
  line.reserve(text.size());
  while (!text.empty()) {
    const auto byte = static_cast<unsigned char>(text.front());
    const bool later_control = text.size() > 1 && byte == 0xC2 && static_cast<unsigned char>(text[1]) < 0xA0;
    const std::string_view three = text.substr(0, 3);
    if (byte < 0x20 || byte == 0x7F) {
      line += ' ';
      text.remove_prefix(1);
    } else if (later_control) {
      line += ' ';
      text.remove_prefix(2);
    } else if (three == "\u2028" || three == "\u2029") {
      line += ' ';
      text.remove_prefix(3);
    } else if (three == "\xEF\xBF\xBE" || three == "\xEF\xBF\xBF") {
      line += "\uFFFD";
      text.remove_prefix(3);
    } else {
      line += text.front();
      text.remove_prefix(1);
    }
  }
  return line;
}

}  // namespace voorzien::io

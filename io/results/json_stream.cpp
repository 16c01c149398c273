// SPDX-License-Identifier: EUPL-1.2
#include "io/results/json_stream.hpp"

#include <cmath>
#include <utility>

#include "io/encoding/utf8.hpp"
#include "io/results/decimals.hpp"

namespace voorzien::io {
namespace {

void append_escaped(std::string& out, std::string_view value) {
  constexpr std::string_view hexadecimal = "0123456789abcdef";
  for (const char character : value) {
    const auto byte = static_cast<unsigned char>(character);
    if (character == '"' || character == '\\') {
      out += '\\';
      out += character;
    } else if (character == '\n') {
      out += "\\n";
    } else if (byte < 0x20 || byte == 0x7F) {
      out += "\\u00";
      out += hexadecimal[byte >> 4U];
      out += hexadecimal[byte & 0xFU];
    } else {
      out += character;
    }
  }
}

}  // namespace

void JsonStream::new_line() {
  out_ += '\n';
  out_.append(open_.size(), ' ');
}

void JsonStream::separate() {
  if (after_key_) {
    after_key_ = false;
    return;
  }
  if (open_.empty()) return;
  Open& parent = open_.back();
  if (!parent.empty) out_ += ',';
  if (parent.layout == Layout::lines) {
    new_line();
  } else if (!parent.empty) {
    out_ += ' ';
  }
  parent.empty = false;
}

void JsonStream::begin(char bracket, Layout layout) {
  separate();
  out_ += bracket;
  const bool inside_a_line = !open_.empty() && open_.back().layout == Layout::one_line;
  open_.push_back({inside_a_line ? Layout::one_line : layout, true});
}

void JsonStream::end(char bracket) {
  const Open closed = open_.back();
  open_.pop_back();
  if (closed.layout == Layout::lines && !closed.empty) new_line();
  out_ += bracket;
}

void JsonStream::key(std::string_view name) {
  separate();
  out_ += '"';
  append_escaped(out_, name);
  out_ += "\": ";
  after_key_ = true;
}

void JsonStream::text(std::string_view value) {
  separate();
  out_ += '"';
  append_escaped(out_, is_utf8(value) ? value : std::string_view(with_replacements(value)));
  out_ += '"';
}

void JsonStream::decimal(double value, int decimals) {
  if (!std::isfinite(value)) return null();
  separate();
  append_decimal(out_, value, decimals);
}

void JsonStream::shortest(double value) {
  if (!std::isfinite(value)) return null();
  separate();
  append_shortest(out_, value);
}

void JsonStream::integer(std::int64_t value) {
  separate();
  out_ += std::to_string(value);
}

void JsonStream::natural(std::uint64_t value) {
  separate();
  out_ += std::to_string(value);
}

void JsonStream::boolean(bool value) {
  separate();
  out_ += value ? "true" : "false";
}

void JsonStream::null() {
  separate();
  out_ += "null";
}

std::string JsonStream::take() {
  out_ += '\n';
  open_.clear();
  return std::exchange(out_, {});
}

}  // namespace voorzien::io

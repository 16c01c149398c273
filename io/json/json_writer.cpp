// SPDX-License-Identifier: EUPL-1.2
#include "io/json/json_writer.hpp"

#include <array>
#include <charconv>
#include <utility>

namespace voorzien::io {
namespace {

std::string quoted(std::string_view text) {
  static constexpr std::string_view hexadecimal = "0123456789abcdef";
  std::string result = "\"";
  for (const char letter : text) {
    const auto code = static_cast<unsigned char>(letter);
    if (letter == '"' || letter == '\\') {
      result += '\\';
      result += letter;
    } else if (letter == '\n') {
      result += "\\n";
    } else if (code < 0x20U) {
      result += "\\u00";
      result += hexadecimal[code >> 4U];
      result += hexadecimal[code & 0xFU];
    } else {
      result += letter;
    }
  }
  return result + '"';
}

template <class Number>
std::string shortest(Number value) {
  std::array<char, 32> text{};
  const auto written = std::to_chars(text.data(), text.data() + text.size(), value);
  return {text.data(), written.ptr};
}

}  // namespace

void JsonWriter::begin_object() { begin(true); }
void JsonWriter::begin_array() { begin(false); }

void JsonWriter::begin(bool is_object) {
  if (!open_.empty()) open_.back().holds_others = true;
  Open opened;
  opened.is_object = is_object;
  // The name waits with its parent until the value is finished.
  if (!pending_key_.empty()) open_.back().parts.push_back(std::exchange(pending_key_, {}));
  open_.push_back(std::move(opened));
}

void JsonWriter::end() {
  constexpr std::size_t line_width = 100;
  const Open closed = std::move(open_.back());
  open_.pop_back();
  std::size_t width = 0;
  for (const std::string& part : closed.parts) width += part.size() + 2;
  const bool on_one_line = !closed.holds_others && width <= line_width;
  const std::string indent = on_one_line ? "" : '\n' + std::string(2 * (open_.size() + 1), ' ');
  std::string text(1, closed.is_object ? '{' : '[');
  for (std::size_t i = 0; i < closed.parts.size(); ++i) {
    if (i > 0) text += on_one_line ? ", " : ",";
    text += indent + closed.parts[i];
  }
  if (!on_one_line) text += '\n' + std::string(2 * open_.size(), ' ');
  text += closed.is_object ? '}' : ']';
  if (open_.empty()) {
    done_ = std::move(text);
  } else if (open_.back().is_object) {
    open_.back().parts.back() += text;
  } else {
    open_.back().parts.push_back(std::move(text));
  }
}

void JsonWriter::key(std::string_view name) { pending_key_ = quoted(name) + ": "; }

void JsonWriter::add(std::string part) {
  open_.back().parts.push_back(std::exchange(pending_key_, {}) + part);
}

void JsonWriter::text(std::string_view value) { add(quoted(value)); }
void JsonWriter::number(double value) { add(shortest(value)); }
void JsonWriter::natural_number(std::uint64_t value) { add(shortest(value)); }
void JsonWriter::boolean(bool value) { add(value ? "true" : "false"); }
void JsonWriter::null() { add("null"); }
std::string JsonWriter::result() const { return done_ + '\n'; }

}  // namespace voorzien::io

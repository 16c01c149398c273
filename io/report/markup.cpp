// SPDX-License-Identifier: EUPL-1.2
#include "io/report/markup.hpp"

#include "io/encoding/utf8.hpp"

namespace voorzien::io {
namespace {

constexpr char32_t first_strong_isolate = 0x2068;
constexpr std::string_view isolate_start = "\u2068";
constexpr std::string_view isolate_end = "\u2069";

/// The character at the start of well-formed UTF-8 and how many bytes it takes.
std::pair<char32_t, std::size_t> character_at(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<char32_t>(static_cast<unsigned char>(text[i])); };
  const char32_t first = byte(0);
  if (first < 0x80) return {first, 1};
  if (first < 0xE0) return {((first & 0x1FU) << 6U) | (byte(1) & 0x3FU), 2};
  if (first < 0xF0) return {((first & 0x0FU) << 12U) | ((byte(1) & 0x3FU) << 6U) | (byte(2) & 0x3FU), 3};
  return {
      ((first & 0x07U) << 18U) | ((byte(1) & 0x3FU) << 12U) | ((byte(2) & 0x3FU) << 6U) | (byte(3) & 0x3FU),
      4};
}

bool is_right_to_left(char32_t c) {
  return (c >= 0x590 && c <= 0x8FF) || (c >= 0xFB1D && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFC) ||
         (c >= 0x10800 && c <= 0x10FFF) || (c >= 0x1E800 && c <= 0x1EFFF);
}

/// Marks, embeddings, overrides and isolates of others: they reach beyond the name they stand in.
bool turns_direction(char32_t c) {
  return c == 0x200E || c == 0x200F || c == 0x061C || (c >= 0x202A && c <= 0x202E) ||
         (c >= first_strong_isolate - 2 && c <= first_strong_isolate + 1);
}

/// Characters XML cannot hold, or that no reader can see.
bool is_no_text(char32_t c) {
  return (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || (c >= 0x7F && c < 0xA0) || c == 0xFFFE ||
         c == 0xFFFF;
}

void append(std::string& out, char32_t c, std::string_view bytes) {
  switch (c) {
    case '&':
      out += "&amp;";
      break;
    case '<':
      out += "&lt;";
      break;
    case '>':
      out += "&gt;";
      break;
    case '"':
      out += "&quot;";
      break;
    case '\'':
      out += "&#39;";
      break;
    case '\t':
    case '\n':
    case '\r':
      out += ' ';
      break;
    default:
      out += is_no_text(c) ? std::string_view("\uFFFD") : bytes;
  }
}

}  // namespace

std::string escaped(std::string_view text) {
  const std::string replaced = is_utf8(text) ? std::string() : with_replacements(text);
  std::string_view rest = replaced.empty() ? text : std::string_view(replaced);
  std::string out;
  out.reserve(rest.size() + rest.size() / 8);
  bool isolated = false;
  while (!rest.empty()) {
    const auto [c, length] = character_at(rest);
    const std::string_view bytes = rest.substr(0, length);
    rest.remove_prefix(length);
    if (turns_direction(c)) continue;
    const bool right_to_left = is_right_to_left(c);
    if (right_to_left && !isolated) out += isolate_start;
    if (isolated && !right_to_left && c != ' ') {
      out += isolate_end;
      isolated = false;
    }
    isolated = isolated || right_to_left;
    append(out, c, bytes);
  }
  if (isolated) out += isolate_end;
  return out;
}

void Markup::start(std::string_view element, const Attributes& attributes) {
  written_ += '<';
  written_ += element;
  for (const auto& [name, value] : attributes) {
    if (value.empty()) continue;
    written_ += ' ';
    written_ += name;
    written_ += "=\"";
    written_ += escaped(value);
    written_ += '"';
  }
}

Markup& Markup::open(std::string_view element, const Attributes& attributes) {
  start(element, attributes);
  written_ += '>';
  open_.emplace_back(element);
  return *this;
}

Markup& Markup::close() {
  written_ += "</";
  written_ += open_.back();
  written_ += ">";
  // A line end after blocks keeps the source readable without adding space inside a line of text.
  const std::string& element = open_.back();
  if (element == "p" || element == "tr" || element == "section" || element == "svg" || element == "li" ||
      element == "figure" || element == "h2" || element == "h3" || element == "g" || element == "div") {
    written_ += '\n';
  }
  open_.pop_back();
  return *this;
}

Markup& Markup::text(std::string_view words) {
  written_ += escaped(words);
  return *this;
}

Markup& Markup::element(std::string_view name, std::string_view words, const Attributes& attributes) {
  open(name, attributes);
  text(words);
  return close();
}

Markup& Markup::empty(std::string_view name, const Attributes& attributes) {
  start(name, attributes);
  written_ += "/>";
  return *this;
}

Markup& Markup::add(const std::string& markup) {
  written_ += markup;
  return *this;
}

std::string Markup::take() {
  while (!open_.empty()) close();
  return std::move(written_);
}

}  // namespace voorzien::io

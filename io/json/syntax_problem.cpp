// SPDX-License-Identifier: EUPL-1.2
#include "io/json/syntax_problem.hpp"

#include <algorithm>
#include <array>
#include <cctype>

#include "io/problem/printable.hpp"

namespace voorzien::io {
namespace {

bool is_space(char letter) { return letter == ' ' || letter == '\t' || letter == '\n' || letter == '\r'; }

bool is_word(char letter) {
  return std::isalnum(static_cast<unsigned char>(letter)) != 0 || letter == '_' || letter == '-' ||
         letter == '+' || letter == '.';
}

/// Start of the word or sign the parser stumbled over.
std::size_t start_of_token(std::string_view text, std::size_t position) {
  std::size_t at = position == 0 ? 0 : position - 1;
  while (at > 0 && at < text.size() && is_space(text[at])) --at;
  if (at < text.size() && is_word(text[at])) {
    while (at > 0 && is_word(text[at - 1])) --at;
  } else if (at > 0 && at < text.size() && text[at] == '"') {
    // The parser read the text in quotes to its end.
    std::size_t opening = text.rfind('"', at - 1);
    while (opening != std::string_view::npos && opening > 0 && text[opening - 1] == '\\')
      opening = text.rfind('"', opening - 1);
    if (opening != std::string_view::npos) at = opening;
  }
  return at;
}

char last_sign_before(std::string_view text, std::size_t at) {
  while (at > 0) {
    --at;
    if (!is_space(text[at])) return text[at];
  }
  return '\0';
}

std::string word_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && is_word(text[end])) ++end;
  if (end == at) {
    // A sign outside ASCII takes several bytes; all of them are shown.
    ++end;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
  }
  return std::string(text.substr(at, std::min<std::size_t>(end - at, 40)));
}

bool is_not_a_number_word(std::string_view word) {
  static constexpr std::array<std::string_view, 9> words = {"NaN", "nan",  "NAN", "Infinity", "-Infinity",
                                                            "inf", "-inf", "Inf", "-NaN"};
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool starts_with_any(std::string_view text, const std::array<std::string_view, 4>& starts) {
  return std::any_of(starts.begin(), starts.end(),
                     [&](std::string_view start) { return text.substr(0, start.size()) == start; });
}

std::string code_for(std::string_view text, std::size_t at) {
  const char found = text[at];
  const char before = last_sign_before(text, at);
  const std::string word = word_at(text, at);
  if (is_not_a_number_word(word)) return "json_not_a_number";
  if ((found == '}' || found == ']') && before == ',') return "json_comma_too_many";
  if (found == '/' || found == '#') return "json_comment";
  if (starts_with_any(text.substr(at), {"'", "\u201c", "\u201d", "\u2019"})) return "json_wrong_quotes";
  const bool begins_value = found == '"' || found == '{' || found == '[' || is_word(found);
  const bool after_value = before == '"' || before == '}' || before == ']' || is_word(before);
  if (begins_value && after_value) return "json_comma_missing";
  if ((found == '\n' || found == '\r') && is_space(found)) return "json_text_not_closed";
  if (std::isdigit(static_cast<unsigned char>(found)) != 0 || found == '-' || found == '.')
    return "json_bad_number";
  if (is_word(found)) return "json_word_without_quotes";
  return "json_unexpected";
}

}  // namespace

Problem syntax_problem(std::string_view text, const std::string& file, std::size_t position) {
  const bool empty = std::all_of(text.begin(), text.end(), is_space);
  const bool ends_early = position > text.size();
  // A string that runs into the end of its line: the parser stands on the line break itself.
  const bool line_break =
      !ends_early && position > 0 && (text[position - 1] == '\n' || text[position - 1] == '\r');
  std::size_t at = position == 0 ? 0 : position - 1;
  if (!ends_early && !line_break) at = start_of_token(text, position);
  at = empty ? 0 : std::min(at, text.size());
  const std::string_view before = text.substr(0, at);
  const auto line = std::count(before.begin(), before.end(), '\n') + 1;
  const std::size_t line_start = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
  // Columns count characters, not the bytes of UTF-8.
  const auto column =
      std::count_if(before.begin() + static_cast<std::ptrdiff_t>(line_start), before.end(),
                    [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }) +
      1;
  Problem problem;
  problem.code = empty ? "json_empty" : ends_early ? "json_ends_early" : code_for(text, at);
  problem.where = file + ':' + std::to_string(line) + ':' + std::to_string(column);
  problem.values = {{"line", static_cast<double>(line)}, {"column", static_cast<double>(column)}};
  if (!empty && !ends_early && !line_break)
    problem.values.emplace_back("found", printable(word_at(text, at)));
  return problem;
}

}  // namespace voorzien::io

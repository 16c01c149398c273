// SPDX-License-Identifier: EUPL-1.2
#include "io/case_workbook/week_words.hpp"

#include <array>
#include <cctype>
#include <string_view>
#include <utility>

namespace voorzien::io {
namespace {

using Pair = std::pair<std::string_view, std::string_view>;

constexpr std::array<Pair, 7> days = {{{"ma", "mon"},
                                       {"di", "tue"},
                                       {"wo", "wed"},
                                       {"do", "thu"},
                                       {"vr", "fri"},
                                       {"za", "sat"},
                                       {"zo", "sun"}}};

/// Longer words first, since some hold others.
constexpr std::array<Pair, 10> other_words = {{{"maandag", "mon"},
                                               {"dinsdag", "tue"},
                                               {"woensdag", "wed"},
                                               {"donderdag", "thu"},
                                               {"vrijdag", "fri"},
                                               {"zaterdag", "sat"},
                                               {"zondag", "sun"},
                                               {"werkdagen", "weekdays"},
                                               {"elke_dag", "every_day"},
                                               {"dagelijks", "every_day"}}};

std::string word_in_files(const std::string& word) {
  for (const auto& [dutch, written] : other_words) {
    if (word == dutch) return std::string(written);
  }
  for (const auto& [dutch, written] : days) {
    if (word == dutch) return std::string(written);
  }
  return word;
}

bool is_letter(char letter) { return std::isalpha(static_cast<unsigned char>(letter)) != 0 || letter == '_'; }
bool is_digit(char letter) { return std::isdigit(static_cast<unsigned char>(letter)) != 0; }

void replace_all(std::string& text, std::string_view what, std::string_view with) {
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
    text.replace(at, what.size(), with);
}

/// 8:30, 8.30 and 08:30 as 08:30.
std::string time_in_files(const std::string& text, std::size_t& at) {
  std::size_t end = at;
  while (end < text.size() && is_digit(text[end])) ++end;
  std::string hours = text.substr(at, end - at);
  at = end;
  if (hours.size() == 1) hours.insert(hours.begin(), '0');
  const bool minutes = at + 2 < text.size() && (text[at] == ':' || text[at] == '.') &&
                       is_digit(text[at + 1]) && is_digit(text[at + 2]);
  if (!minutes) return hours + ":00";
  hours += ':' + text.substr(at + 1, 2);
  at += 3;
  return hours;
}

}  // namespace

std::string week_in_files(const std::string& written) {
  std::string text;
  for (const char letter : written)
    text += static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
  for (const std::string_view dash : {"\xE2\x80\x93", "\xE2\x80\x94", " t/m ", " tot ", " - "})
    replace_all(text, dash, "-");
  replace_all(text, "elke dag", "elke_dag");
  replace_all(text, "\n", "; ");
  std::string hours;
  for (std::size_t at = 0; at < text.size();) {
    if (is_letter(text[at])) {
      std::size_t end = at;
      while (end < text.size() && is_letter(text[end])) ++end;
      hours += word_in_files(text.substr(at, end - at));
      at = end;
    } else if (is_digit(text[at])) {
      hours += time_in_files(text, at);
    } else {
      hours += text[at++];
    }
  }
  return hours;
}

std::string week_shown(const std::string& hours, Language language) {
  if (language == Language::en) return hours;
  std::string shown;
  for (std::size_t at = 0; at < hours.size();) {
    if (!is_letter(hours[at])) {
      shown += hours[at++];
      continue;
    }
    std::size_t end = at;
    while (end < hours.size() && is_letter(hours[end])) ++end;
    const std::string word = hours.substr(at, end - at);
    at = end;
    std::string_view dutch = word;
    for (const auto& [name, written] : days) {
      if (word == written) dutch = name;
    }
    shown += dutch;
  }
  return shown;
}

}  // namespace voorzien::io

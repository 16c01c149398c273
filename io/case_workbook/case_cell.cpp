// SPDX-License-Identifier: EUPL-1.2
#include "io/case_workbook/case_cell.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "io/case_workbook/week_words.hpp"
#include "io/encoding/utf8.hpp"
#include "io/sharing/week_text.hpp"
#include "io/vector/value.hpp"

namespace voorzien::io {
namespace {

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

/// "1,5": a decimal comma in a text.
bool has_decimal_comma(std::string_view text) {
  const auto comma = text.find(',');
  if (comma == std::string_view::npos || comma == 0 || comma + 1 == text.size()) return false;
  std::string with_point(text);
  with_point[comma] = '.';
  return numeral_in(with_point).has_value();
}

/// "120 m2", "€ 40", "85%": a number with something beside it.
bool has_unit(std::string_view text) {
  const auto first = std::find_if(text.begin(), text.end(), is_digit);
  const auto last = std::find_if(text.rbegin(), text.rend(), is_digit);
  const bool starts = first == text.begin() || (first != text.end() && first - text.begin() <= 4);
  return starts && first != text.end() && last != text.rend() &&
         (is_digit(text.front()) || is_digit(text.back()) || text.back() == '%');
}

class CellReading {
 public:
  CellReading(const Cell& cell, const CellWish& wish, CaseReading& reading)
      : cell_(cell), wish_(wish), reading_(reading) {}

  std::string read() {
    if (cell_.kind == CellKind::empty) return {};
    if (cell_.kind == CellKind::error) return report("case_cell_error", cell_.text);
    if (cell_.kind == CellKind::formula) return report("case_cell_formula", cell_.text);
    if (cell_.kind == CellKind::date) return report("case_cell_date", "");
    switch (wish_.cell) {
      case CaseCell::number:
      case CaseCell::whole:
      case CaseCell::year:
      case CaseCell::share:
        return read_number();
      case CaseCell::yes_no:
        return cell_.kind == CellKind::boolean ? as_text() : read_word(as_text());
      case CaseCell::word:
        return read_word(as_text());
      case CaseCell::words:
        return read_words(false);
      case CaseCell::reasons:
        return read_words(true);
      case CaseCell::week:
        return read_week();
      case CaseCell::text:
      case CaseCell::id:
        break;
    }
    return as_text();
  }

 private:
  std::string report(const std::string& code, const std::string& value, const std::string& known = {}) {
    reading_.found.problems.push_back(
        {code, wish_.place, {{"column", wish_.caption}, {"value", value.substr(0, 80)}, {"known", known}}});
    return {};
  }

  [[nodiscard]] std::string as_text() const {
    return cell_.kind == CellKind::text ? trimmed(cell_.text) : shortest(cell_.number);
  }

  std::string read_number() {
    double number = cell_.number;
    if (cell_.kind == CellKind::text) {
      const std::string text = trimmed(cell_.text);
      if (may_be_thousands(text)) return report("case_cell_ambiguous", text);
      const auto written = numeral_in(text);
      if (!written && has_decimal_comma(text)) return report("case_cell_comma", text);
      if (!written && has_unit(text)) return report("case_cell_unit", text);
      if (!written) return report("case_cell_no_number", text);
      number = *written;
    } else if (cell_.kind == CellKind::boolean) {
      return report("case_cell_no_number", cell_.number == 0.0 ? "FALSE" : "TRUE");
    }
    if (wish_.cell == CaseCell::share && (number < 0.0 || number > 1.0))
      return report("case_cell_share", shortest(number));
    if (wish_.cell == CaseCell::whole && std::trunc(number) != number)
      return report("case_cell_whole", shortest(number));
    const bool year = std::trunc(number) == number && number >= 1900.0 && number <= 2200.0;
    if (wish_.cell == CaseCell::year && !year) return report("case_cell_year", shortest(number));
    return shortest(number);
  }

  std::string read_word(const std::string& written) {
    if (const auto id = reading_.words.id_of(wish_.list, written)) return *id;
    if (written == empty_list && wish_.list == "source") return empty_list;
    // Without any word to choose from the list itself is what could not be read.
    if (reading_.words.of(wish_.list).empty()) return written;
    return report("case_cell_word", written,
                  reading_.words.known_or_near(wish_.list, written, reading_.language));
  }

  std::string read_words(bool with_reasons) {
    std::string ids;
    if (as_text() == empty_list) return empty_list;
    for (const std::string& part : parts_of_list(as_text())) {
      const auto colon = with_reasons ? part.find(':') : std::string::npos;
      const std::string id = read_word(trimmed(part.substr(0, colon)));
      if (id.empty()) continue;
      ids += (ids.empty() ? "" : ";") + id;
      if (colon != std::string::npos) ids += ": " + trimmed(part.substr(colon + 1));
    }
    return ids;
  }

  std::string read_week() {
    const std::string hours = week_in_files(as_text());
    const auto read = hours_in(hours);
    return read && !read->empty() ? week_text(*read) : report("case_cell_week", as_text());
  }

  const Cell& cell_;
  const CellWish& wish_;
  CaseReading& reading_;
};

}  // namespace

std::string read_case_cell(const Cell& cell, const CellWish& wish, CaseReading& reading) {
  return CellReading(cell, wish, reading).read();
}

std::string trimmed(const std::string& text) {
  std::string_view rest = text;
  constexpr std::string_view hard_space = "\xC2\xA0";
  const auto blank = [](char letter) {
    return letter == ' ' || letter == '\t' || letter == '\r' || letter == '\n';
  };
  while (!rest.empty()) {
    if (blank(rest.front())) {
      rest.remove_prefix(1);
    } else if (rest.substr(0, 2) == hard_space) {
      rest.remove_prefix(2);
    } else if (blank(rest.back())) {
      rest.remove_suffix(1);
    } else if (rest.size() >= 2 && rest.substr(rest.size() - 2) == hard_space) {
      rest.remove_suffix(2);
    } else {
      break;
    }
  }
  return std::string(rest);
}

std::vector<std::string> parts_of_list(const std::string& text) {
  std::vector<std::string> parts;
  for (std::size_t start = 0; start <= text.size();) {
    const std::size_t end = std::min(text.find_first_of(";\n", start), text.size());
    std::string part = trimmed(text.substr(start, end - start));
    if (!part.empty()) parts.push_back(std::move(part));
    start = end + 1;
  }
  return parts;
}

}  // namespace voorzien::io

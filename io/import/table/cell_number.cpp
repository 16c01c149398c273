// SPDX-License-Identifier: EUPL-1.2
#include "io/import/table/cell_number.hpp"

#include <algorithm>
#include <string>

#include "io/vector/cell_reader.hpp"
#include "io/vector/value.hpp"

namespace voorzien::io {

std::optional<double> cell_number(std::string_view text, DecimalMark mark) {
  if (mark == DecimalMark::point) return numeral_in(text);
  std::string with_point(text);
  if (with_point.find('.') != std::string::npos) return std::nullopt;
  std::replace(with_point.begin(), with_point.end(), ',', '.');
  return numeral_in(with_point);
}

bool is_decimal_comma(std::string_view text) {
  return text.find(',') != std::string_view::npos && cell_number(text, DecimalMark::comma).has_value();
}

std::string number_fault(std::string_view text, DecimalMark mark) {
  if (cell_number(text, mark)) return {};
  const bool comma = mark == DecimalMark::point && is_decimal_comma(text);
  return comma ? "import_decimal_comma" : "import_not_a_number";
}

std::string amount_fault(std::string_view text, DecimalMark mark, bool may_hold_thousands) {
  const std::string fault = number_fault(text, mark);
  if (!fault.empty()) return fault;
  if (cell_number(text, mark) < 0.0) return "import_negative";
  return may_hold_thousands && may_be_thousands(text) ? "import_thousands" : "";
}

bool is_blank(std::string_view text) {
  if (text.empty() || text == "." || text == "-" || text == "x" || text == "NULL") return true;
  const auto number = numeral_in(text);
  return number && *number <= first_missing_code;
}

std::optional<double> masked_below(std::string_view text) {
  if (text.empty() || text.front() != '<') return std::nullopt;
  return numeral_in(text.substr(1));
}

}  // namespace voorzien::io

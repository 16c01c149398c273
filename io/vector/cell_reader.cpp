// SPDX-License-Identifier: EUPL-1.2
#include "io/vector/cell_reader.hpp"

#include <algorithm>
#include <cmath>

#include "io/encoding/utf8.hpp"
#include "io/encoding/windows_1252.hpp"
#include "io/problem/near_names.hpp"

namespace voorzien::io {
namespace {

constexpr std::size_t most_faults_told = 10;

bool is_blank(const std::string& text) { return text.find_first_not_of(" \t\r\n") == std::string::npos; }

/// The number a cell holds, also where it is written as text.
std::optional<double> number_in(const Value& value) {
  if (const auto* number = std::get_if<double>(&value)) return *number;
  if (const auto* text = std::get_if<std::string>(&value)) return numeral_in(*text);
  return std::nullopt;
}

/// Whether the field holds a number of people or homes, so that a fraction would be odd.
bool counts_whole_things(std::string_view where) {
  const std::string_view key = where.substr(where.rfind('/') + 1);
  return key == "residents" || key == "dwellings";
}

}  // namespace

bool all_below_are_missing(const std::vector<double>& missing_codes) {
  return std::any_of(missing_codes.begin(), missing_codes.end(),
                     [](double code) { return code <= first_missing_code; });
}

bool is_missing(double number, const std::vector<double>& missing_codes) {
  if (number <= first_missing_code && all_below_are_missing(missing_codes)) return true;
  return std::find(missing_codes.begin(), missing_codes.end(), number) != missing_codes.end();
}

Value CellReader::read(Value raw, const std::string& place) {
  if (const auto* text = std::get_if<std::string>(&raw); text != nullptr && is_blank(*text)) return {};
  const auto written_number = number_in(raw);
  if (written_number && is_missing(*written_number, source_.missing_codes)) return {};
  if (!field_.values.empty()) raw = translated(raw);
  if (is_null(raw)) return {};
  if (field_.type == FieldType::number) return number(raw, place);
  return readable(text_of(raw), place);
}

Value CellReader::translated(const Value& raw) {
  const auto found = field_.values.find(text_of(raw));
  if (found != field_.values.end()) return found->second;
  if (!is_null(raw)) untranslated_.insert(text_of(raw));
  return {};
}

Value CellReader::number(const Value& raw, const std::string& place) {
  if (const auto* text = std::get_if<std::string>(&raw)) {
    if (counts_whole_things(field_.where) && numeral_in(*text) && may_be_thousands(*text)) {
      report("cell_thousands", place, raw);
      return {};
    }
    if (const auto numeral = numeral_in(*text)) return *numeral;
    report("cell_not_a_number", place, raw);
    return {};
  }
  if (std::isfinite(std::get<double>(raw))) return raw;
  report("cell_not_finite", place, raw);
  return {};
}

std::string CellReader::readable(std::string text, const std::string& place) {
  if (is_utf8(text)) return text;
  text = from_windows_1252(text);
  if (recoded_++ == 0) {
    recoded_example_ = text;
    recoded_place_ = place;
  }
  return text;
}

void CellReader::report(const std::string& code, const std::string& place, const Value& raw) {
  if (++faults_ > most_faults_told) return;
  reading_.problems.push_back(
      {code, place, {{"column", field_.text}, {"value", text_of(raw).substr(0, 60)}}});
}

void CellReader::finish() {
  if (faults_ > most_faults_told) {
    const auto more = static_cast<double>(faults_ - most_faults_told);
    reading_.problems.push_back({"cells_more", field_.where, {{"column", field_.text}, {"count", more}}});
  }
  if (recoded_ > 0) {
    reading_.warnings.push_back(
        {"text_not_utf8",
         recoded_place_,
         {{"column", field_.text}, {"count", static_cast<double>(recoded_)}, {"example", recoded_example_}}});
  }
  if (!untranslated_.empty()) {
    const std::vector<std::string> values(untranslated_.begin(), untranslated_.end());
    reading_.warnings.push_back(
        {"value_not_translated", field_.where, {{"column", field_.text}, {"values", joined(values, 10)}}});
  }
}

}  // namespace voorzien::io

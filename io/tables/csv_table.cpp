// SPDX-License-Identifier: EUPL-1.2
#include "io/tables/csv_table.hpp"

#include <cmath>

#include "io/results/decimals.hpp"

namespace voorzien::io {

CsvTable::CsvTable(std::string_view header) : out_(header) { out_ += "\r\n"; }

void CsvTable::separate() {
  if (row_begun_) out_ += ',';
  row_begun_ = true;
}

CsvTable& CsvTable::text(std::string_view value) {
  separate();
  if (value.find_first_of(",\"\r\n") == std::string_view::npos) {
    out_ += value;
    return *this;
  }
  out_ += '"';
  for (const char character : value) {
    if (character == '"') out_ += '"';
    out_ += character;
  }
  out_ += '"';
  return *this;
}

CsvTable& CsvTable::decimal(double value, int decimals) {
  separate();
  if (std::isfinite(value)) append_decimal(out_, value, decimals);
  return *this;
}

CsvTable& CsvTable::decimal(std::optional<double> value, int decimals) {
  return value ? decimal(*value, decimals) : empty();
}

CsvTable& CsvTable::integer(long value) {
  separate();
  out_ += std::to_string(value);
  return *this;
}

CsvTable& CsvTable::year(std::optional<Year> value) {
  return value ? integer(static_cast<int>(*value)) : empty();
}

CsvTable& CsvTable::interval(const std::optional<Interval>& value, int decimals) {
  if (!value) return empty().empty().empty();
  return decimal(value->low, decimals).decimal(value->mid, decimals).decimal(value->high, decimals);
}

CsvTable& CsvTable::empty() {
  separate();
  return *this;
}

void CsvTable::end_row() {
  out_ += "\r\n";
  row_begun_ = false;
}

}  // namespace voorzien::io

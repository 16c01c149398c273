// SPDX-License-Identifier: EUPL-1.2
// From what stands in a cell to the value a field must hold: missing codes become null, translations are
// applied, numerals in text become numbers, names become UTF-8. Says which cell is wrong; after ten cells of
// one field it only counts.
#pragma once

#include <cstddef>
#include <set>
#include <string>

#include "io/vector/reading.hpp"
#include "io/vector/table.hpp"

namespace voorzien::io {

/// Whether a number stands for "not known" in this source.
bool is_missing(double number, const std::vector<double>& missing_codes);

/// The bound below which every number is missing; none of the codes asks for it when it is not used.
inline constexpr double first_missing_code = -99990.0;

/// Whether every number ≤ −99990 is missing, because one such code is listed (CBS adds codes over the years).
bool all_below_are_missing(const std::vector<double>& missing_codes);

class CellReader {
 public:
  CellReader(const FieldSpec& field, const TableSource& source, Reading& reading)
      : field_(field), source_(source), reading_(reading) {}

  /// The value of the field's type, or null; `place` is where the cell stands.
  Value read(Value raw, const std::string& place);
  /// Tells how many more cells were wrong and which values had no translation.
  void finish();

 private:
  Value translated(const Value& raw);
  Value number(const Value& raw, const std::string& place);
  std::string readable(std::string text, const std::string& place);
  void report(const std::string& code, const std::string& place, const Value& raw);

  const FieldSpec& field_;
  const TableSource& source_;
  Reading& reading_;
  std::size_t faults_ = 0;
  std::size_t recoded_ = 0;
  std::string recoded_example_;
  std::string recoded_place_;
  std::set<std::string> untranslated_;
};

}  // namespace voorzien::io

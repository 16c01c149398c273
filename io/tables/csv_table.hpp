// SPDX-License-Identifier: EUPL-1.2
// One CSV table under construction, after RFC 4180: comma, CRLF, quotes only where needed, UTF-8, `.` as
// decimal sign. What is unknown is an empty cell.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/units/interval.hpp"
#include "engine/units/year.hpp"

namespace voorzien::io {

class CsvTable {
 public:
  /// Starts with a header of field names, separated by commas.
  explicit CsvTable(std::string_view header);

  CsvTable& text(std::string_view value);
  /// Rounded to `decimals`; an empty cell when not finite.
  CsvTable& decimal(double value, int decimals);
  CsvTable& decimal(std::optional<double> value, int decimals);
  CsvTable& integer(long value);
  CsvTable& year(std::optional<Year> value);
  /// Three cells, low, mid and high; empty when not known.
  CsvTable& interval(const std::optional<Interval>& value, int decimals);
  CsvTable& empty();
  void end_row();

  /// The table as bytes.
  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  void separate();

  std::string out_;
  bool row_begun_ = false;
};

}  // namespace voorzien::io

// SPDX-License-Identifier: EUPL-1.2
// A line over the years with its bandwidth, and what there is as a stepped line beside it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "io/report/report_context.hpp"

namespace voorzien::io {

class Markup;

/// One line. A year without a value is a gap, not a zero.
struct ChartLine {
  std::string name;
  std::vector<std::optional<Interval>> values;  ///< one per year of the run
  bool is_stepped = false;                      ///< dashed, and level until the next year
};

struct LineChart {
  std::string title;
  std::string unit;
  int decimals = 0;
  std::vector<ChartLine> lines;
  std::optional<std::size_t> peak;  ///< year in which the first line is highest, marked
};

void write_line_chart(Markup& markup, const LineChart& chart, const ReportContext& context);

}  // namespace voorzien::io

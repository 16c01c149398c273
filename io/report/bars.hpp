// SPDX-License-Identifier: EUPL-1.2
// Lying bars: one number each, or parts that add up, told apart by pattern as well as by shade.
#pragma once

#include <string>
#include <vector>

#include "io/report/report_context.hpp"

namespace voorzien::io {

class Markup;

/// One bar; its parts stand after each other.
struct Bar {
  std::string name;
  std::vector<double> parts;
  std::string told;  ///< at its end: the number in words
};

struct BarChart {
  std::string title;
  std::vector<std::string> parts;  ///< names of the parts, for the legend; empty: one part without a name
  std::vector<Bar> bars;
  double full = 0.0;  ///< length of the longest; 0: the largest bar
};

void write_bars(Markup& markup, const BarChart& chart);

}  // namespace voorzien::io

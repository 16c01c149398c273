// SPDX-License-Identifier: EUPL-1.2
// A table of intervals: years down, areas across.
#pragma once

#include <cstddef>
#include <vector>

#include "engine/units/interval.hpp"

namespace voorzien {

/// Row-major table of `years` × `areas` intervals.
class YearGrid {
 public:
  YearGrid() = default;
  YearGrid(std::size_t years, std::size_t areas) : areas_(areas), cells_(years * areas) {}

  [[nodiscard]] std::size_t years() const { return areas_ == 0 ? 0 : cells_.size() / areas_; }
  [[nodiscard]] std::size_t areas() const { return areas_; }
  [[nodiscard]] const Interval& at(std::size_t year, std::size_t area) const {
    return cells_[year * areas_ + area];
  }
  Interval& at(std::size_t year, std::size_t area) { return cells_[year * areas_ + area]; }
  /// Sum over the areas of one year.
  [[nodiscard]] Interval total(std::size_t year) const {
    Interval sum;
    for (std::size_t area = 0; area < areas_; ++area) sum += at(year, area);
    return sum;
  }

 private:
  std::size_t areas_ = 0;
  std::vector<Interval> cells_;
};

}  // namespace voorzien

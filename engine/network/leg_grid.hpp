// SPDX-License-Identifier: EUPL-1.2
// Straight legs of streets in a grid of square cells: which leg is nearest to a point. Searched ring by ring;
// about two legs to a cell, so that a question costs a handful of them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "engine/geometry/shapes.hpp"

namespace voorzien::network {

/// A straight piece of a street.
struct Leg {
  Point a;
  Point b;
  std::uint32_t street = 0;
};

/// The nearest point of a leg.
struct Foot {
  std::uint32_t leg = 0;
  double share = 0.0;  ///< how far along the leg, 0..1
  double distance_m = 0.0;
};

class LegGrid {
 public:
  LegGrid() = default;
  explicit LegGrid(std::vector<Leg> legs);

  /// The nearest leg at most `farthest_m` away (inclusive); of legs equally near the lowest.
  [[nodiscard]] std::optional<Foot> nearest(Point point, double farthest_m) const;
  [[nodiscard]] const std::vector<Leg>& legs() const { return legs_; }

 private:
  struct Best;
  [[nodiscard]] long column_of(double x) const;
  [[nodiscard]] long row_of(double y) const;
  void place_legs();
  template <class Take>
  void walk_cells(const Leg& leg, Take take) const;
  void look_in(long column, long row, Point point, Best& best) const;
  void look_in_ring(long column, long row, long ring, Point point, Best& best) const;

  std::vector<Leg> legs_;
  Point origin_;
  double cell_m_ = 1.0;
  long columns_ = 0;
  long rows_ = 0;
  std::vector<std::uint32_t> first_;  // of each cell in `in_cell_`
  std::vector<std::uint32_t> in_cell_;
};

}  // namespace voorzien::network

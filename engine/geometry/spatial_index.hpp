// SPDX-License-Identifier: EUPL-1.2
// An R-tree of points (Boost.Geometry, packed): which are within a distance, which are nearest.
#pragma once

#include <cstddef>
#include <memory>
#include <vector>

#include "engine/geometry/shapes.hpp"
#include "engine/units/quantity.hpp"

namespace voorzien {

/// A point of the index and how far it lies from where was asked.
struct Neighbour {
  std::size_t position = 0;  ///< position in the vector the index was built from
  Metres distance;
};

/// Immutable index over a vector of points. Answers are ordered by distance, then by position where nothing
/// else is said: deterministic.
class SpatialIndex {
 public:
  explicit SpatialIndex(const std::vector<Point>& points);
  ~SpatialIndex();
  SpatialIndex(SpatialIndex&&) noexcept;
  SpatialIndex& operator=(SpatialIndex&&) noexcept;
  SpatialIndex(const SpatialIndex&) = delete;
  SpatialIndex& operator=(const SpatialIndex&) = delete;

  /// Every point at most `reach` away, inclusive.
  [[nodiscard]] std::vector<Neighbour> within(Point from, Metres reach) const;

  /// The `count` nearest points (fewer where there are fewer); equal distances by lowest position.
  [[nodiscard]] std::vector<Neighbour> nearest(Point from, std::size_t count) const;

  /// The points of `within`, ordered by position, in place of what `found` held: for many questions in a row.
  void gather_within(Point from, Metres reach, std::vector<Neighbour>& found) const;

  /// The points of `nearest`, ordered by position, in place of what `found` held.
  void gather_nearest(Point from, std::size_t count, std::vector<Neighbour>& found) const;

 private:
  struct Tree;
  std::unique_ptr<Tree> tree_;
};

}  // namespace voorzien

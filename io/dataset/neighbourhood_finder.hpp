// SPDX-License-Identifier: EUPL-1.2
// In which neighbourhood a point lies. A grid of boxes first, the polygons of one cell then.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "engine/model/neighbourhood.hpp"

namespace voorzien::io {

class NeighbourhoodFinder {
 public:
  /// `neighbourhoods` must outlive the finder.
  explicit NeighbourhoodFinder(const std::vector<Neighbourhood>& neighbourhoods);

  /// The neighbourhood that holds the point; on a shared border the first by id.
  [[nodiscard]] std::optional<NeighbourhoodIndex> at(Point point) const;
  /// Distance to the nearest neighbourhood, 0 inside; infinity when there are none.
  [[nodiscard]] Metres distance_from(Point point) const;

 private:
  [[nodiscard]] std::size_t column_of(double x) const;
  [[nodiscard]] std::size_t row_of(double y) const;

  const std::vector<Neighbourhood>& neighbourhoods_;
  std::vector<Box> boxes_;
  Box all_{};
  std::size_t side_;                             // cells in each direction
  std::vector<std::vector<std::size_t>> cells_;  // positions of neighbourhoods, ascending
};

}  // namespace voorzien::io

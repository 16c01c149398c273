// SPDX-License-Identifier: EUPL-1.2
// Travel between residence points and places. One interface: straight line × detour factor now, a network
// later.
#pragma once

#include <cstddef>
#include <memory>
#include <vector>

#include "engine/geometry/shapes.hpp"
#include "engine/units/quantity.hpp"

namespace voorzien {

/// A place that can be travelled to and how far it is.
struct TravelOption {
  std::size_t place;
  Metres distance;
};

/// Distances from any point to a fixed set of places.
class Travel {
 public:
  virtual ~Travel() = default;

  /// Places at most `reach` away (inclusive), by distance, then position.
  [[nodiscard]] virtual std::vector<TravelOption> within(Point from, Metres reach) const = 0;
  /// The `count` nearest places, by distance, then position.
  [[nodiscard]] virtual std::vector<TravelOption> nearest(Point from, std::size_t count) const = 0;
  /// Distance to one place; infinity when it cannot be reached.
  [[nodiscard]] virtual Metres distance(Point from, std::size_t place) const = 0;
  [[nodiscard]] virtual std::size_t place_count() const = 0;
};

/// Straight line × `detour_factor` (≥ 1) to `places`.
std::unique_ptr<Travel> straight_line_travel(std::vector<Point> places, double detour_factor);

}  // namespace voorzien

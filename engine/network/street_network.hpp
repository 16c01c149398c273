// SPDX-License-Identifier: EUPL-1.2
// Streets as values: places where they meet, and what lies between two of those. A reader makes it, a graph
// is built from it, a writer keeps it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "engine/geometry/shapes.hpp"
#include "engine/units/quantity.hpp"

namespace voorzien::network {

/// Which ways a street may be used; forward is from `from` to `to`.
enum class StreetWay : std::uint8_t { both, forward, backward };

/// A piece of street between two nodes.
struct Street {
  std::uint32_t from = 0;
  std::uint32_t to = 0;
  StreetWay way = StreetWay::both;
  double speed_kmh = 5.0;        ///< > 0; only for costs in minutes
  std::uint32_t first_bend = 0;  ///< where its bends begin in StreetNetwork::bends, in the order from → to
  std::uint32_t bend_count = 0;
  friend bool operator==(const Street&, const Street&) = default;
};

struct StreetNetwork {
  std::vector<Point> nodes;     ///< where streets end or meet, metres
  std::vector<Street> streets;  ///< ends are positions in `nodes`
  std::vector<Point> bends;     ///< the points between the ends of all streets, one street behind the other

  [[nodiscard]] std::span<const Point> bends_of(const Street& street) const {
    return std::span(bends).subspan(street.first_bend, street.bend_count);
  }
  friend bool operator==(const StreetNetwork&, const StreetNetwork&) = default;
};

/// Adds a street whose bends are `bends`, in the order from → to.
void add_street(StreetNetwork& network, Street street, std::span<const Point> bends);

/// Length of a street along its bends.
Metres length_of(const StreetNetwork& network, const Street& street);

}  // namespace voorzien::network

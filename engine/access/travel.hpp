// SPDX-License-Identifier: EUPL-1.2
// Travel between residence points and places: straight line × detour factor, or along streets
// (network_travel.hpp). Questions are asked for many points at once: a network searches from whichever side
// is the fewer, and an implementation chooses its own order of work.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <vector>

#include "engine/geometry/shapes.hpp"
#include "engine/units/quantity.hpp"

namespace voorzien {

/// A place that can be travelled to and how far it is.
struct TravelOption {
  std::size_t place = 0;
  Metres distance;
};

/// A question for one point: every place at most `reach` away (inclusive), and the nearest ones beyond it
/// until there are at least `at_least`. A negative reach asks for the nearest only.
struct TravelQuery {
  Point from;
  Metres reach;
  std::size_t at_least = 0;
};

/// The answers to many queries, one behind the other; each ordered by place.
struct TravelTable {
  std::vector<std::size_t> first{0};  ///< where each answer begins in `options`, and the end of the last
  std::vector<TravelOption> options;

  [[nodiscard]] std::size_t size() const { return first.size() - 1; }
  [[nodiscard]] std::span<const TravelOption> of(std::size_t query) const {
    return std::span(options).subspan(first[query], first[query + 1] - first[query]);
  }
};

/// Distances from any point to a fixed set of places. An implementation answers `options`, `distance` and
/// `place_count`, may be asked from several threads at once, and gives the same distance to a place whatever
/// else is asked for.
class Travel {
 public:
  Travel() = default;
  virtual ~Travel() = default;
  Travel(const Travel&) = delete;
  Travel(Travel&&) = delete;
  Travel& operator=(const Travel&) = delete;
  Travel& operator=(Travel&&) = delete;

  /// The answers to the queries, in their order. Of places equally far, the lowest come first. Places that
  /// cannot be reached are never listed, so an answer may hold fewer than `at_least`.
  [[nodiscard]] virtual TravelTable options(std::span<const TravelQuery> queries) const = 0;
  /// Distance to one place; infinity when it cannot be reached.
  [[nodiscard]] virtual Metres distance(Point from, std::size_t place) const = 0;
  [[nodiscard]] virtual std::size_t place_count() const = 0;

  /// Places at most `reach` away (inclusive), by distance, then position.
  [[nodiscard]] std::vector<TravelOption> within(Point from, Metres reach) const;
  /// The `count` nearest places, by distance, then position.
  [[nodiscard]] std::vector<TravelOption> nearest(Point from, std::size_t count) const;
};

/// Straight line × `detour_factor` (≥ 1) to `places`.
std::unique_ptr<Travel> straight_line_travel(std::vector<Point> places, double detour_factor);

}  // namespace voorzien

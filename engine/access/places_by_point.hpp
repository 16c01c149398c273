// SPDX-License-Identifier: EUPL-1.2
// Which places stand at exactly a point: whoever is there goes nowhere, however travel is measured.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

#include "engine/geometry/shapes.hpp"

namespace voorzien {

class PlacesByPoint {
 public:
  explicit PlacesByPoint(const std::vector<Point>& places) {
    for (std::uint32_t i = 0; i < places.size(); ++i) order_.push_back(i);
    std::stable_sort(order_.begin(), order_.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return is_left_of(places[a], places[b]); });
    points_.reserve(places.size());
    for (const std::uint32_t place : order_) points_.push_back(places[place]);
  }

  /// The places at the point, rising.
  [[nodiscard]] std::span<const std::uint32_t> at(Point point) const {
    const auto [begin, end] = std::equal_range(points_.begin(), points_.end(), point, is_left_of);
    return std::span(order_).subspan(static_cast<std::size_t>(begin - points_.begin()),
                                     static_cast<std::size_t>(end - begin));
  }

 private:
  std::vector<std::uint32_t> order_;  // places from left to right
  std::vector<Point> points_;         // in that order
};

}  // namespace voorzien

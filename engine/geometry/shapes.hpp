// SPDX-License-Identifier: EUPL-1.2
// Plain geometry values in one projected metric coordinate system; io reprojects, so the engine never sees
// degrees.
#pragma once

#include <vector>

namespace voorzien {

/// A position; x east and y north, in metres.
struct Point {
  double x = 0.0;
  double y = 0.0;
  friend bool operator==(const Point&, const Point&) = default;
};

/// From left to right, then upwards.
inline bool is_left_of(Point a, Point b) { return a.x != b.x ? a.x < b.x : a.y < b.y; }

/// A closed ring: the first point is repeated as the last; at least four points.
using Ring = std::vector<Point>;

/// Outer ring counter-clockwise, holes clockwise.
struct Polygon {
  Ring outer;
  std::vector<Ring> holes;
  friend bool operator==(const Polygon&, const Polygon&) = default;
};

using MultiPolygon = std::vector<Polygon>;

/// Axis-parallel bounding box; min ≤ max.
struct Box {
  Point min;
  Point max;
};

}  // namespace voorzien

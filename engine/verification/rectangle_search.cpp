// SPDX-License-Identifier: EUPL-1.2
#include "engine/verification/rectangle_search.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>
#include <vector>

#include "engine/geometry/measure.hpp"

namespace voorzien {
namespace {

constexpr int steps_per_half_turn = 90;
constexpr int places_per_side = 64;
constexpr double hair = 1e-6;

using Corners = std::array<Point, 4>;

double cross(Point a, Point b, Point c) { return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x); }

/// Whether two sides cross in a point inside both.
bool sides_cross(Point a, Point b, Point c, Point d) {
  const double c_side = cross(a, b, c);
  const double d_side = cross(a, b, d);
  const double a_side = cross(c, d, a);
  const double b_side = cross(c, d, b);
  const auto apart = [](double one, double other) {
    return (one > hair && other < -hair) || (one < -hair && other > hair);
  };
  return apart(c_side, d_side) && apart(a_side, b_side);
}

bool strictly_inside(const Corners& box, Point point) {
  for (std::size_t i = 0; i < box.size(); ++i) {
    if (cross(box[i], box[(i + 1) % box.size()], point) <= hair) return false;
  }
  return true;
}

bool clear_of(const Ring& ring, const Corners& box) {
  for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
    if (strictly_inside(box, ring[i])) return false;
    const Point middle = {0.5 * (ring[i].x + ring[i + 1].x), 0.5 * (ring[i].y + ring[i + 1].y)};
    if (strictly_inside(box, middle)) return false;
    for (std::size_t side = 0; side < box.size(); ++side) {
      if (sides_cross(ring[i], ring[i + 1], box[side], box[(side + 1) % box.size()])) return false;
    }
  }
  return true;
}

/// Drawn in a little, so that lying against the outline counts as inside.
Corners shrunk(const Corners& box) {
  Point middle;
  for (const Point& corner : box) {
    middle.x += 0.25 * corner.x;
    middle.y += 0.25 * corner.y;
  }
  Corners result = box;
  for (Point& corner : result) {
    corner.x += (middle.x - corner.x) * 1e-6;
    corner.y += (middle.y - corner.y) * 1e-6;
  }
  return result;
}

bool lies_in(const Polygon& polygon, const Corners& outline) {
  const Corners box = shrunk(outline);
  const MultiPolygon shape = {polygon};
  for (const Point& corner : box) {
    if (!covers(shape, corner)) return false;
  }
  if (!clear_of(polygon.outer, box)) return false;
  return std::all_of(polygon.holes.begin(), polygon.holes.end(),
                     [&](const Ring& hole) { return clear_of(hole, box); });
}

std::vector<double> directions_of(const Polygon& polygon) {
  std::vector<double> angles;
  for (std::size_t i = 0; i + 1 < polygon.outer.size(); ++i) {
    const double side =
        std::atan2(polygon.outer[i + 1].y - polygon.outer[i].y, polygon.outer[i + 1].x - polygon.outer[i].x);
    angles.push_back(side);
    angles.push_back(side + 0.5 * std::numbers::pi);
  }
  for (int step = 0; step < steps_per_half_turn; ++step) {
    angles.push_back(step * std::numbers::pi / steps_per_half_turn);
  }
  return angles;
}

/// Tries places over the box round the polygon as it is seen along the direction.
bool fits_along(const Polygon& polygon, double angle, double width, double length) {
  const Point along = {std::cos(angle), std::sin(angle)};
  const Point across = {-along.y, along.x};
  constexpr double far = std::numeric_limits<double>::infinity();
  std::array<double, 2> low = {far, far};
  std::array<double, 2> high = {-far, -far};
  for (const Point& point : polygon.outer) {
    const std::array<double, 2> seen = {point.x * along.x + point.y * along.y,
                                        point.x * across.x + point.y * across.y};
    for (std::size_t axis = 0; axis < 2; ++axis) {
      low[axis] = std::min(low[axis], seen[axis]);
      high[axis] = std::max(high[axis], seen[axis]);
    }
  }
  const double room_along = high[0] - low[0] - length;
  const double room_across = high[1] - low[1] - width;
  if (room_along < -hair || room_across < -hair) return false;
  const auto at = [&](double u, double v) {
    return Point{u * along.x + v * across.x, u * along.y + v * across.y};
  };
  for (int i = 0; i <= places_per_side; ++i) {
    for (int j = 0; j <= places_per_side; ++j) {
      const double u = low[0] + std::max(0.0, room_along) * i / places_per_side;
      const double v = low[1] + std::max(0.0, room_across) * j / places_per_side;
      if (lies_in(polygon, {at(u, v), at(u + length, v), at(u + length, v + width), at(u, v + width)})) {
        return true;
      }
    }
  }
  return false;
}

}  // namespace

bool rectangle_fits_site(const Site& site, double width, double length) {
  if (width * length > site.area.value() * (1.0 + hair)) return false;
  if (site.largest_rectangle_m) {
    return width <= site.largest_rectangle_m->first && length <= site.largest_rectangle_m->second;
  }
  if (!site.shape) return true;
  for (const Polygon& polygon : *site.shape) {
    for (const double angle : directions_of(polygon)) {
      if (fits_along(polygon, angle, width, length)) return true;
    }
  }
  return false;
}

}  // namespace voorzien

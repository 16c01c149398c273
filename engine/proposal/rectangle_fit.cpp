// SPDX-License-Identifier: EUPL-1.2
#include "engine/proposal/rectangle_fit.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <vector>

#include "engine/geometry/measure.hpp"

namespace voorzien {
namespace {

constexpr int positions_per_side = 40;
constexpr int steps_per_quarter = 18;

/// Directions in which a rectangle is tried, radians in [0, π): the plot's sides, then a fan.
std::vector<double> directions_of(const Polygon& polygon) {
  std::vector<double> angles;
  for (std::size_t i = 0; i + 1 < polygon.outer.size(); ++i) {
    const Point a = polygon.outer[i];
    const Point b = polygon.outer[i + 1];
    const double side = std::atan2(b.y - a.y, b.x - a.x);
    angles.push_back(side);
    angles.push_back(side + std::numbers::pi / 2.0);
  }
  for (int step = 0; step < 2 * steps_per_quarter; ++step) {
    angles.push_back(step * std::numbers::pi / (2.0 * steps_per_quarter));
  }
  return angles;
}

Point turned(Point point, double angle) {
  return {point.x * std::cos(angle) - point.y * std::sin(angle),
          point.x * std::sin(angle) + point.y * std::cos(angle)};
}

Polygon turned(const Polygon& polygon, double angle) {
  Polygon result = polygon;
  for (Point& point : result.outer) point = turned(point, angle);
  for (Ring& hole : result.holes) {
    for (Point& point : hole) point = turned(point, angle);
  }
  return result;
}

bool crosses_inside(const Ring& ring, const Box& box) {
  for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
    // A side that reaches into the open box: clip it (Liang & Barsky 1984) and see whether a piece is left.
    double from = 0.0;
    double to = 1.0;
    const std::array<double, 2> start = {ring[i].x, ring[i].y};
    const std::array<double, 2> step = {ring[i + 1].x - ring[i].x, ring[i + 1].y - ring[i].y};
    const std::array<double, 2> low = {box.min.x, box.min.y};
    const std::array<double, 2> high = {box.max.x, box.max.y};
    bool outside = false;
    for (std::size_t axis = 0; axis < 2; ++axis) {
      if (std::abs(step[axis]) < 1e-12) {
        outside = outside || start[axis] <= low[axis] || start[axis] >= high[axis];
        continue;
      }
      const double a = (low[axis] - start[axis]) / step[axis];
      const double b = (high[axis] - start[axis]) / step[axis];
      from = std::max(from, std::min(a, b));
      to = std::min(to, std::max(a, b));
    }
    if (!outside && to - from > 1e-12) return true;
  }
  return false;
}

/// Whether an upright box lies inside the polygon.
bool inside(const Polygon& polygon, const Box& box) {
  constexpr double hair = 1e-6;
  const Box open = {{box.min.x + hair, box.min.y + hair}, {box.max.x - hair, box.max.y - hair}};
  const Point middle = {0.5 * (box.min.x + box.max.x), 0.5 * (box.min.y + box.max.y)};
  if (!covers({polygon}, middle) || crosses_inside(polygon.outer, open)) return false;
  return std::none_of(polygon.holes.begin(), polygon.holes.end(),
                      [&](const Ring& hole) { return crosses_inside(hole, open); });
}

bool fits_upright(const Polygon& polygon, double width, double length) {
  const Box frame = box_of({polygon});
  const double room_x = frame.max.x - frame.min.x - length;
  const double room_y = frame.max.y - frame.min.y - width;
  if (room_x < -1e-6 || room_y < -1e-6) return false;
  for (int i = 0; i <= positions_per_side; ++i) {
    for (int j = 0; j <= positions_per_side; ++j) {
      const Point corner = {frame.min.x + std::max(0.0, room_x) * i / positions_per_side,
                            frame.min.y + std::max(0.0, room_y) * j / positions_per_side};
      if (inside(polygon, {corner, {corner.x + length, corner.y + width}})) return true;
    }
  }
  return false;
}

}  // namespace

bool rectangle_fits(const MultiPolygon& shape, double width, double length) {
  if (area_of(shape).value() < width * length - 1e-6) return false;
  for (const Polygon& polygon : shape) {
    if (area_of({polygon}).value() < width * length - 1e-6) continue;
    for (const double angle : directions_of(polygon)) {
      if (fits_upright(turned(polygon, -angle), width, length)) return true;
    }
  }
  return false;
}

}  // namespace voorzien

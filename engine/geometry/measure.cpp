// SPDX-License-Identifier: EUPL-1.2
#include "engine/geometry/measure.hpp"

#include <algorithm>
#include <boost/geometry/algorithms/area.hpp>
#include <boost/geometry/algorithms/centroid.hpp>
#include <boost/geometry/algorithms/covered_by.hpp>
#include <boost/geometry/algorithms/distance.hpp>
#include <boost/geometry/algorithms/within.hpp>
#include <boost/geometry/strategies/strategies.hpp>
#include <cmath>
#include <limits>
#include <optional>

#include "engine/geometry/boost_shapes.hpp"

namespace voorzien {
namespace {

namespace bg = boost::geometry;

template <class Visit>
void for_each_ring(const Polygon& polygon, const Visit& visit) {
  visit(polygon.outer);
  for (const Ring& hole : polygon.holes) visit(hole);
}

double area_of_polygon(const Polygon& polygon) {
  double area = std::abs(bg::area(polygon.outer));
  for (const Ring& hole : polygon.holes) area -= std::abs(bg::area(hole));
  return area;
}

/// Centre of gravity of rings weighed by their areas, so that the way a ring turns does not matter.
std::optional<Point> centroid_of(const MultiPolygon& shape) {
  double area = 0.0;
  Point sum;
  const auto weigh = [&](const Ring& ring, double sign) {
    const double weight = sign * std::abs(bg::area(ring));
    if (weight == 0.0) return;
    const auto centre = bg::return_centroid<Point>(ring);
    area += weight;
    sum.x += weight * centre.x;
    sum.y += weight * centre.y;
  };
  for (const Polygon& polygon : shape) {
    weigh(polygon.outer, 1.0);
    for (const Ring& hole : polygon.holes) weigh(hole, -1.0);
  }
  if (!(area > 0.0)) return std::nullopt;
  return Point{sum.x / area, sum.y / area};
}

/// A height near `y` at which no vertex lies: there the line leaves and enters the shape only through edges,
/// so the middle of a stretch cannot be a point where the boundary touches itself.
double height_without_vertex(const MultiPolygon& shape, double y) {
  bool on_vertex = false;
  double next = std::numeric_limits<double>::infinity();
  for (const Polygon& polygon : shape) {
    for_each_ring(polygon, [&](const Ring& ring) {
      for (const Point& vertex : ring) {
        on_vertex = on_vertex || vertex.y == y;
        if (vertex.y > y) next = std::min(next, vertex.y);
      }
    });
  }
  return on_vertex && std::isfinite(next) ? y + (next - y) / 2.0 : y;
}

std::optional<Point> middle_of_widest_stretch(const MultiPolygon& shape, double y) {
  const double height = height_without_vertex(shape, y);
  std::optional<Point> middle;
  double widest = 0.0;
  for (const Stretch& stretch : inner_stretches(shape, height)) {
    const double width = stretch.to_x - stretch.from_x;
    if (width <= widest) continue;
    widest = width;
    middle = Point{stretch.from_x + width / 2.0, height};
  }
  return middle && bg::within(*middle, shape) ? middle : std::nullopt;
}

}  // namespace

SquareMetres area_of(const MultiPolygon& shape) {
  double area = 0.0;
  for (const Polygon& polygon : shape) area += area_of_polygon(polygon);
  return SquareMetres(area);
}

bool covers(const MultiPolygon& shape, Point point) { return bg::covered_by(point, shape); }

std::vector<Stretch> inner_stretches(const MultiPolygon& shape, double y) {
  std::vector<double> crossings;
  const auto cross = [&](const Ring& ring) {
    for (std::size_t i = 1; i < ring.size(); ++i) {
      // Always from the lower to the upper end, so that both owners of an edge compute the same crossing.
      const bool rises = ring[i - 1].y < ring[i].y;
      const Point& lower = rises ? ring[i - 1] : ring[i];
      const Point& upper = rises ? ring[i] : ring[i - 1];
      if (lower.y > y || upper.y <= y) continue;
      crossings.push_back(lower.x + (upper.x - lower.x) * ((y - lower.y) / (upper.y - lower.y)));
    }
  };
  for (const Polygon& polygon : shape) for_each_ring(polygon, cross);
  std::sort(crossings.begin(), crossings.end());
  std::vector<Stretch> stretches;
  for (std::size_t i = 1; i < crossings.size(); i += 2) {
    stretches.push_back({crossings[i - 1], crossings[i]});
  }
  return stretches;
}

Point inner_point(const MultiPolygon& shape) {
  if (shape.empty()) return {};
  const auto centroid = centroid_of(shape);
  if (centroid) {
    if (bg::within(*centroid, shape)) return *centroid;
    if (const auto middle = middle_of_widest_stretch(shape, centroid->y)) return *middle;
  }
  // Parts that lie apart: no part need be at the height of their common centroid, but each is at its own.
  const auto largest = std::max_element(shape.begin(), shape.end(), [](const Polygon& a, const Polygon& b) {
    return area_of_polygon(a) < area_of_polygon(b);
  });
  const MultiPolygon alone{*largest};
  if (const auto own = centroid_of(alone)) {
    if (const auto middle = middle_of_widest_stretch(alone, own->y)) return *middle;
  }
  return shape.front().outer.empty() ? Point{} : shape.front().outer.front();
}

Metres distance_between(Point a, Point b) {
  const double dx = a.x - b.x;
  const double dy = a.y - b.y;
  // Not std::hypot: a square root is rounded alike everywhere, hypot depends on the C library.
  return Metres(std::sqrt(dx * dx + dy * dy));
}

Metres distance_between(const MultiPolygon& shape, Point point) {
  double nearest = std::numeric_limits<double>::infinity();
  for (const Polygon& polygon : shape) {
    if (!polygon.outer.empty()) nearest = std::min(nearest, bg::distance(point, polygon));
  }
  return Metres(nearest);
}

Box box_of(const MultiPolygon& shape) {
  std::optional<Box> box;
  for (const Polygon& polygon : shape) {
    for (const Point& vertex : polygon.outer) {
      if (!box) box = Box{vertex, vertex};
      box->min = {std::min(box->min.x, vertex.x), std::min(box->min.y, vertex.y)};
      box->max = {std::max(box->max.x, vertex.x), std::max(box->max.y, vertex.y)};
    }
  }
  return box.value_or(Box{});
}

}  // namespace voorzien

// SPDX-License-Identifier: EUPL-1.2
#include "io/vector/feature_geometry.hpp"

#include <ogr_geometry.h>

#include <algorithm>
#include <cstddef>
#include <memory>

#include "engine/geometry/measure.hpp"

namespace voorzien::io {
namespace {

double twice_signed_area(const Ring& ring) {
  // Taken from the first point, so that large coordinates cost no digits.
  double sum = 0.0;
  for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
    const Point a = {ring[i].x - ring[0].x, ring[i].y - ring[0].y};
    const Point b = {ring[i + 1].x - ring[0].x, ring[i + 1].y - ring[0].y};
    sum += a.x * b.y - b.x * a.y;
  }
  return sum;
}

Ring ring_of(const OGRLinearRing& line, bool counter_clockwise) {
  Ring ring;
  ring.reserve(static_cast<std::size_t>(line.getNumPoints()) + 1);
  for (int i = 0; i < line.getNumPoints(); ++i) ring.push_back({line.getX(i), line.getY(i)});
  if (!ring.empty() && ring.front() != ring.back()) ring.push_back(ring.front());
  if ((twice_signed_area(ring) > 0.0) != counter_clockwise) std::reverse(ring.begin(), ring.end());
  return ring;
}

constexpr std::size_t least_ring = 4;

void append_polygon(const OGRPolygon& polygon, MultiPolygon& shape) {
  const OGRLinearRing* outer = polygon.getExteriorRing();
  if (outer == nullptr) return;
  Polygon converted{ring_of(*outer, true), {}};
  if (converted.outer.size() < least_ring) return;
  for (int i = 0; i < polygon.getNumInteriorRings(); ++i) {
    Ring hole = ring_of(*polygon.getInteriorRing(i), false);
    if (hole.size() >= least_ring) converted.holes.push_back(std::move(hole));
  }
  shape.push_back(std::move(converted));
}

/// Adds the polygons of a linear geometry; false when it holds anything else.
bool append(const OGRGeometry& geometry, MultiPolygon& shape) {
  const auto type = wkbFlatten(geometry.getGeometryType());
  if (type == wkbPolygon || type == wkbTriangle) {
    append_polygon(*geometry.toPolygon(), shape);
    return true;
  }
  if (!OGR_GT_IsSubClassOf(type, wkbGeometryCollection)) return false;
  const auto& parts = *geometry.toGeometryCollection();
  for (int i = 0; i < parts.getNumGeometries(); ++i) {
    if (!append(*parts.getGeometryRef(i), shape)) return false;
  }
  return true;
}

bool append_lines(const OGRGeometry& geometry, std::vector<std::vector<Point>>& lines) {
  const auto type = wkbFlatten(geometry.getGeometryType());
  if (type == wkbLineString) {
    const OGRLineString& line = *geometry.toLineString();
    if (line.getNumPoints() < 2) return true;
    lines.emplace_back();
    for (int i = 0; i < line.getNumPoints(); ++i) lines.back().push_back({line.getX(i), line.getY(i)});
    return true;
  }
  if (!OGR_GT_IsSubClassOf(type, wkbGeometryCollection)) return false;
  const auto& parts = *geometry.toGeometryCollection();
  for (int i = 0; i < parts.getNumGeometries(); ++i) {
    if (!append_lines(*parts.getGeometryRef(i), lines)) return false;
  }
  return true;
}

}  // namespace

std::optional<MultiPolygon> polygons_of(const OGRGeometry& geometry) {
  MultiPolygon shape;
  if (geometry.hasCurveGeometry() == 0) {
    if (!append(geometry, shape)) return std::nullopt;
    return shape;
  }
  const std::unique_ptr<OGRGeometry> linear(geometry.getLinearGeometry());
  if (linear == nullptr || !append(*linear, shape)) return std::nullopt;
  return shape;
}

std::optional<Point> point_of(const OGRGeometry& geometry) {
  const auto type = wkbFlatten(geometry.getGeometryType());
  if (type == wkbPoint) return Point{geometry.toPoint()->getX(), geometry.toPoint()->getY()};
  if (type == wkbMultiPoint && geometry.toMultiPoint()->getNumGeometries() == 1)
    return point_of(*geometry.toMultiPoint()->getGeometryRef(0));
  const auto shape = polygons_of(geometry);
  if (!shape || shape->empty()) return std::nullopt;
  return inner_point(*shape);
}

std::optional<std::vector<std::vector<Point>>> lines_of(const OGRGeometry& geometry) {
  std::vector<std::vector<Point>> lines;
  const std::unique_ptr<OGRGeometry> linear(geometry.hasCurveGeometry() == 0 ? geometry.clone()
                                                                             : geometry.getLinearGeometry());
  if (linear == nullptr || !append_lines(*linear, lines)) return std::nullopt;
  return lines;
}

}  // namespace voorzien::io

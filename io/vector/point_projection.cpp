// SPDX-License-Identifier: EUPL-1.2
#include "io/vector/point_projection.hpp"

#include <ogr_spatialref.h>

#include <algorithm>
#include <vector>

#include "io/vector/gdal_errors.hpp"

namespace voorzien::io {
namespace {

bool set(OGRSpatialReference& system, const std::string& crs) {
  if (crs.empty() || system.SetFromUserInput(crs.c_str()) != OGRERR_NONE) return false;
  system.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
  return true;
}

}  // namespace

PointProjection::PointProjection(const std::string& from_crs, const std::string& to_crs) {
  const GdalErrors errors;
  OGRSpatialReference from;
  OGRSpatialReference to;
  if (!set(from, from_crs) || !set(to, to_crs)) return;
  transformation_.reset(OGRCreateCoordinateTransformation(&from, &to));
}

PointProjection::~PointProjection() = default;

bool PointProjection::apply(std::span<Point> points) const {
  const GdalErrors errors;
  std::vector<double> x;
  std::vector<double> y;
  x.reserve(points.size());
  y.reserve(points.size());
  for (const Point& point : points) {
    x.push_back(point.x);
    y.push_back(point.y);
  }
  const bool moved = points.empty() || transformation_->Transform(static_cast<int>(points.size()), x.data(),
                                                                  y.data(), nullptr) != 0;
  for (std::size_t i = 0; i < points.size(); ++i) points[i] = {x[i], y[i]};
  return moved;
}

std::optional<Box> PointProjection::apply(const Box& box) const {
  constexpr int steps = 20;
  std::vector<Point> edge;
  for (int i = 0; i <= steps; ++i) {
    const double share = static_cast<double>(i) / steps;
    const double x = box.min.x + share * (box.max.x - box.min.x);
    const double y = box.min.y + share * (box.max.y - box.min.y);
    edge.insert(edge.end(), {{x, box.min.y}, {x, box.max.y}, {box.min.x, y}, {box.max.x, y}});
  }
  if (!apply(edge)) return std::nullopt;
  Box moved{edge.front(), edge.front()};
  for (const Point& point : edge) {
    moved.min = {std::min(moved.min.x, point.x), std::min(moved.min.y, point.y)};
    moved.max = {std::max(moved.max.x, point.x), std::max(moved.max.y, point.y)};
  }
  return moved;
}

}  // namespace voorzien::io

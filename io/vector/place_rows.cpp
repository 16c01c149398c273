// SPDX-License-Identifier: EUPL-1.2
#include "io/vector/place_rows.hpp"

#include <ogrsf_frmts.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "engine/geometry/measure.hpp"
#include "io/vector/feature_geometry.hpp"
#include "io/vector/gdal_errors.hpp"

namespace voorzien::io {
namespace {

constexpr std::size_t most_refusals_told = 10;

bool is_finite(Point point) { return std::isfinite(point.x) && std::isfinite(point.y); }

/// The whole earth is 4e7 metres round.
constexpr double farthest_m = 1e8;

bool is_on_earth(Point point) { return std::abs(point.x) <= farthest_m && std::abs(point.y) <= farthest_m; }

bool is_finite(const MultiPolygon& shape) {
  const auto finite_ring = [](const Ring& ring) {
    return std::all_of(ring.begin(), ring.end(), [](Point point) { return is_finite(point); });
  };
  return std::all_of(shape.begin(), shape.end(), [&](const Polygon& polygon) {
    return finite_ring(polygon.outer) && std::all_of(polygon.holes.begin(), polygon.holes.end(), finite_ring);
  });
}

}  // namespace

RowPlacer::RowPlacer(const OpenSource& opened, const TableRequest& request, Reading& reading)
    : request_(request), reading_(reading) {
  if (request.geometry == GeometryWish::none) return;
  reprojection_ = std::make_unique<Reprojection>(opened, request.source, request.target_crs, reading);
}

void RowPlacer::refuse(const std::string& code, const std::string& place) {
  if (++refused_ > most_refusals_told) return;
  reading_.problems.push_back({code, place, {{"file", request_.source.shown}}});
}

bool RowPlacer::suits_the_system(const OGRGeometry& geometry) {
  if (!reprojection_->from_degrees()) return true;
  OGREnvelope box;
  geometry.getEnvelope(&box);
  // A whole turn of slack: layers round the date line run past 180.
  const bool degrees = box.MinX >= -360.0 && box.MaxX <= 360.0 && box.MinY >= -90.0 && box.MaxY <= 90.0;
  if (!degrees && !wrong_system_told_) {
    wrong_system_told_ = true;
    reading_.problems.push_back({"coordinates_not_degrees",
                                 request_.source.where,
                                 {{"file", request_.source.shown}, {"x", box.MaxX}, {"y", box.MaxY}}});
  }
  return degrees;
}

void RowPlacer::convert_lines(const OGRGeometry& geometry, TableRow& row, const std::string& place) {
  auto lines = lines_of(geometry);
  if (!lines) return refuse("geometry_no_line", place);
  for (const std::vector<Point>& line : *lines) {
    for (const Point& point : line) {
      if (!is_finite(point)) return refuse("geometry_not_finite", place);
      if (!is_on_earth(point)) return refuse("geometry_too_far", place);
    }
  }
  row.lines = std::move(*lines);
}

void RowPlacer::convert(const OGRGeometry& geometry, TableRow& row, const std::string& place) {
  if (request_.geometry == GeometryWish::lines) return convert_lines(geometry, row, place);
  if (request_.geometry == GeometryWish::polygons) {
    auto shape = polygons_of(geometry);
    if (!shape) return refuse("geometry_no_polygon", place);
    if (shape->empty()) return refuse("geometry_missing", place);
    if (!is_finite(*shape)) return refuse("geometry_not_finite", place);
    const Box box = box_of(*shape);
    if (!is_on_earth(box.min) || !is_on_earth(box.max)) return refuse("geometry_too_far", place);
    row.area = std::move(*shape);
    return;
  }
  const auto point = point_of(geometry);
  if (!point) return refuse("geometry_no_point", place);
  if (!is_finite(*point)) return refuse("geometry_not_finite", place);
  if (!is_on_earth(*point)) return refuse("geometry_too_far", place);
  row.at = *point;
  if (request_.geometry != GeometryWish::places) return;
  auto shape = polygons_of(geometry);
  if (!shape || shape->empty()) return;
  if (!is_finite(*shape)) return refuse("geometry_not_finite", place);
  row.area = std::move(*shape);
}

void RowPlacer::place(const OGRFeature& feature, TableRow& row, const std::string& place) {
  if (reprojection_ == nullptr || !reprojection_->usable() || wrong_system_told_) return;
  std::unique_ptr<OGRGeometry> geometry;
  if (!request_.source.x_column.empty()) {
    const Value& x = row.values[row.values.size() - 2];
    const Value& y = row.values.back();
    if (!is_null(x) && !is_null(y))
      geometry = std::make_unique<OGRPoint>(std::get<double>(x), std::get<double>(y));
  } else if (feature.GetGeometryRef() != nullptr) {
    geometry.reset(feature.GetGeometryRef()->clone());
  }
  if (geometry == nullptr || geometry->IsEmpty() != 0) return refuse("geometry_missing", place);
  if (!suits_the_system(*geometry)) return;
  const GdalErrors errors;  // a failing transformation is told per row, not as an unreadable file
  if (!reprojection_->apply(*geometry)) return refuse("geometry_not_reprojected", place);
  convert(*geometry, row, place);
}

void RowPlacer::finish(const Table& table) {
  if (refused_ > most_refusals_told) {
    reading_.problems.push_back(
        {"geometry_more",
         request_.source.where,
         {{"file", request_.source.shown}, {"count", static_cast<double>(refused_ - most_refusals_told)}}});
  }
  if (request_.geometry != GeometryWish::polygons || table.rows.empty()) return;
  Box all = box_of(table.rows.front().area);
  for (const TableRow& row : table.rows) {
    const Box box = box_of(row.area);
    all.min = {std::min(all.min.x, box.min.x), std::min(all.min.y, box.min.y)};
    all.max = {std::max(all.max.x, box.max.x), std::max(all.max.y, box.max.y)};
  }
  // A country of 30 degrees across is large, a town of 30 metres across is none.
  constexpr double widest_in_degrees = 30.0;
  const bool within_degrees =
      all.min.x >= -180.0 && all.max.x <= 180.0 && all.min.y >= -90.0 && all.max.y <= 90.0;
  const bool small = all.max.x - all.min.x < widest_in_degrees && all.max.y - all.min.y < widest_in_degrees;
  const bool any_extent = all.max.x > all.min.x;
  if (within_degrees && small && any_extent && !reprojection_->from_degrees()) {
    reading_.problems.push_back(
        {"coordinates_are_degrees", request_.source.where, {{"file", request_.source.shown}}});
  }
}

}  // namespace voorzien::io

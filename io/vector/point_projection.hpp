// SPDX-License-Identifier: EUPL-1.2
// Many points from one coordinate system to another, for sources that GDAL does not open itself.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>

#include "engine/geometry/shapes.hpp"

class OGRCoordinateTransformation;

namespace voorzien::io {

/// x east and y north (longitude and latitude in degrees) on both sides, whatever the official order is.
class PointProjection {
 public:
  /// Between systems by name ("EPSG:4326"); not usable when one is unknown or there is no way between them.
  PointProjection(const std::string& from_crs, const std::string& to_crs);
  ~PointProjection();
  PointProjection(const PointProjection&) = delete;
  PointProjection& operator=(const PointProjection&) = delete;
  PointProjection(PointProjection&&) = delete;
  PointProjection& operator=(PointProjection&&) = delete;

  [[nodiscard]] bool usable() const { return transformation_ != nullptr; }
  /// Moves the points in place; false when one of them cannot be moved (its coordinates are then infinite).
  [[nodiscard]] bool apply(std::span<Point> points) const;
  /// A box that holds the whole box also in the other system, where straight edges bend; none when an edge
  /// cannot be moved.
  [[nodiscard]] std::optional<Box> apply(const Box& box) const;

 private:
  std::unique_ptr<OGRCoordinateTransformation> transformation_;
};

}  // namespace voorzien::io

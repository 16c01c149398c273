// SPDX-License-Identifier: EUPL-1.2
// From the coordinate system of a layer to that of the dataset, x east and y north on both sides whatever
// the official order of the axes is.
#pragma once

#include <memory>
#include <string>

#include "io/vector/open_source.hpp"

class OGRCoordinateTransformation;
class OGRGeometry;

namespace voorzien::io {

class Reprojection {
 public:
  /// Settles the layer's own system (the manifest's where the file has none) and the way to `target_crs`.
  Reprojection(const OpenSource& opened, const TableSource& source, const std::string& target_crs,
               Reading& reading);
  ~Reprojection();
  Reprojection(const Reprojection&) = delete;
  Reprojection& operator=(const Reprojection&) = delete;
  Reprojection(Reprojection&&) = delete;
  Reprojection& operator=(Reprojection&&) = delete;

  /// False when a problem was reported and no geometry can be placed.
  [[nodiscard]] bool usable() const { return usable_; }
  /// Whether the layer's coordinates are longitude and latitude.
  [[nodiscard]] bool from_degrees() const { return from_degrees_; }
  /// Moves the geometry; false when that fails.
  bool apply(OGRGeometry& geometry) const;

 private:
  std::unique_ptr<OGRCoordinateTransformation> transformation_;  // none: already in the target system
  bool usable_ = false;
  bool from_degrees_ = false;
};

}  // namespace voorzien::io

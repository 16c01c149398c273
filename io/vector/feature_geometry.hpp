// SPDX-License-Identifier: EUPL-1.2
// OGR geometries as plain shapes: linear, two-dimensional, closed, outer rings counter-clockwise.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "engine/geometry/shapes.hpp"

class OGRGeometry;

namespace voorzien::io {

/// The polygons of a geometry; none when it is something else than polygons. Curves become short lines, Z and
/// M are dropped, rings of fewer than three different points are left out.
std::optional<MultiPolygon> polygons_of(const OGRGeometry& geometry);

/// The point of a point geometry, the only point of a multipoint, or the inner point of polygons; none for
/// anything else.
std::optional<Point> point_of(const OGRGeometry& geometry);

/// The lines of a geometry, each of at least two points; none when it is something else than lines. Curves
/// become short lines, Z and M are dropped.
std::optional<std::vector<std::vector<Point>>> lines_of(const OGRGeometry& geometry);

}  // namespace voorzien::io

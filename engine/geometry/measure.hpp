// SPDX-License-Identifier: EUPL-1.2
// Area, centre, containment and distance of plain shapes (Boost.Geometry behind one door).
#pragma once

#include <vector>

#include "engine/geometry/shapes.hpp"
#include "engine/units/quantity.hpp"

namespace voorzien {

/// Planar area, holes taken off, whichever way the rings turn; 0 for an empty shape.
SquareMetres area_of(const MultiPolygon& shape);

/// Whether the point lies inside or on the boundary.
bool covers(const MultiPolygon& shape, Point point);

/// Part of a horizontal line, from west to east.
struct Stretch {
  double from_x = 0.0;
  double to_x = 0.0;
};

/// The stretches of the horizontal line at `y` that lie inside, from west to east. A vertex on the line
/// counts as lying just below it, so that areas sharing a border divide a line without gap or overlap.
std::vector<Stretch> inner_stretches(const MultiPolygon& shape, double y);

/// A point certain to lie inside: the centroid where it does, else the middle of the widest inner stretch of
/// a horizontal line near it. The first vertex of a shape without area; (0, 0) of an empty one.
Point inner_point(const MultiPolygon& shape);

/// Straight-line distance.
Metres distance_between(Point a, Point b);

/// Distance from a point to the shape; 0 inside. Infinity for an empty shape.
Metres distance_between(const MultiPolygon& shape, Point point);

/// Smallest box round the shape; a zero box for an empty one.
Box box_of(const MultiPolygon& shape);

}  // namespace voorzien

// SPDX-License-Identifier: EUPL-1.2
// Whether a hall's rectangle can be laid in a plot. Places are sought constructively: along the plot's own
// sides and every few degrees, over a grid of positions. A place that is found is certain; that none was
// found is certain only up to the grid, whose step is stated with the answer's name.
#pragma once

#include "engine/geometry/shapes.hpp"

namespace voorzien {

/// Whether width × length (m, > 0) fits in the shape in some direction, on a grid of a fortieth of the plot.
bool rectangle_fits(const MultiPolygon& shape, double width, double length);

}  // namespace voorzien

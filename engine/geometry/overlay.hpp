// SPDX-License-Identifier: EUPL-1.2
// Robust polygon work through GEOS (reentrant C API): validity, repair, overlap.
#pragma once

#include <optional>
#include <string>

#include "engine/geometry/shapes.hpp"
#include "engine/units/quantity.hpp"

namespace voorzien {

/// Why a shape is not valid (OGC simple features), in GEOS's words; nullopt when it is valid. An empty shape
/// is valid.
std::optional<std::string> invalidity_of(const MultiPolygon& shape);

/// Valid polygons that cover the same ground (GEOS make-valid, structure method: parts that overlap are
/// united, holes stay holes), outer rings counter-clockwise; open rings are closed first. Nullopt when
/// nothing with an area remains.
std::optional<MultiPolygon> repaired(const MultiPolygon& shape);

/// Area two valid shapes have in common; 0 when they only touch.
SquareMetres common_area(const MultiPolygon& a, const MultiPolygon& b);

/// Version of the GEOS that does the work, as it names itself: "3.11.1-CAPI-1.17.1".
std::string geos_version();

}  // namespace voorzien

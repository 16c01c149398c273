// SPDX-License-Identifier: EUPL-1.2
// Robust polygon work through GEOS (reentrant C API): validity, repair, overlap.
#pragma once

#include <optional>
#include <string>

#include "engine/geometry/shapes.hpp"
#include "engine/units/quantity.hpp"

namespace voorzien {

/// Why a shape is not valid (OGC simple features), in GEOS's words; empty when it is valid.
std::optional<std::string> invalidity_of(const MultiPolygon& shape);

/// The valid polygons that cover the same ground (GEOS make-valid, polygonal parts only); nullopt when
/// nothing with an area remains.
std::optional<MultiPolygon> repaired(const MultiPolygon& shape);

/// Area two valid shapes have in common.
SquareMetres common_area(const MultiPolygon& a, const MultiPolygon& b);

}  // namespace voorzien

// SPDX-License-Identifier: EUPL-1.2
// Polygons that cannot be: invalid ones are repaired where that keeps an area, overlapping ones are reported.
#pragma once

#include <vector>

#include "io/dataset/neighbourhood_row.hpp"
#include "io/vector/reading.hpp"
#include "io/vector/table.hpp"

namespace voorzien::io {

/// Two areas overlap in earnest when they share more than 1 % of the smaller one and more than 100 m²: then
/// people would be counted twice. Less is a sliver of drawing, told once for the whole layer.
inline constexpr double overlap_share_limit = 0.01;
inline constexpr double overlap_area_limit_m2 = 100.0;

/// Repairs the shapes and reports what remains. Rows without a shape, reported before, are passed over.
void check_shapes(std::vector<NeighbourhoodRow>& rows, const TableSource& source, Reading& reading);

}  // namespace voorzien::io

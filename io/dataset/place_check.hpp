// SPDX-License-Identifier: EUPL-1.2
// Coordinates that cannot be right: degrees where metres are meant, places far from the town.
#pragma once

#include <optional>

#include "io/dataset/neighbourhood_finder.hpp"
#include "io/vector/table.hpp"

namespace voorzien::io {

/// Further than this from every neighbourhood a place is told by name: its coordinate is probably wrong.
/// Nearer ones outside count, they lie just across the border.
inline constexpr double far_outside_m = 10000.0;

/// Whether points in degrees were said to be in metres: they end up together beside the origin of the system.
bool are_degrees(const Table& table, const NeighbourhoodFinder& finder);

/// Kilometres to the nearest neighbourhood of a point that is far outside all of them; none when it is not.
std::optional<double> km_outside(Point at, const NeighbourhoodFinder& finder);

}  // namespace voorzien::io

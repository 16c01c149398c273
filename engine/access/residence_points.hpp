// SPDX-License-Identifier: EUPL-1.2
// Where people live inside a neighbourhood when nobody says: a square lattice clipped by the polygon.
#pragma once

#include <vector>

#include "engine/model/neighbourhood.hpp"

namespace voorzien {

/// Lattice points (x and y are (i + ½) · `spacing`, spacing > 0) inside each neighbourhood, equally weighted;
/// the neighbourhood's inner point where no lattice point falls inside. A point on a shared border belongs to
/// one of the two. Water gets none. Ordered by neighbourhood, then y, then x.
std::vector<ResidencePoint> lattice_points(const std::vector<Neighbourhood>& neighbourhoods, Metres spacing);

/// About how many points `lattice_points` would make or lines it would walk, water left out; infinite where
/// the lattice is finer than coordinates can tell apart.
double expected_lattice_points(const std::vector<Neighbourhood>& neighbourhoods, Metres spacing);

}  // namespace voorzien

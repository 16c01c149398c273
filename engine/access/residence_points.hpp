// SPDX-License-Identifier: EUPL-1.2
// Where people live inside a neighbourhood when nobody says: a square lattice clipped by the polygon; and how
// residence points are called.
#pragma once

#include <string>
#include <vector>

#include "engine/model/town.hpp"

namespace voorzien {

/// Lattice points (x and y are (i + ½) · `spacing`, spacing > 0) inside each neighbourhood, equally weighted;
/// the neighbourhood's inner point where no lattice point falls inside. A point on a shared border belongs to
/// one of the two. Water gets none. Ordered by neighbourhood, then y, then x.
std::vector<ResidencePoint> lattice_points(const std::vector<Neighbourhood>& neighbourhoods, Metres spacing);

/// About how many points `lattice_points` would make or lines it would walk, water left out; infinite where
/// the lattice is finer than coordinates can tell apart.
double expected_lattice_points(const std::vector<Neighbourhood>& neighbourhoods, Metres spacing);

/// What a residence point without an id of its own is called: the neighbourhood and its number there, from 1,
/// of six digits so that names sort as they are numbered (BU00010001#000001).
std::string residence_point_name(const std::string& neighbourhood, std::size_t number);

/// What each residence point of a town is called: its own id, else as above.
std::vector<std::string> residence_point_names(const Town& town);

}  // namespace voorzien

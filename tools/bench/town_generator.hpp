// SPDX-License-Identifier: EUPL-1.2
// Towns of any size for timing: the same arguments give the same town everywhere. Not data about any place.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "engine/access/distribution.hpp"

namespace voorzien::bench {

/// What a generated town looks like.
struct GeneratedTownSettings {
  std::size_t cells_per_side = 10;       ///< neighbourhoods in a square grid, 1 km each
  std::size_t points_per_cell_side = 5;  ///< residence points in a lattice inside each
  std::size_t places = 75;
  double capacity_per_need = 1.05;  ///< total capacity over total need
  std::uint64_t seed = 1;
};

/// Need at residence points and places with capacity.
struct GeneratedTown {
  std::vector<NeedPoint> need;
  std::vector<Point> places;
  std::vector<double> capacity;
};

/// Neighbourhoods of different density (need varies by a factor of four between cells), places anywhere,
/// their capacities varying by a factor of three.
GeneratedTown generated_town(const GeneratedTownSettings& settings);

}  // namespace voorzien::bench

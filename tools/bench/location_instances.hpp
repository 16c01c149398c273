// SPDX-License-Identifier: EUPL-1.2
// Location problems to measure with, made as the published sets were: graphs like OR-Library's p-medians
// (Beasley 1985: random edges of which the last of parallel ones counts, shortest paths), points in a square
// like the Euclidean sets, warehouses like OR-Library's capacitated ones (Beasley 1988). Not data about any
// place; the same bits for the same seed everywhere.
#pragma once

#include "engine/location/location_problem.hpp"

namespace voorzien::bench {

/// A p-median: nodes²/50 edges of length 1 to 100, over a path that connects all; `seed` tells apart graphs
/// of one size.
location::LocationProblem on_graph(int nodes, int open, int seed = 0);

/// A p-median of points in a square of 20 km, distances rounded to whole metres; with `clusters` above 0 the
/// points lie around that many places.
location::LocationProblem in_square(int points, int open, int seed = 0, int clusters = 0);

/// Sites with a fixed cost and a capacity: all together can hold `slack` times the demand.
location::LocationProblem warehouses(int sites, int customers, int seed = 0, double slack = 8);

}  // namespace voorzien::bench

// SPDX-License-Identifier: EUPL-1.2
// Rows that may not be split, over open sites with capacity: a generalised assignment, built by regret and
// improved by shifts and exchanges (Martello & Toth 1990, Knapsack Problems, ch. 7). A heuristic: it may find
// nothing where something fits.
#pragma once

#include <span>
#include <vector>

#include "engine/location/capacity_core.hpp"

namespace voorzien::location {

/// Per way 1 or 0; empty when nothing was found. `is_open` says 1 for the open sites.
std::vector<double> whole_assignment(const CapacityCore& core, std::span<const char> is_open);

}  // namespace voorzien::location

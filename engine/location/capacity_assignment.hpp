// SPDX-License-Identifier: EUPL-1.2
// Who goes where once the open sites are known. Split rows: a transportation problem, by network simplex on
// costs in 2^-n units fine enough not to matter. Whole rows: a generalised assignment, built by regret and
// improved by shifts and exchanges (Martello & Toth 1990, ch. 7), a heuristic.
#pragma once

#include <span>

#include "engine/location/capacity_core.hpp"

namespace voorzien::location {

/// The best plan with exactly these sites open (by site, 1: open); of unlimited cost when the rows do not fit
/// or, with whole rows, none was found.
CapacityPlan assign(const CapacityCore& core, std::span<const char> is_open);

/// The plan that these shares of ways stand for, if they are one up to rounding; of unlimited cost otherwise.
CapacityPlan plan_of(const CapacityCore& core, std::span<const char> is_open, std::span<const double> share);

/// The demand that finds no place when all sites of the core are open; 0 when all do.
double misplaced_demand(const CapacityCore& core);

}  // namespace voorzien::location

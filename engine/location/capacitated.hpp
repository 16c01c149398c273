// SPDX-License-Identifier: EUPL-1.2
// Capacitated location with fixed costs, or with a count (capacitated p-median), to a proven optimum:
// Lagrange settles sites, branch and cut decides the rest.
#pragma once

#include "engine/location/capacity_core.hpp"
#include "engine/location/proof.hpp"
#include "engine/optimisation/budget.hpp"

namespace voorzien::location {

struct CapacitatedSolution {
  CapacityPlan best;  ///< of unlimited cost when there is none
  double bound = -unlimited;
  bool proven = false;
};

CapacitatedSolution solve_capacitated(const CapacityCore& core, const Proof& proof, Budget& budget);

}  // namespace voorzien::location

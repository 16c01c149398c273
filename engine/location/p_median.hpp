// SPDX-License-Identifier: EUPL-1.2
// The p-median, and maximal covering in its guise, to a proven optimum: Lagrange settles most sites, branch
// and cut decides the rest.
#pragma once

#include "engine/location/median_core.hpp"
#include "engine/location/median_incumbent.hpp"
#include "engine/location/proof.hpp"
#include "engine/optimisation/budget.hpp"

namespace voorzien::location {

struct MedianSolution {
  MedianIncumbent best;
  double bound = -unlimited;
  bool proven = false;  ///< the bound closes
};

/// `start` holds candidates to start from, or is empty. Where the core's rows need more sites than may open
/// the cost stays unlimited: exclude that beforehand.
MedianSolution solve_median(const MedianCore& core, const Proof& proof, const MedianIncumbent& start,
                            Budget& budget);

}  // namespace voorzien::location

// SPDX-License-Identifier: EUPL-1.2
// The p-center to a proven optimum: the smallest of the distinct costs within which so many sites cover all
// rows, by bisection with set covering (Minieka 1970; Elloumi, Labbé & Pochet 2004). Greedy coverings bring
// the upper end down first, so that few coverings need a proof.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/location/location_problem.hpp"
#include "engine/optimisation/budget.hpp"

namespace voorzien::location {

struct CenterSolution {
  double radius = unlimited;  ///< unlimited: none was found
  double bound = 0;
  bool proven = false;
  std::vector<std::uint32_t> open;  ///< candidates, in order; at most as many as may open
};

CenterSolution solve_center(const LocationProblem& problem, Budget& budget);

}  // namespace voorzien::location

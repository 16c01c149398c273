// SPDX-License-Identifier: EUPL-1.2
// One door to all location problems of this room.
#pragma once

#include "engine/location/location_problem.hpp"
#include "engine/location/location_result.hpp"
#include "engine/optimisation/budget.hpp"

namespace voorzien::location {

/// Solves to within `gap` (≥ 0, relative to the objective) or until the budget is spent. The
/// answer depends on the problem alone as long as the budget's clock does not strike.
LocationResult solve_location(const LocationProblem& problem, double gap, Budget& budget);

}  // namespace voorzien::location

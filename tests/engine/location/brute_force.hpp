// SPDX-License-Identifier: EUPL-1.2
// Location problems by trying every set of sites, and what a plan really costs. Knows nothing of the solvers.
#pragma once

#include <optional>
#include <string>

#include "engine/location/location_problem.hpp"
#include "engine/location/location_result.hpp"

namespace voorzien::test {

/// The best objective, or nothing when there is no solution.
std::optional<double> best_by_trying(const location::LocationProblem& problem);

/// What is wrong with a plan (sites that may not be open, rows that are not served or twice, full sites, an
/// objective that its own services do not come to); empty when nothing is.
std::string fault_of(const location::LocationProblem& problem, const location::LocationResult& result);

}  // namespace voorzien::test

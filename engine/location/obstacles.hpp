// SPDX-License-Identifier: EUPL-1.2
// Why a problem can have no solution, found before anything is optimised.
#pragma once

#include <optional>
#include <vector>

#include "engine/location/location_problem.hpp"
#include "engine/location/location_result.hpp"
#include "engine/location/set_cover.hpp"
#include "engine/optimisation/budget.hpp"

namespace voorzien::location {

/// Rows with demand and no usable way to a candidate that may open; none for max-cover.
std::optional<Reason> unreachable_demand(const LocationProblem& problem);

/// Capacity that is short in total, or for rows that may not be split, or along the usable ways.
std::vector<Reason> capacity_obstacles(const LocationProblem& problem);

/// Whether the sites that may open can serve all rows: a covering of at most so many sites (proven false: an
/// unlimited cost and `proven`). Where every row reaches every site it is found without a search.
CoverSolution enough_sites(const LocationProblem& problem, Budget& budget);

/// The reason that belongs to an `enough_sites` of "no", with the least number that would do.
Reason too_few_sites(const LocationProblem& problem, Budget& budget);

}  // namespace voorzien::location

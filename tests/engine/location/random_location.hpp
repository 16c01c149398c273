// SPDX-License-Identifier: EUPL-1.2
// Small random location problems for tests, the same with every standard library.
#pragma once

#include "engine/location/location_problem.hpp"
#include "tests/support/dice.hpp"

namespace voorzien::test {

/// At most so many rows and candidates, with locked sites, missing pairs, rows without demand, ties and
/// limits on costs now and then. Always well-formed; often without a solution.
location::LocationProblem random_problem(location::Kind kind, Dice& dice, int most_rows, int most_candidates);

/// Points in a square of 1,000 with whole distances, every point row and candidate, demand 1.
location::LocationProblem random_square(location::Kind kind, Dice& dice, int points, std::size_t open);

}  // namespace voorzien::test

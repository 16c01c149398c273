// SPDX-License-Identifier: EUPL-1.2
#include "tests/engine/location/brute_force.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "engine/location/solve_location.hpp"
#include "tests/engine/location/random_location.hpp"

namespace {

using namespace voorzien;
using namespace voorzien::location;
using namespace voorzien::test;

/// Solves so many random problems and compares each with all sets of sites; returns how many have a solution.
int compare_with_trying(Kind kind, int times, int most_rows, int most_candidates) {
  int solved = 0;
  for (int seed = 1; seed <= times; ++seed) {
    Dice dice(static_cast<std::uint64_t>(seed));
    const LocationProblem problem = random_problem(kind, dice, most_rows, most_candidates);
    const std::optional<double> best = best_by_trying(problem);
    Budget budget;
    const LocationResult result = solve_location(problem, 0, budget);
    INFO("kind " << static_cast<int>(kind) << " seed " << seed << " single " << problem.single_source);
    REQUIRE((result.status == Status::infeasible) == !best.has_value());
    if (!best) {
      REQUIRE_FALSE(result.reasons.empty());
      continue;
    }
    ++solved;
    REQUIRE(result.status == Status::optimal);
    REQUIRE(fault_of(problem, result) == "");
    REQUIRE(std::abs(result.objective - *best) <= 1e-7 * std::max(1.0, std::abs(*best)));
    REQUIRE(gap_of(result) <= proof_tolerance);
  }
  return solved;
}

}  // namespace

TEST_CASE("a p-median is the best of all sets of sites") {
  CHECK(compare_with_trying(Kind::p_median, 4000, 10, 8) > 2000);
}

TEST_CASE("a p-center is the best of all sets of sites") {
  CHECK(compare_with_trying(Kind::p_center, 3000, 10, 8) > 1500);
}

TEST_CASE("a maximal covering is the best of all sets of sites") {
  CHECK(compare_with_trying(Kind::max_cover, 3000, 10, 8) == 3000);
}

TEST_CASE("a set covering is the best of all sets of sites") {
  CHECK(compare_with_trying(Kind::set_cover, 3000, 10, 8) > 1000);
}

TEST_CASE("a capacitated plan is the best of all sets of sites and assignments") {
  CHECK(compare_with_trying(Kind::capacitated, 4000, 5, 5) > 1000);
}

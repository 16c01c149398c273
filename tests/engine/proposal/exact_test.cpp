// SPDX-License-Identifier: EUPL-1.2
#include "engine/proposal/exact.hpp"

#include <catch2/catch.hpp>

#include "engine/proposal/plan_of.hpp"
#include "tests/engine/proposal/tiny_town.hpp"

namespace voorzien {
namespace {

const std::vector<PlanLevel> unmet_then_land = {PlanLevel::other_unmet, PlanLevel::land};
constexpr double percent_margin = 1e-4;
constexpr double m2_margin = 0.02;

SolvedPlan solve(const ProposalProblem& problem) {
  Budget budget;
  SolvedPlan solved = solve_exactly(problem, unmet_then_land, 0.0, budget);
  REQUIRE(solved.status == PlanStatus::optimal);
  return solved;
}

}  // namespace

TEST_CASE("the programme finds what brute force finds in random tiny towns") {
  for (std::uint32_t seed = 1; seed <= 1200; ++seed) {
    const test::TinyTown town = test::random_town(seed);
    const SolvedPlan solved = solve(problem_of(town));
    const test::BruteForce best = best_by_brute_force(town);
    INFO("seed " << seed);
    CHECK(solved.levels[0].value == Approx(best.unmet).margin(percent_margin));
    CHECK(solved.levels[1].value == Approx(best.land).margin(m2_margin));
    CHECK(solved.levels[0].bound <= solved.levels[0].value + percent_margin);
    CHECK(solved.levels[1].bound <= best.land + m2_margin);
  }
}

TEST_CASE("a plan's own sums agree with the levels the programme stated") {
  for (std::uint32_t seed = 1; seed <= 1200; ++seed) {
    const SolvedPlan solved = solve(problem_of(test::random_town(seed)));
    INFO("seed " << seed);
    CHECK(solved.plan.levels.other_unmet == Approx(solved.levels[0].value).margin(percent_margin));
    CHECK(solved.plan.levels.land_m2 == Approx(solved.levels[1].value).margin(m2_margin));
  }
}

TEST_CASE("allowing combined use never worsens a level") {
  for (std::uint32_t seed = 1; seed <= 200; ++seed) {
    const test::TinyTown town = test::random_town(seed);
    const SolvedPlan together = solve(problem_of(town));
    const SolvedPlan apart = solve(problem_of(town, false));
    INFO("seed " << seed);
    CHECK(together.levels[0].value <= apart.levels[0].value + percent_margin);
    const bool as_much_met = apart.levels[0].value <= together.levels[0].value + percent_margin;
    if (as_much_met) CHECK(together.levels[1].value <= apart.levels[1].value + m2_margin);
  }
}

TEST_CASE("adding a site never leaves more need unmet") {
  for (std::uint32_t seed = 1; seed <= 200; ++seed) {
    test::TinyTown town = test::random_town(seed);
    const double before = solve(problem_of(town)).levels[0].value;
    town.sites.push_back({150.0, 0.5, 2.0});
    for (auto& row : town.distance) row.push_back(50.0);
    INFO("seed " << seed);
    CHECK(solve(problem_of(town)).levels[0].value <= before + percent_margin);
  }
}

TEST_CASE("another order of cells and sites gives the same levels") {
  for (std::uint32_t seed = 1; seed <= 200; ++seed) {
    test::TinyTown town = test::random_town(seed);
    const SolvedPlan one = solve(problem_of(town));
    std::reverse(town.need.begin(), town.need.end());
    std::reverse(town.distance.begin(), town.distance.end());
    std::reverse(town.sites.begin(), town.sites.end());
    for (auto& row : town.distance) std::reverse(row.begin(), row.end());
    const SolvedPlan other = solve(problem_of(town));
    INFO("seed " << seed);
    CHECK(one.levels[0].value == Approx(other.levels[0].value).margin(percent_margin));
    CHECK(one.levels[1].value == Approx(other.levels[1].value).margin(m2_margin));
  }
}

}  // namespace voorzien

// SPDX-License-Identifier: EUPL-1.2
#include "engine/proposal/search.hpp"

#include <catch2/catch.hpp>

#include "tests/engine/proposal/tiny_town.hpp"

namespace voorzien {
namespace {

const std::vector<PlanLevel> unmet_then_land = {PlanLevel::other_unmet, PlanLevel::land};

}  // namespace

TEST_CASE("bound ≤ optimum ≤ what the search finds, and the zero option is no better") {
  std::size_t found_optimum = 0;
  for (std::uint32_t seed = 1; seed <= 200; ++seed) {
    const ProposalProblem problem = problem_of(test::random_town(seed));
    Budget for_exact;
    const SolvedPlan exact = solve_exactly(problem, unmet_then_land, 0.0, for_exact);
    SearchSettings settings;
    settings.tolerance = 0.0;
    settings.gap = 0.0;
    settings.neighbours = 2;
    Budget for_search;
    const SolvedPlan found = search_plan(problem, unmet_then_land, settings, for_search);
    Budget for_nothing;
    const SolvedPlan zero = zero_option(problem, unmet_then_land, 0.0, for_nothing);
    INFO("seed " << seed);
    CHECK(found.levels[0].bound <= exact.levels[0].value + 5e-5);
    CHECK(found.levels[0].value >= exact.levels[0].value - 5e-5);
    CHECK(zero.levels[0].value >= found.levels[0].value - 1e-5);
    if (found.levels[0].value <= exact.levels[0].value + 1e-3) ++found_optimum;
  }
  CHECK(found_optimum >= 195);
}

TEST_CASE("the search is the same every time") {
  const ProposalProblem problem = problem_of(test::random_town(7));
  Budget one(100'000);
  Budget other(100'000);
  CHECK(search_plan(problem, unmet_then_land, {}, one).x ==
        search_plan(problem, unmet_then_land, {}, other).x);
  CHECK(one.spent() == other.spent());
}

TEST_CASE("a search without budget still has the zero option") {
  const ProposalProblem problem = problem_of(test::random_town(3));
  Budget none(1);
  const SolvedPlan plan = search_plan(problem, unmet_then_land, {}, none);
  CHECK_FALSE(plan.x.empty());
  CHECK(plan.limit == Limit::steps);
}

}  // namespace voorzien

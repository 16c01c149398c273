// SPDX-License-Identifier: EUPL-1.2
#include "engine/evaluation/plan_evaluation.hpp"

#include <catch2/catch.hpp>

#include "engine/evaluation/added_alone.hpp"
#include "engine/proposal/exact.hpp"
#include "engine/proposal/plan_of.hpp"
#include "tests/engine/proposal/small_problem.hpp"
#include "tests/engine/proposal/tiny_town.hpp"
#include "tests/engine/sharing/small_week.hpp"

namespace voorzien {
namespace {

using test::hours_on;
using test::present;
using test::SmallProblem;

/// Care of 1 m² a unit; 100 needed in one cell, 60 in another; a plot of 120 m² near the first and one of
/// 500 m² near the second.
ProposalProblem two_plots() {
  SmallProblem town;
  const std::size_t room = town.kind("room");
  town.slot(town.function("care"), room, 0.0, 1.0);
  town.profile(present(0, "room", hours_on(0, 4, 8.5, 15.0), 1.0));
  const std::size_t small = town.plot("small", 120.0);
  const std::size_t large = town.plot("large", 500.0);
  town.need(0, 0, 100.0);
  town.need(1, 0, 60.0);
  town.way(0, small, 200.0);
  town.way(0, large, 800.0);
  town.way(1, large, 300.0);
  return town.finish();
}

Plan nothing_built(const ProposalProblem& problem) {
  Plan plan;
  for (const Year year : problem.phases) plan.phases.push_back({year, {}, {}});
  return plan;
}

}  // namespace

TEST_CASE("a place that opens meets need near it, and closing it takes that away again") {
  const ProposalProblem problem = two_plots();
  PlanEvaluation evaluation(problem, nothing_built(problem));
  CHECK(evaluation.plan().levels.other_unmet == Approx(100.0));
  REQUIRE(evaluation.change({1, 0, 0, 80.0}));
  CHECK(evaluation.plan().levels.other_unmet == Approx(50.0));
  // 60 from the second cell over 300 m and 20 from the first over 800 m, per unit of 160 needed.
  CHECK(evaluation.plan().levels.travel_m == Approx((60.0 * 300.0 + 20.0 * 800.0) / 160.0));
  CHECK(evaluation.plan().levels.land_m2 == Approx(80.0));
  REQUIRE(evaluation.change({0, 0, 0, 100.0}));
  CHECK(evaluation.plan().levels.other_unmet == Approx(0.0).margin(1e-6));
  CHECK(evaluation.plan().levels.travel_m == Approx((60.0 * 300.0 + 100.0 * 200.0) / 160.0));
  REQUIRE(evaluation.change({1, 0, 0, 0.0}));
  CHECK(evaluation.plan().levels.other_unmet == Approx(37.5));
  CHECK(evaluation.plan().phases.front().buildings.size() == 1);
}

TEST_CASE("what does not fit on a plot is refused, and nothing changes") {
  const ProposalProblem problem = two_plots();
  PlanEvaluation evaluation(problem, nothing_built(problem));
  REQUIRE(evaluation.change({0, 0, 0, 100.0}));
  const PlanLevels before = evaluation.plan().levels;
  CHECK_FALSE(evaluation.change({0, 0, 0, 130.0}));
  CHECK(evaluation.plan().levels.other_unmet == before.other_unmet);
  CHECK(evaluation.plan().levels.land_m2 == before.land_m2);
}

TEST_CASE("adding a function alone meets what is unmet within reach, and moves nothing else") {
  const ProposalProblem problem = two_plots();
  PlanEvaluation evaluation(problem, nothing_built(problem));
  REQUIRE(evaluation.change({1, 0, 0, 60.0}));
  const std::optional<AddedAlone> added =
      add_alone(problem, evaluation.plan(), problem.locations[0].id, problem.functions[0].function, {});
  REQUIRE(added);
  CHECK(added->fits);
  CHECK(added->capacity == Approx(100.0));
  CHECK(added->before.other_unmet == Approx(62.5));
  CHECK(added->after.other_unmet == Approx(0.0).margin(1e-6));
  CHECK_FALSE(
      add_alone(problem, evaluation.plan(), problem.locations[1].id, problem.functions[0].function, {}));
  const auto too_much =
      add_alone(problem, evaluation.plan(), problem.locations[0].id, problem.functions[0].function, 300.0);
  REQUIRE(too_much);
  CHECK_FALSE(too_much->fits);
}

TEST_CASE("a best plan, built up one function at a time, scores what the optimiser says") {
  std::size_t compared = 0;
  for (std::uint32_t seed = 1; seed <= 200; ++seed) {
    const ProposalProblem problem = test::problem_of(test::random_town(seed));
    Budget budget;
    const SolvedPlan best = solve_exactly(problem, {PlanLevel::other_unmet, PlanLevel::land}, 0.0, budget);
    if (best.status != PlanStatus::optimal) continue;
    PlanEvaluation evaluation(problem, nothing_built(problem));
    for (const PlannedBuilding& building : best.plan.phases.front().buildings) {
      const std::size_t location = *location_of(problem, building);
      for (std::size_t f = 0; f < problem.functions.size(); ++f) {
        for (const PlannedFunction& one : building.functions) {
          if (one.function != problem.functions[f].function || one.own) continue;
          INFO("seed " << seed << " location " << location << " function " << f);
          REQUIRE(evaluation.change({location, f, 0, one.capacity}));
        }
      }
    }
    INFO("seed " << seed);
    CHECK(evaluation.plan().levels.other_unmet == Approx(best.levels[0].value).margin(1e-4));
    CHECK(evaluation.plan().levels.land_m2 == Approx(best.levels[1].value).epsilon(1e-3).margin(0.01));
    ++compared;
  }
  CHECK(compared > 150);
}

}  // namespace voorzien

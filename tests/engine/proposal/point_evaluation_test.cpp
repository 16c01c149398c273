// SPDX-License-Identifier: EUPL-1.2
#include "engine/proposal/point_evaluation.hpp"

#include <catch2/catch.hpp>

#include "engine/proposal/derive_problem.hpp"
#include "tests/engine/proposal/halls_case.hpp"

namespace voorzien::test {
namespace {

Intervention opening(const std::string& id, Point at, FunctionIndex function, double capacity) {
  OpenFacility open;
  open.at = at;
  open.functions = {{function, capacity}};
  Intervention intervention;
  intervention.id = id;
  intervention.year = Year{2022};
  intervention.action = open;
  return intervention;
}

/// What cells say of a plan in which the west gets all its lessons.
Plan all_met_in_the_west(const HallsCase& halls) {
  Plan plan;
  plan.phases.resize(1);
  plan.phases[0].year = Year{2022};
  plan.phases[0].flows = {{NeighbourhoodIndex(1), std::nullopt, halls.lessons, 0, 18.0}};
  return plan;
}

std::vector<PointEvaluation> evaluated(const HallsCase& halls, const Plan& plan, Point at) {
  const ProposalProblem problem = derive_problem(halls.view(), run(halls.scenario, 1));
  const Scenario changed = with_interventions(halls.scenario, {opening("new", at, halls.lessons, 36.0)});
  return evaluate_at_points(problem, plan, halls.scenario, run(changed, 1));
}

}  // namespace

TEST_CASE("a place everybody reaches leaves nothing unmet by points") {
  const HallsCase halls;
  const auto rows = evaluated(halls, all_met_in_the_west(halls), {1000.0, 500.0});
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].function == halls.lessons);
  CHECK(rows[0].year == Year{2022});
  CHECK(rows[0].need == Approx(36.0));
  CHECK(rows[0].unmet_cells == Approx(18.0));
  CHECK(rows[0].unmet_points == Approx(0.0).margin(1e-6));
  CHECK(rows[1].function == halls.clubs);
  CHECK(rows[1].unmet_cells == Approx(60.0));
  CHECK(rows[1].unmet_points == Approx(60.0));
}

TEST_CASE("what is met beyond reach is not met by points, whatever the cells say") {
  const HallsCase halls;
  const auto rows = evaluated(halls, all_met_in_the_west(halls), {9000.0, 500.0});
  REQUIRE(!rows.empty());
  CHECK(rows[0].unmet_points == Approx(36.0));
}

TEST_CASE("interventions of a plan come after those of people, in order of year") {
  HallsCase halls;
  halls.scenario.interventions = {opening("first", {}, halls.lessons, 1.0),
                                  opening("late", {}, halls.lessons, 1.0)};
  halls.scenario.interventions.back().year = Year{2030};
  const Scenario changed = with_interventions(halls.scenario, {opening("plan", {}, halls.lessons, 1.0)});
  REQUIRE(changed.interventions.size() == 3);
  CHECK(changed.interventions[0].id == "first");
  CHECK(changed.interventions[1].id == "plan");
  CHECK(changed.interventions[2].id == "late");
  CHECK(halls.scenario.interventions.size() == 2);
}

TEST_CASE("a year the run does not tell of is left out") {
  const HallsCase halls;
  Plan plan = all_met_in_the_west(halls);
  ProposalProblem problem = derive_problem(halls.view(), run(halls.scenario, 1));
  problem.phases = {Year{2021}};
  CHECK(evaluate_at_points(problem, plan, halls.scenario, run(halls.scenario, 1)).empty());
}

}  // namespace voorzien::test

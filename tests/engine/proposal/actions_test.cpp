// SPDX-License-Identifier: EUPL-1.2
// What can be done beside building anew: temporary places, conversion of what stands there, and need that
// follows another function.
#include <catch2/catch.hpp>

#include "engine/proposal/exact.hpp"
#include "engine/proposal/search.hpp"
#include "tests/engine/proposal/small_problem.hpp"

namespace voorzien {
namespace {

using test::hours_on;
using test::present;
using test::SmallProblem;

const WeekPattern day = hours_on(0, 4, 8.5, 15.0);
const std::vector<PlanLevel> unmet_only = {PlanLevel::other_unmet};

SolvedPlan solve(const ProposalProblem& problem, const std::vector<PlanLevel>& order = unmet_only) {
  Budget budget;
  return solve_exactly(problem, order, 0.0, budget);
}

/// One function that takes 1 m² of room per unit; one cell needs 100 of it, and 60 of those last. A plot of
/// so many m², beside which the same ground may be used for some phases.
ProposalProblem wave(double plot_m2, bool temporary) {
  SmallProblem town;
  const std::size_t room = town.kind("room");
  town.slot(town.function("care"), room, 0.0, 1.0);
  town.profile(present(0, "room", day, 1.0));
  const std::size_t plot = town.plot("plot", plot_m2);
  town.need(0, 0, 100.0);
  town.way(0, plot, 300.0);
  ProposalProblem problem = town.finish();
  problem.demands[0].lasting = 60.0;
  if (!temporary) return problem;
  Location beside = problem.locations[plot];
  beside.making = Making::temporary;
  beside.beside = plot;
  problem.locations.push_back(std::move(beside));
  ReachArc way = problem.arcs.front();
  way.location = 1;
  problem.arcs.push_back(way);
  return problem;
}

const PlannedBuilding* building_in(const PhasePlan& phase, bool temporary) {
  for (const PlannedBuilding& building : phase.buildings) {
    if (building.temporary == temporary) return &building;
  }
  return nullptr;
}

/// Lessons (function 1) follow a school (function 0): a tenth of an hour per pupil, in a hall at its own
/// plot.
ProposalProblem school_and_lessons(double pupils, bool hall_in_reach) {
  SmallProblem town;
  const std::size_t room = town.kind("room");
  const std::size_t hall = town.kind("hall");
  town.slot(town.function("school"), room, 0.0, 1.0);
  town.slot(town.function("lessons"), hall, 0.0, 1.0);
  town.profile(present(0, "room", day, 1.0));
  town.profile(present(1, "hall", day, 1.0));
  const std::size_t near = town.plot("near", 200.0);
  const std::size_t other = town.plot("other", 1000.0);
  town.need(0, 0, pupils);
  town.way(0, near, 300.0);
  ProposalProblem problem = town.finish();
  problem.functions[1].follows = Follows{0, {0.1}};
  problem.locations[near].cell = 0;
  problem.locations[near].placements[1].refusal = Refusal::excluded_by_site;
  problem.locations[other].placements[0].refusal = Refusal::excluded_by_site;
  ProblemDemand lessons;
  lessons.function = 1;
  lessons.need = {0.1 * pupils};
  lessons.origin = near;
  problem.demands.push_back(lessons);
  if (hall_in_reach) problem.arcs.push_back({1, other, 1.0, 500.0});
  return problem;
}

}  // namespace

TEST_CASE("a permanent building is no place for need that passes away") {
  CHECK(solve(wave(1000.0, false)).levels[0].value == Approx(40.0));
}

TEST_CASE("what passes away goes to a temporary building on the same ground") {
  const SolvedPlan solved = solve(wave(1000.0, true));
  CHECK(solved.levels[0].value == Approx(0.0).margin(1e-5));
  const PlannedBuilding* beside = building_in(solved.plan.phases.front(), true);
  REQUIRE(beside != nullptr);
  CHECK(beside->functions.front().capacity >= 40.0 - 1e-5);
  CHECK(solve(wave(80.0, true)).levels[0].value == Approx(20.0));
}

TEST_CASE("a temporary building goes when its phase is over, a permanent one stays") {
  ProposalProblem problem = wave(1000.0, true);
  problem.phases.push_back(Year(2050));
  problem.phase_budget_eur.emplace_back();
  problem.demands[0].need.push_back(30.0);
  problem.locations[1].placements[0].largest = 40.0;
  const SolvedPlan solved = solve(problem, {PlanLevel::other_unmet, PlanLevel::complexity});
  CHECK(solved.levels[0].value == Approx(0.0).margin(1e-5));
  CHECK(building_in(solved.plan.phases[0], true) != nullptr);
  CHECK(building_in(solved.plan.phases[0], false) != nullptr);
  CHECK(building_in(solved.plan.phases[1], false) != nullptr);
}

TEST_CASE("what is converted closes what stood there") {
  SmallProblem town;
  const std::size_t room = town.kind("room");
  for (const char* id : {"old", "new"}) town.slot(town.function(id), room, 0.0, 1.0);
  for (const std::size_t f : {std::size_t{0}, std::size_t{1}}) town.profile(present(f, "room", day, 1.0));
  const std::size_t building = town.plot("building", 100.0);
  town.need(0, 0, 50.0);
  town.need(0, 1, 100.0);
  town.way(0, building, 300.0);
  ProposalProblem problem = town.finish();
  problem.locations[0].making = Making::conversion;
  problem.locations[0].placements[0].refusal = Refusal::excluded_by_site;
  Location stands;
  stands.id = "stands";
  stands.existing = true;
  stands.placements.resize(2);
  stands.placements[0].own = true;
  stands.placements[0].capacity = {50.0};
  stands.placements[1].refusal = Refusal::no_agreed_room;
  problem.locations.push_back(stands);
  problem.locations[0].replaces = 1;
  problem.arcs = {{0, 1, 1.0, 300.0}, {1, 0, 1.0, 300.0}};
  problem.functions[1].weight = 3.0;
  const SolvedPlan converted = solve(problem);
  // Of weight 1 + 3, the old function's quarter is given up.
  CHECK(converted.levels[0].value == Approx(25.0));
  REQUIRE(converted.plan.phases.front().buildings.size() == 1);
  CHECK(converted.plan.phases.front().buildings.front().id == "building");
  problem.functions[1].weight = 0.5;
  const SolvedPlan kept = solve(problem);
  CHECK(kept.levels[0].value == Approx(100.0 * 0.5 / 1.5));
  CHECK(kept.plan.phases.front().buildings.front().id == "stands");
}

TEST_CASE("lessons start at the school, and who has no school place has no lessons either") {
  const ProposalProblem problem = school_and_lessons(100.0, true);
  CHECK(problem.need_of(1, 0) == Approx(10.0));
  const SolvedPlan all = solve(problem);
  CHECK(all.levels[0].value == Approx(0.0).margin(1e-5));
  REQUIRE(all.plan.phases.front().flows.size() == 2);
  const PlannedFlow& lesson = all.plan.phases.front().flows.back();
  REQUIRE(lesson.from_building);
  CHECK(all.plan.phases.front().buildings[*lesson.from_building].id == "near");
  CHECK(lesson.amount == Approx(10.0));
  // Half the pupils have no place on 200 m², so half the lessons are unmet too.
  CHECK(solve(school_and_lessons(400.0, true)).levels[0].value == Approx(50.0));
  // Without a hall in reach of the school only the pupils are served: half of two functions.
  CHECK(solve(school_and_lessons(100.0, false)).levels[0].value == Approx(50.0));
}

TEST_CASE("the balanced plan lies between the extremes and keeps unmet need") {
  ProposalProblem problem = wave(1000.0, false);
  const std::vector<PlanLevel> order = {PlanLevel::other_unmet, PlanLevel::land, PlanLevel::complexity};
  const SolvedPlan start = solve(problem, order);
  Budget budget;
  const std::vector<LevelGoal> goals = {{PlanLevel::land, 0.0, 100.0, 0.0},
                                        {PlanLevel::travel, 0.0, 300.0, 0.0}};
  const SolvedPlan balanced = search_balanced(problem, start, 1, goals, {}, budget);
  REQUIRE_FALSE(balanced.x.empty());
  REQUIRE(balanced.levels.size() == 3);
  CHECK(balanced.levels[0].value <= start.levels[0].value + 0.2);
  CHECK(balanced.plan.levels.land_m2 <= start.plan.levels.land_m2 + 1e-6);
}

}  // namespace voorzien

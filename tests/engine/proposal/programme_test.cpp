// SPDX-License-Identifier: EUPL-1.2
// What the programme couples: phases, existing rooms, locks, forms, travel and parties.
#include "engine/proposal/programme.hpp"

#include <catch2/catch.hpp>

#include "engine/proposal/search.hpp"
#include "tests/engine/proposal/small_problem.hpp"
#include "tests/engine/proposal/town_family.hpp"

namespace voorzien {
namespace {

using test::booked;
using test::hours_on;
using test::SmallProblem;

constexpr double hall_m2 = 552.0;
const WeekPattern school_hours = hours_on(0, 4, 8.5, 15.0);
const WeekPattern club_hours = hours_on(0, 4, 16.0, 23.0) | hours_on(5, 6, 9.0, 19.0);
const std::vector<PlanLevel> unmet_then_land = {PlanLevel::other_unmet, PlanLevel::land};

/// Lessons (function 0) and clubs (function 1) in halls, one plot.
SmallProblem halls(double lessons, double clubs) {
  SmallProblem town;
  const std::size_t hall = town.kind("gym-hall", hall_m2);
  for (const char* id : {"lessons", "clubs"}) town.slot(town.function(id), hall, 0.0, 1.0);
  town.profile(booked(0, "gym-hall", school_hours, hall_m2, 0.8));
  town.profile(booked(1, "gym-hall", club_hours, hall_m2, 0.8));
  const std::size_t plot = town.plot("plot", 10000.0);
  town.need(0, 0, lessons);
  town.need(0, 1, clubs);
  town.way(0, plot, 300.0);
  return town;
}

SolvedPlan solve(const ProposalProblem& problem, const std::vector<PlanLevel>& order = unmet_then_land) {
  Budget budget;
  return solve_exactly(problem, order, 0.0, budget);
}

ProposalProblem in_two_phases(ProposalProblem problem, double clubs_later) {
  problem.phases.push_back(Year(2050));
  problem.phase_budget_eur.emplace_back();
  problem.demands[0].need.push_back(problem.demands[0].need.front());
  problem.demands[1].need.push_back(clubs_later);
  return problem;
}

/// A school with two agreed halls where 20 lesson hours are at home.
Location school_with_halls(const ProposalProblem& problem) {
  Location school;
  school.id = "school";
  school.existing = true;
  school.placements.resize(problem.functions.size());
  school.placements[0].own = true;
  school.placements[0].capacity = {20.0};
  school.rooms = {{0, hall_m2, 2.0 * hall_m2}};
  return school;
}

}  // namespace

TEST_CASE("what is built for an early phase still stands when need has fallen") {
  const SolvedPlan solved = solve(in_two_phases(halls(0.0, 60.0).finish(), 10.0));
  REQUIRE(solved.plan.phases.size() == 2);
  CHECK(solved.plan.phases[0].buildings.front().gfa_m2 == Approx(2.0 * hall_m2));
  CHECK(solved.plan.phases[1].buildings.front().gfa_m2 == Approx(2.0 * hall_m2));
}

TEST_CASE("what only a later phase asks is built later") {
  const SolvedPlan solved = solve(in_two_phases(halls(0.0, 30.0).finish(), 60.0));
  CHECK(solved.levels[0].value == Approx(0.0).margin(1e-5));
  CHECK(solved.plan.phases[0].buildings.front().gfa_m2 == Approx(hall_m2));
  CHECK(solved.plan.phases[1].buildings.front().gfa_m2 == Approx(2.0 * hall_m2));
}

TEST_CASE("a site that comes free later opens later") {
  ProposalProblem problem = in_two_phases(halls(20.0, 20.0).finish(), 20.0);
  problem.locations.front().first_phase = 1;
  const SolvedPlan solved = solve(problem);
  CHECK(solved.plan.phases[0].buildings.empty());
  CHECK(solved.levels[0].value == Approx(50.0));
}

TEST_CASE("clubs go to a school's agreed halls before anything is built") {
  SmallProblem town = halls(20.0, 60.0);
  ProposalProblem problem = town.finish();
  problem.locations.push_back(school_with_halls(problem));
  problem.arcs.push_back({0, 1, 1.0, 100.0});
  problem.arcs.push_back({1, 1, 1.0, 100.0});
  const SolvedPlan solved = solve(problem);
  CHECK(solved.levels[0].value == Approx(0.0).margin(1e-5));
  CHECK(solved.plan.levels.land_m2 == Approx(0.0).margin(1e-6));
  REQUIRE(solved.plan.phases.back().buildings.size() == 1);
  CHECK(solved.plan.phases.back().buildings.front().existing);
}

TEST_CASE("an own function in agreed rooms leaves guests no more than what is free") {
  SmallProblem town = halls(20.0, 60.0);
  town.not_one_room(0, 1);
  ProposalProblem problem = town.finish();
  problem.locations.front().placements[1].refusal = Refusal::not_allowed;
  problem.locations.push_back(school_with_halls(problem));
  problem.arcs.push_back({0, 1, 1.0, 100.0});
  problem.arcs.push_back({1, 1, 1.0, 100.0});
  problem.locations.front().placements[0].refusal = Refusal::not_allowed;
  // One hall each: 44 of the 60 club hours have a place.
  CHECK(solve(problem).levels[0].value == Approx(100.0 * (16.0 / 60.0) / 2.0));
}

TEST_CASE("what people lock in is there, even if nobody needs it") {
  ProposalProblem problem = halls(20.0, 0.0).finish();
  problem.locations.front().placements[1].required = true;
  problem.locations.front().placements[1].required_capacity = 30.0;
  const SolvedPlan solved = solve(problem);
  REQUIRE(solved.status == PlanStatus::optimal);
  REQUIRE(solved.plan.phases.back().buildings.front().functions.size() == 2);
  CHECK(solved.plan.phases.back().buildings.front().functions[1].capacity >= 30.0 - 1e-6);
}

TEST_CASE("locks that cannot be together make the case infeasible, not the program") {
  ProposalProblem problem = halls(20.0, 20.0).finish();
  for (Placement& placement : problem.locations.front().placements) placement.required = true;
  problem.pairs.push_back({0, 1, true, 0});
  CHECK(solve(problem).status == PlanStatus::infeasible);
  Budget budget;
  CHECK(search_plan(problem, unmet_then_land, {}, budget).status == PlanStatus::infeasible);
}

TEST_CASE("functions that may not be under one roof are kept apart") {
  ProposalProblem problem = halls(20.0, 20.0).finish();
  problem.pairs.push_back({0, 1, true, 0});
  CHECK(solve(problem).levels[0].value == Approx(50.0));
}

TEST_CASE("conditions of a shared room and a second party count as complexity") {
  ProposalProblem problem = halls(20.0, 20.0).finish();
  problem.room_conditions.push_back({0, 0, 1, 3});
  const std::vector<PlanLevel> simplest = {PlanLevel::other_unmet, PlanLevel::complexity, PlanLevel::land};
  const SolvedPlan apart = solve(problem, simplest);
  CHECK(apart.levels[1].value == Approx(1.0).margin(1e-4));
  CHECK(apart.plan.levels.complexity == Approx(1.0));
  const std::vector<PlanLevel> smallest = {PlanLevel::other_unmet, PlanLevel::land, PlanLevel::complexity};
  const SolvedPlan together = solve(problem, smallest);
  CHECK(together.levels[2].value == Approx(4.0).margin(1e-4));
  CHECK(together.plan.levels.complexity == Approx(4.0));
  CHECK(together.plan.levels.land_m2 < apart.plan.levels.land_m2);
}

TEST_CASE("cost is known only with prices, and agrees between programme and plan") {
  ProposalProblem problem = halls(20.0, 20.0).finish();
  CHECK_FALSE(build_programme(problem).levels[static_cast<std::size_t>(PlanLevel::cost)].has_value());
  problem.cost = CostRates{20.0, 1000.0};
  problem.kinds[0].price = KindPrice{2000.0, 1500.0, 500.0, 300.0, 50.0};
  const SolvedPlan solved = solve(problem, {PlanLevel::other_unmet, PlanLevel::cost});
  // One hall of 552 m²: 2,000 + 20 × 50 euro per m², and 20 years of 1,000 euro for the second user.
  CHECK(solved.levels[1].value == Approx(hall_m2 * 3000.0 + 20000.0));
  REQUIRE(solved.plan.levels.cost_eur);
  CHECK(*solved.plan.levels.cost_eur == Approx(solved.levels[1].value));
  problem.phase_budget_eur[0] = 1e6;
  CHECK(solve(problem, {PlanLevel::other_unmet, PlanLevel::cost}).levels[0].value == Approx(100.0));
}

TEST_CASE("a made-up town of some size is planned within its steps, bound below value on every level") {
  test::FamilySize size;
  size.cells = 20;
  size.sites = 6;
  size.existing = 10;
  size.functions = 5;
  size.phases = 2;
  const ProposalProblem problem = test::family_town(size, 3);
  const std::vector<PlanLevel> order = {PlanLevel::other_unmet, PlanLevel::travel, PlanLevel::land};
  Budget budget(200'000);
  const SolvedPlan plan = search_plan(problem, order, {}, budget);
  REQUIRE(plan.levels.size() == 3);
  for (const LevelOutcome& level : plan.levels) CHECK(level.bound <= level.value + 1e-4);
  Budget for_zero;
  CHECK(plan.levels[0].value < zero_option(problem, order, 0.001, for_zero).levels[0].value);
  CHECK(plan.plan.levels.other_unmet ==
        Approx(level_at(*build_programme(problem).levels[1], plan.x)).margin(1e-3));
}

}  // namespace voorzien

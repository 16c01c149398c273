// SPDX-License-Identifier: EUPL-1.2
// What stands on a site as a whole: an extension beside what was there, two buildings on one plot, the zones
// between users, and what people fixed in advance.
#include <catch2/catch.hpp>

#include "engine/proposal/derive_problem.hpp"
#include "engine/proposal/exact.hpp"
#include "tests/engine/proposal/halls_case.hpp"
#include "tests/engine/proposal/small_problem.hpp"
#include "tests/engine/sharing/small_week.hpp"
#include "tests/support/small_town.hpp"

namespace voorzien {
namespace {

using test::hours_on;
using test::present;
using test::SmallProblem;

const WeekPattern day = hours_on(0, 4, 8.5, 15.0);

bool told(const ProposalProblem& problem, const std::string& code) {
  return std::any_of(problem.messages.begin(), problem.messages.end(),
                     [&](const Message& message) { return message.code == code; });
}

/// The school of the halls case asks 200 m² and 5 m² a unit, and stands beside the plot with 100 units.
ProposalProblem school_with_a_plot() {
  test::HallsCase halls;
  Norm& norm = *halls.scenario.norms.by_function[halls.lessons];
  AreaRule rule;
  rule.fixed_m2 = test::assumed(200.0);
  rule.m2_per_unit = test::assumed(5.0);
  norm.areas = {rule};
  halls.kinds.kinds.front().module.reset();
  halls.week.profiles.front().basis = UseBasis::norm_area;
  Facility school;
  school.id = "school";
  school.at = {1000.0, 500.0};
  FacilityCapacity own;
  own.function = halls.lessons;
  own.capacity = Interval::exactly(100.0);
  school.capacities = {own};
  halls.scenario.town.facilities.push_back(school);
  halls.scenario.town.sites.back().facility = FacilityIndex(halls.scenario.town.facilities.size() - 1);
  return derive_problem(halls.view(), run(halls.scenario, 1));
}

/// Two functions of 1 m² a unit that may not stand on one plot; half of the first's need passes away.
ProposalProblem neighbours(bool apart) {
  SmallProblem town;
  const std::size_t room = town.kind("room");
  for (const char* id : {"care", "club"}) town.slot(town.function(id), room, 0.0, 1.0);
  for (const std::size_t f : {std::size_t{0}, std::size_t{1}}) town.profile(present(f, "room", day, 1.0));
  const std::size_t plot = town.plot("plot", 1000.0);
  town.need(0, 0, 100.0);
  town.need(0, 1, 100.0);
  town.way(0, plot, 300.0);
  town.way(1, plot, 300.0);
  ProposalProblem problem = town.finish();
  problem.demands[0].lasting = 0.0;
  problem.locations[plot].placements[0].refusal = Refusal::excluded_by_site;
  Location beside = problem.locations[plot];
  beside.making = Making::temporary;
  beside.beside = plot;
  beside.placements[0].refusal = Refusal::none;
  beside.placements[1].refusal = Refusal::need_lasts;
  problem.locations.push_back(beside);
  ReachArc way = problem.arcs[0];
  way.location = problem.locations.size() - 1;
  problem.arcs.insert(problem.arcs.begin() + 1, way);
  if (apart) problem.plot_exclusions.push_back({0, 1});
  return problem;
}

double unmet(const ProposalProblem& problem) {
  Budget budget;
  return solve_exactly(problem, {PlanLevel::other_unmet}, 0.0, budget).levels.front().value;
}

}  // namespace

TEST_CASE("an extension does not pay for the fixed part of a school that stands there already") {
  const ProposalProblem problem = school_with_a_plot();
  const auto plot = std::find_if(problem.locations.begin(), problem.locations.end(),
                                 [](const Location& one) { return one.id == "middle"; });
  REQUIRE(plot != problem.locations.end());
  REQUIRE(plot->making == Making::extension);
  CHECK(problem.functions[0].slots.front().fixed == Approx(200.0));
  CHECK(problem.fixed_size(*plot, 0, 0) == Approx(0.0).margin(1e-9));
}

TEST_CASE("two functions that may not stand on one plot do not stand there in two buildings either") {
  CHECK(unmet(neighbours(false)) == Approx(0.0).margin(1e-5));
  CHECK(unmet(neighbours(true)) == Approx(50.0));
}

TEST_CASE("the zone between users is floor of the kind they share") {
  SmallProblem town;
  const std::size_t room = town.kind("room");
  for (const char* id : {"care", "club"}) town.slot(town.function(id), room, 0.0, 1.0);
  town.profile(present(0, "room", day, 1.0));
  town.profile(present(1, "room", hours_on(0, 4, 19.0, 22.0), 1.0));
  const std::size_t plot = town.plot("plot", 1000.0);
  town.need(0, 0, 100.0);
  town.need(0, 1, 100.0);
  town.way(0, plot, 300.0);
  town.way(1, plot, 300.0);
  ProposalProblem problem = town.finish();
  for (ProblemPool& pool : problem.pools) {
    if (pool.shared()) pool.zone_fixed_m2 = 30.0;
  }
  CHECK(problem.zone_m2(room, 1) == 0.0);
  CHECK(problem.zone_m2(room, 2) == Approx(30.0));
  Budget budget;
  const SolvedPlan solved = solve_exactly(problem, {PlanLevel::other_unmet, PlanLevel::land}, 0.0, budget);
  REQUIRE(solved.plan.phases.front().buildings.size() == 1);
  CHECK(solved.plan.phases.front().buildings.front().gfa_m2 == Approx(130.0));
  CHECK(solved.levels[1].value == Approx(solved.plan.levels.land_m2));
}

TEST_CASE("a fixed choice that is larger than a place can be is told") {
  test::HallsCase halls;
  halls.scenario.catalogue.functions[halls.clubs].largest_per_location = test::assumed(40.0);
  Lock lock;
  lock.site = "middle";
  lock.function = halls.clubs;
  lock.required = true;
  lock.capacity = 50.0;
  halls.scenario.proposal.locks = {lock};
  CHECK(told(derive_problem(halls.view(), run(halls.scenario, 1)), "proposal_lock_too_large"));
  halls.scenario.proposal.locks.front().capacity = 30.0;
  CHECK_FALSE(told(derive_problem(halls.view(), run(halls.scenario, 1)), "proposal_lock_too_large"));
}

TEST_CASE("fixed choices that do not fit on a plot together are let go one by one, and there is a plan") {
  test::HallsCase halls;
  halls.scenario.town.sites.back().area = SquareMetres(1300.0);
  halls.scenario.town.sites.back().floors = 1;  // one hall of 552 m²
  Lock lessons;
  lessons.site = "middle";
  lessons.function = halls.lessons;
  lessons.required = true;
  lessons.capacity = 20.0;
  Lock clubs = lessons;
  clubs.function = halls.clubs;
  clubs.capacity = 60.0;
  halls.scenario.proposal.locks = {lessons, clubs};
  const ProposalProblem problem = derive_problem(halls.view(), run(halls.scenario, 1));
  CHECK(told(problem, "proposal_lock_no_room"));
  Budget budget;
  const SolvedPlan solved = solve_exactly(problem, {PlanLevel::other_unmet}, 0.0, budget);
  REQUIRE(solved.status == PlanStatus::optimal);
  CHECK(solved.plan.phases.front().buildings.size() == 1);
}

TEST_CASE("a budget that cannot be counted is told") {
  test::HallsCase halls;
  halls.scenario.proposal.budget_per_phase = {{Year(2030), Euro(1e6)}};
  CHECK(told(derive_problem(halls.view(), run(halls.scenario, 1)), "proposal_budget_unused"));
}

}  // namespace voorzien

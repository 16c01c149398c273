// SPDX-License-Identifier: EUPL-1.2
// The hand-checked cases of the handbook, model.md section 5.3, as whole proposals.
#include <catch2/catch.hpp>

#include "engine/proposal/exact.hpp"
#include "tests/engine/proposal/small_problem.hpp"

namespace voorzien {
namespace {

using test::booked;
using test::hours_on;
using test::present;
using test::SmallProblem;

constexpr double hall_m2 = 552.0;
const WeekPattern school_hours = hours_on(0, 4, 8.5, 15.0);
const WeekPattern club_hours = hours_on(0, 4, 16.0, 23.0) | hours_on(5, 6, 9.0, 19.0);
const std::vector<PlanLevel> unmet_then_land = {PlanLevel::other_unmet, PlanLevel::land};

SolvedPlan solve(const ProposalProblem& problem) {
  Budget budget;
  SolvedPlan solved = solve_exactly(problem, unmet_then_land, 0.0, budget);
  REQUIRE(solved.status == PlanStatus::optimal);
  return solved;
}

int modules_in(const Plan& plan) {
  int modules = 0;
  for (const PlannedBuilding& building : plan.phases.back().buildings) {
    for (const PlannedSpace& space : building.spaces) modules += space.modules;
  }
  return modules;
}

double gfa_in(const Plan& plan) {
  double gfa = 0.0;
  for (const PlannedBuilding& building : plan.phases.back().buildings) gfa += building.gfa_m2;
  return gfa;
}

SmallProblem halls(double school, double clubs) {
  SmallProblem town;
  const std::size_t hall = town.kind("gym-hall", hall_m2);
  const std::size_t pe = town.function("school-gym");
  const std::size_t club = town.function("sports-hall");
  for (const std::size_t function : {pe, club}) town.slot(function, hall, 0.0, 1.0);
  town.profile(booked(pe, "gym-hall", school_hours, hall_m2, 0.8));
  town.profile(booked(club, "gym-hall", club_hours, hall_m2, 0.8));
  const std::size_t plot = town.plot("plot", 10000.0);
  town.need(0, pe, school);
  town.need(0, club, clubs);
  town.way(0, plot, 300.0);
  return town;
}

}  // namespace

TEST_CASE("a proposal builds two halls for 36 PE hours and 60 club hours, four when they keep apart") {
  const SolvedPlan together = solve(halls(36.0, 60.0).finish());
  CHECK(together.plan.levels.other_unmet == Approx(0.0).margin(1e-5));
  CHECK(modules_in(together.plan) == 2);
  const SolvedPlan apart = solve(halls(36.0, 60.0).finish(false));
  CHECK(apart.plan.levels.other_unmet == Approx(0.0).margin(1e-5));
  CHECK(modules_in(apart.plan) == 4);
  CHECK(gfa_in(apart.plan) - gfa_in(together.plan) == Approx(1104.0));
  CHECK(together.plan.levels.land_m2 == Approx(1104.0));
}

TEST_CASE("a proposal builds two halls for 34 PE hours, and one for 26") {
  CHECK(modules_in(solve(halls(34.0, 0.0).finish()).plan) == 2);
  CHECK(modules_in(solve(halls(26.0, 0.0).finish()).plan) == 1);
}

TEST_CASE("a proposal lets school, after-school care and a play spot share a yard of 680 m²") {
  SmallProblem town;
  const std::size_t yard = town.kind("schoolyard", 0.0, false);
  const std::size_t school = town.function("primary-school");
  const std::size_t care = town.function("after-school-care");
  const std::size_t play = town.function("play-spot");
  for (const std::size_t function : {school, care, play}) town.slot(function, yard, 0.0, 1.0);
  town.profile(present(school, "schoolyard", school_hours, 1.5));
  town.profile(present(care, "schoolyard", hours_on(0, 4, 15.0, 18.0), 3.0));
  town.profile(present(play, "schoolyard", hours_on(0, 4, 15.0, 20.0), 500.0));
  const std::size_t plot = town.plot("plot", 5000.0, 0.4);
  town.need(0, school, 400.0);
  town.need(0, care, 60.0);
  town.need(0, play, 1.0);
  town.way(0, plot, 200.0);
  const SolvedPlan together = solve(town.finish());
  CHECK(together.plan.levels.other_unmet == Approx(0.0).margin(1e-5));
  CHECK(together.plan.levels.land_m2 == Approx(680.0));
  CHECK(solve(town.finish(false)).plan.levels.land_m2 == Approx(1280.0));
}

TEST_CASE("school, hall and day-care ask 3,672 m² of floors with the void: 3,600 is too little") {
  const auto unmet_on = [](double footprint_share) {
    SmallProblem town;
    const std::size_t classrooms = town.kind("classroom-building");
    const std::size_t hall = town.kind("gym-hall", hall_m2, true, 1.0 + 308.0 / 552.0);
    const std::size_t group_room = town.kind("group-room");
    const std::size_t school = town.function("primary-school");
    const std::size_t pe = town.function("school-gym");
    const std::size_t care = town.function("day-care");
    town.slot(school, classrooms, 200.0, 5.03);
    town.slot(pe, hall, 0.0, 1.0);
    town.slot(care, group_room, 0.0, 10.0);
    town.profile(present(school, "classroom-building", school_hours, 1.0));
    town.profile(booked(pe, "gym-hall", school_hours, hall_m2, 0.8));
    town.profile(present(care, "group-room", school_hours, 1.0));
    const std::size_t plot = town.plot("plot", 3000.0, footprint_share, 3.0);
    town.need(0, school, 400.0);
    town.need(0, pe, 26.0);
    town.need(0, care, 60.0);
    town.way(0, plot, 100.0);
    const SolvedPlan solved = solve(town.finish());
    if (footprint_share > 0.4) {
      CHECK(gfa_in(solved.plan) == Approx(3364.0));
      CHECK(solved.plan.levels.land_m2 == Approx(3672.0 / 3.0));
    }
    return solved.plan.levels.other_unmet;
  };
  CHECK(unmet_on(0.4) > 0.5);
  CHECK(unmet_on(0.4081) == Approx(0.0).margin(1e-5));
}

TEST_CASE("clubs that share with a school and with a night shelter need two halls, not one") {
  SmallProblem town;
  const std::size_t hall = town.kind("hall", hall_m2);
  const std::size_t school = town.function("school");
  const std::size_t clubs = town.function("clubs");
  const std::size_t shelter = town.function("shelter");
  for (const std::size_t function : {school, clubs, shelter}) town.slot(function, hall, 0.0, 1.0);
  town.profile(booked(school, "hall", school_hours, hall_m2, 0.8));
  town.profile(booked(clubs, "hall", hours_on(0, 4, 16.0, 22.0), hall_m2, 1.0));
  town.profile(present(shelter, "hall", hours_on(0, 6, 22.0, 24.0), hall_m2));
  const std::size_t plot = town.plot("plot", 10000.0);
  town.need(0, school, 20.0);
  town.need(0, clubs, 25.0);
  town.need(0, shelter, 1.0);
  town.way(0, plot, 100.0);
  CHECK(modules_in(solve(town.finish()).plan) == 1);
  town.not_one_room(school, shelter);
  const SolvedPlan solved = solve(town.finish());
  CHECK(solved.plan.levels.other_unmet == Approx(0.0).margin(1e-5));
  CHECK(modules_in(solved.plan) == 2);
}

}  // namespace voorzien

// SPDX-License-Identifier: EUPL-1.2
#include "tests/engine/proposal/halls_case.hpp"

#include "tests/engine/sharing/small_week.hpp"
#include "tests/support/small_town.hpp"

namespace voorzien::test {
namespace {

constexpr double hall_m2 = 552.0;

SpaceKind gym_hall() {
  SpaceKind hall = lockable("gym-hall");
  hall.module = SpaceModule{SquareMetres(308.0), SquareMetres(hall_m2), 1, {}};
  hall.smallest_rectangle = Rectangle{Metres(14.0), Metres(22.0)};
  return hall;
}

/// So many hours a week for the town's 800 residents, within 1 km.
Norm hours_norm(FunctionIndex function, double hours) {
  Norm norm = norm_per_resident(function, {0, 100}, Interval::exactly(hours), 800.0);
  norm.reach_m = assumed(1000.0);
  return norm;
}

}  // namespace

Site plot(const std::string& id, Point at) {
  Site site;
  site.id = id;
  site.at = at;
  site.area = SquareMetres(4000.0);
  site.footprint_share = 0.5;
  site.floors = 2;
  return site;
}

HallsCase::HallsCase() : scenario(small_town()) {
  lessons = add_function(scenario, "a-lessons");
  clubs = add_function(scenario, "b-clubs");
  set_norm(scenario, hours_norm(lessons, 36.0));
  set_norm(scenario, hours_norm(clubs, 60.0));
  for (FacilityFunction& function : scenario.catalogue.functions) {
    function.duty = Duty::policy;
    function.spaces = {{"gym-hall", 1.0}};
  }
  scenario.town.sites = {plot("far", {9000.0, 500.0}), plot("middle", {1000.0, 500.0})};
  scenario.proposal.functions = {lessons, clubs};
  scenario.proposal.weights = {1.0, 1.0};
  scenario.proposal.tolerance = 0.0;
  scenario.proposal.temporary_allowed = false;
  scenario.proposal.lead_times = {0, 0, 0, 0, {}};
  scenario.proposal.alternatives = {AlternativeKind::least_space, AlternativeKind::simplest};
  kinds.kinds = {gym_hall()};
  const WeekPattern school_hours = hours_on(0, 4, 8.5, 15.0);
  const WeekPattern club_hours = hours_on(0, 4, 16.0, 23.0) | hours_on(5, 6, 9.0, 19.0);
  week = week_of("gym-hall", {booked(lessons, "gym-hall", school_hours, hall_m2, 0.8),
                              booked(clubs, "gym-hall", club_hours, hall_m2, 0.8)});
  sharing = rules_for(2);
}

}  // namespace voorzien::test

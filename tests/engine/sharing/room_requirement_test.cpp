// SPDX-License-Identifier: EUPL-1.2
// The hand-checked cases of the handbook, model.md section 5.3, and the small ones around them.
#include "engine/sharing/room_requirement.hpp"

#include <catch2/catch.hpp>

#include "tests/engine/sharing/small_week.hpp"

namespace voorzien {
namespace {

using test::booked;
using test::hours_on;
using test::present;

constexpr double hall_m2 = 552.0;
constexpr double schedulable = 0.8;
const WeekPattern school_hours = hours_on(0, 4, 8.5, 15.0);
const WeekPattern club_hours = hours_on(0, 4, 16.0, 23.0) | hours_on(5, 6, 9.0, 19.0);

int halls(const RoomPlan& plan, const std::vector<double>& sizes) {
  RoomSolver solver;
  const LeastRoom least = solver.least_room(plan, sizes);
  REQUIRE(least.area);
  return modules_for(*least.area, SquareMetres(hall_m2));
}

WeekCatalogue school_and_clubs() {
  return test::week_of("gym-hall", {booked(0, "gym-hall", school_hours, hall_m2, schedulable),
                                    booked(1, "gym-hall", club_hours, hall_m2, schedulable)});
}

}  // namespace

TEST_CASE("36 PE hours and 60 club hours need four halls apart and two together") {
  const WeekCatalogue week = school_and_clubs();
  const SharingRules rules = test::rules_for(2);
  REQUIRE(school_hours.hours() * schedulable == Approx(26.0));
  REQUIRE(club_hours.hours() == 55.0);
  CHECK(halls(plan_room(week, rules, "gym-hall", {FunctionIndex(0)}), {36.0}) == 2);
  CHECK(halls(plan_room(week, rules, "gym-hall", {FunctionIndex(1)}), {60.0}) == 2);
  RoomSolver solver;
  const LeastRoom least = solver.least_room(test::together(week), std::vector<double>{36.0, 60.0});
  REQUIRE(least.area);
  CHECK(least.area->value() == Approx(36.0 / 26.0 * hall_m2));
  CHECK(modules_for(*least.area, SquareMetres(hall_m2)) == 2);
}

TEST_CASE("34 PE hours need two halls, since a hall takes 26 of the 32.5 school hours") {
  const WeekCatalogue week = school_and_clubs();
  const RoomPlan plan = plan_room(week, test::rules_for(2), "gym-hall", {FunctionIndex(0)});
  CHECK(halls(plan, {34.0}) == 2);
  CHECK(halls(plan, {26.0}) == 1);
  CHECK(halls(plan, {26.1}) == 2);
}

TEST_CASE("school, after-school care and a play spot share 680 m² of yard, bound by 15 to 18 h") {
  const WeekCatalogue week = test::week_of(
      "yard", {present(0, "yard", school_hours, 1.5), present(1, "yard", hours_on(0, 4, 15.0, 18.0), 3.0),
               present(2, "yard", hours_on(0, 4, 15.0, 20.0), 500.0)});
  const RoomPlan plan = test::together(week);
  const std::vector<double> sizes = {400.0, 60.0, 1.0};
  RoomSolver solver;
  const LeastRoom least = solver.least_room(plan, sizes);
  REQUIRE(least.area);
  CHECK(least.area->value() == Approx(680.0));
  double apart = 0.0;
  for (std::size_t f = 0; f < 3; ++f) {
    const auto alone = plan_room(week, test::rules_for(3), "yard", {FunctionIndex(f)});
    apart += solver.least_room(alone, std::vector<double>{sizes[f]}).area->value();
  }
  CHECK(apart == Approx(1280.0));
  const auto tables = timetable(plan, sizes, *least.area);
  REQUIRE(tables);
  WeekPattern binding;
  const HourClasses& classes = plan.weeks[0].classes;
  for (std::size_t t = 0; t < classes.size(); ++t) {
    if (tables->front().binding[t]) binding = binding | classes.half_hours_of(t);
  }
  CHECK(binding == hours_on(0, 4, 15.0, 18.0));
  CHECK(tables->front().contested_hours == 15.0);
}

TEST_CASE("school and night shelter never in one hall: two halls, though clubs may share with both") {
  const WeekPattern night = hours_on(0, 6, 0.0, 7.0);
  const std::vector<UseProfile> profiles = {booked(0, "gym-hall", school_hours, hall_m2, schedulable),
                                            present(1, "gym-hall", night, hall_m2),
                                            booked(2, "gym-hall", club_hours, hall_m2, schedulable)};
  const WeekCatalogue week = test::week_of("gym-hall", profiles);
  const SharingRules rules = test::rules_for(3, {{0, 1}});
  const std::vector<double> sizes = {20.0, 1.0, 40.0};
  int fewest = 99;
  // Every function goes wholly into one pool: each hall count is then whole, as in the handbook's case.
  const auto pools = pools_of(test::lockable("gym-hall"), test::first_functions(3), rules);
  for (const Pool& one : pools) {
    for (const Pool& other : pools) {
      Pool both = one;
      both.insert(both.end(), other.begin(), other.end());
      std::sort(both.begin(), both.end());
      if (both != test::first_functions(3)) continue;
      int total = 0;
      for (const Pool& pool : {one, other}) {
        std::vector<double> pool_sizes;
        for (const FunctionIndex f : pool) pool_sizes.push_back(sizes[f]);
        total += halls(plan_room(week, rules, "gym-hall", pool), pool_sizes);
      }
      fewest = std::min(fewest, total);
    }
  }
  CHECK(fewest == 2);
  CHECK(halls(test::together(week), sizes) == 1);
}

TEST_CASE("bookings move out of the way of who is present") {
  // Present with 60 m² from 9 to 12; 30 h of 20 m² within 9 to 17 fit in the free hours of 60 m².
  const WeekCatalogue week = test::week_of("room", {present(0, "room", hours_on(0, 4, 9.0, 12.0), 60.0),
                                                    booked(1, "room", hours_on(0, 4, 9.0, 17.0), 20.0, 1.0)});
  RoomSolver solver;
  CHECK(solver.least_room(test::together(week), std::vector<double>{1.0, 30.0}).area->value() == 60.0);
  // 80 h are 1,600 m²·h: 25 free hours give 1,500, so all 40 hours bind: (15 · 60 + 1,600) / 40.
  CHECK(solver.least_room(test::together(week), std::vector<double>{1.0, 80.0}).area->value() ==
        Approx(62.5));
}

TEST_CASE("a minimum in part of the window can bind") {
  UseProfile clubs = booked(0, "hall", club_hours, 1.0, 1.0);
  clubs.booked->minimum = BookedMinimum{test::assumed(0.6), {hours_on(0, 4, 18.0, 20.0)}};
  RoomSolver solver;
  // 60 % of 55 h in 10 evening hours.
  CHECK(solver.least_room(test::together(test::week_of("hall", {clubs})), std::vector<double>{55.0})
            .area->value() == Approx(3.3));
}

TEST_CASE("one who cannot be in two rooms at once spreads over the week, and does not fit a short window") {
  UseProfile lessons = booked(0, "room", hours_on(0, 1, 9.0, 11.0), 50.0, 1.0);
  lessons.booked->hours = test::assumed(4.0);
  lessons.booked->rooms_at_once = test::assumed(1.0);
  RoomSolver solver;
  CHECK(solver.least_room(test::together(test::week_of("room", {lessons})), std::vector<double>{3.0})
            .area->value() == Approx(150.0));
  lessons.booked->hours = test::assumed(5.0);
  const LeastRoom none =
      solver.least_room(test::together(test::week_of("room", {lessons})), std::vector<double>{3.0});
  CHECK_FALSE(none.area);
  CHECK(none.unfit_user == std::size_t{0});
}

TEST_CASE("the type of week that asks most decides") {
  UseProfile care = present(0, "room", hours_on(0, 4, 15.0, 18.0), 3.0);
  WeekCatalogue week = test::week_of("room", {care});
  week.week_types.push_back({"holiday", {"vakantieweek", "holiday week"}, test::assumed(12.0)});
  week.space_hours[0].open.push_back(WeekPattern::always());
  week.profiles[0].presence.push_back(test::level_in(hours_on(0, 4, 8.0, 18.0), 4.0));
  RoomSolver solver;
  const LeastRoom least = solver.least_room(test::together(week), std::vector<double>{10.0});
  CHECK(least.area->value() == 40.0);
  CHECK(least.week_type == 1);
}

TEST_CASE("nobody needs nothing") {
  RoomSolver solver;
  const LeastRoom least =
      solver.least_room(test::together(school_and_clubs()), std::vector<double>{0.0, 0.0});
  CHECK(least.area->value() == 0.0);
  CHECK(modules_for(*least.area, SquareMetres(hall_m2)) == 0);
}

}  // namespace voorzien

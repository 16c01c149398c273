// SPDX-License-Identifier: EUPL-1.2
#include <catch2/catch.hpp>

#include "engine/sharing/room_requirement.hpp"
#include "tests/engine/sharing/small_week.hpp"

namespace voorzien {
namespace {

using test::booked;
using test::hours_on;

/// Two who want the same 40 hours, of which the first may also come at night.
WeekCatalogue rivals() {
  const WeekPattern day = hours_on(0, 4, 9.0, 17.0);
  return test::week_of("room", {booked(0, "room", day | hours_on(0, 4, 20.0, 22.0), 1.0, 1.0),
                                booked(1, "room", day, 1.0, 1.0)});
}

double hours_in(const RoomPlan& plan, const TimetableWeek& table, std::size_t user,
                const WeekPattern& pattern) {
  const HourClasses& classes = plan.weeks[0].classes;
  double hours = 0.0;
  for (std::size_t h = 0; h < half_hours_per_week; ++h) {
    if (pattern.has(h))
      hours += hours_per_half_hour * table.booked_m2[user * classes.size() + classes.class_of[h]];
  }
  return hours;
}

}  // namespace

TEST_CASE("who goes first gets its hours early, as far as the other still fits") {
  const RoomPlan plan = test::together(rivals());
  const std::vector<double> sizes = {20.0, 25.0};
  const auto tables = timetable(plan, sizes, SquareMetres(1.0));
  REQUIRE(tables);
  const WeekPattern day = hours_on(0, 4, 9.0, 17.0);
  CHECK(hours_in(plan, tables->front(), 0, day) == Approx(15.0));
  CHECK(hours_in(plan, tables->front(), 0, hours_on(0, 4, 20.0, 22.0)) == Approx(5.0));
  CHECK(hours_in(plan, tables->front(), 1, day) == Approx(25.0));
}

TEST_CASE("priority goes before coming early") {
  // Both want Monday and Tuesday; the first goes first on Monday, the second on Tuesday.
  const WeekPattern monday = hours_on(0, 0, 9.0, 17.0);
  const WeekPattern tuesday = hours_on(1, 1, 9.0, 17.0);
  const WeekCatalogue week = test::week_of(
      "room", {booked(0, "room", monday | tuesday, 1.0, 1.0), booked(1, "room", monday | tuesday, 1.0, 1.0)});
  SharingRules rules = test::rules_for(2);
  rules.priority.insert(rules.priority.begin(), PriorityHours{{tuesday}, {1, 0}});
  const RoomPlan plan = plan_room(week, rules, "room", test::first_functions(2));
  const auto tables = timetable(plan, std::vector<double>{4.0, 8.0}, SquareMetres(1.0));
  REQUIRE(tables);
  CHECK(hours_in(plan, tables->front(), 0, monday) == Approx(4.0));
  CHECK(hours_in(plan, tables->front(), 1, monday) == Approx(0.0).margin(1e-9));
  CHECK(hours_in(plan, tables->front(), 1, tuesday) == Approx(8.0));
}

TEST_CASE("idle, contested and open hours are told apart") {
  const RoomPlan plan = test::together(rivals());
  const auto full = timetable(plan, std::vector<double>{10.0, 40.0}, SquareMetres(1.0));
  REQUIRE(full);
  CHECK(full->front().open_hours == 168.0);
  CHECK(full->front().idle_hours == Approx(118.0));
  CHECK(full->front().contested_hours == Approx(40.0));
  const auto roomy = timetable(plan, std::vector<double>{10.0, 40.0}, SquareMetres(2.0));
  REQUIRE(roomy);
  CHECK(roomy->front().idle_hours == Approx(143.0));
  CHECK(roomy->front().contested_hours == 0.0);
}

TEST_CASE("there is no timetable for a room that is too small") {
  const RoomPlan plan = test::together(rivals());
  CHECK_FALSE(timetable(plan, std::vector<double>{10.0, 41.0}, SquareMetres(1.0)));
}

TEST_CASE("known bookings stay, and the one with less priority moves") {
  const WeekPattern day = hours_on(0, 4, 9.0, 17.0);
  const WeekPattern evening = hours_on(0, 4, 20.0, 22.0);
  const WeekCatalogue week =
      test::week_of("room", {booked(0, "room", day, 1.0, 1.0), booked(1, "room", day | evening, 1.0, 1.0)});
  const RoomPlan plan = test::together(week);
  const HourClasses& classes = plan.weeks[0].classes;
  REQUIRE(classes.size() == 3);
  const std::size_t by_day = classes.class_of[18];
  std::vector<double> known(2 * classes.size(), 0.0);
  known[by_day] = 0.8;                   // 32 h of the first
  known[classes.size() + by_day] = 0.4;  // 16 h of the second: 8 h too many together
  const auto tables = timetable(plan, std::vector<double>{32.0, 16.0}, SquareMetres(1.0), {known});
  REQUIRE(tables);
  const TimetableWeek& table = tables->front();
  CHECK(table.moved_m2_hours[0] == Approx(0.0).margin(1e-9));
  CHECK(table.moved_m2_hours[1] == Approx(8.0));
  CHECK(hours_in(plan, table, 1, evening) == Approx(8.0));
  // Without rivals a known late booking stays where it is, though there is room earlier.
  std::vector<double> late(2 * classes.size(), 0.0);
  late[classes.size() + classes.class_of[40]] = 1.0;
  const auto calm = timetable(plan, std::vector<double>{0.0, 10.0}, SquareMetres(1.0), {late});
  REQUIRE(calm);
  CHECK(hours_in(plan, calm->front(), 1, evening) == Approx(10.0));
  CHECK(calm->front().moved_m2_hours[1] == Approx(0.0).margin(1e-9));
}

}  // namespace voorzien

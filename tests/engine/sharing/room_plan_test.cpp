// SPDX-License-Identifier: EUPL-1.2
#include "engine/sharing/room_plan.hpp"

#include <catch2/catch.hpp>

#include "tests/engine/sharing/small_week.hpp"

namespace voorzien {
namespace {

using test::booked;
using test::hours_on;
using test::present;

double bookable_hours(const RoomPlan& plan, std::size_t user) {
  const RoomWeek& week = plan.weeks[0];
  double hours = 0.0;
  for (std::size_t t = 0; t < week.classes.size(); ++t) {
    if (week.booking[user * week.classes.size() + t] != Booking::none) hours += week.classes.hours[t];
  }
  return hours;
}

double presence_at(const RoomPlan& plan, std::size_t user, std::size_t half_hour) {
  const RoomWeek& week = plan.weeks[0];
  return week.presence_m2[user * week.classes.size() + week.classes.class_of[half_hour]];
}

const WeekPattern morning = hours_on(0, 4, 9.0, 12.0);
const WeekPattern afternoon = hours_on(0, 4, 12.0, 17.0);
const std::size_t monday_noon = 24;

}  // namespace

TEST_CASE("who comes by booking starts later when the room is handed over") {
  const auto week = test::week_of(
      "room", {booked(0, "room", morning, 1.0, 1.0), booked(1, "room", afternoon, 1.0, 1.0)}, 15);
  const RoomPlan plan = test::together(week);
  CHECK(bookable_hours(plan, 0) == 15.0);
  CHECK(bookable_hours(plan, 1) == 22.5);
}

TEST_CASE("who leaves stops earlier when the next one is present at a fixed hour") {
  const auto week =
      test::week_of("room", {booked(0, "room", morning, 1.0, 1.0), present(1, "room", afternoon, 2.0)}, 45);
  const RoomPlan plan = test::together(week);
  CHECK(bookable_hours(plan, 0) == 10.0);
  CHECK(presence_at(plan, 1, monday_noon) == 2.0);
}

TEST_CASE("two who are both present need the room together while it is handed over") {
  const auto week =
      test::week_of("room", {present(0, "room", morning, 3.0), present(1, "room", afternoon, 2.0)}, 30);
  const RoomPlan plan = test::together(week);
  CHECK(presence_at(plan, 0, monday_noon) == 3.0);
  CHECK(presence_at(plan, 1, monday_noon) == 2.0);
  CHECK(presence_at(plan, 0, monday_noon + 1) == 0.0);
}

TEST_CASE("the same children need no change-over") {
  const auto week =
      test::week_of("room", {present(0, "room", morning, 3.0), present(1, "room", afternoon, 2.0)}, 30);
  SharingRules rules = test::rules_for(2);
  PairVerdict pair;
  pair.one = FunctionIndex(0);
  pair.other = FunctionIndex(1);
  pair.verdict = Verdict::good;
  pair.without_break = true;
  rules.verdicts = {pair};
  const RoomPlan plan = plan_room(week, rules, "room", test::first_functions(2));
  CHECK(presence_at(plan, 0, monday_noon) == 0.0);
}

TEST_CASE("nobody loses an hour to change-over alone, after a gap, or beside somebody") {
  const std::vector<UseProfile> users = {booked(0, "room", morning, 1.0, 1.0),
                                         booked(1, "room", afternoon, 1.0, 1.0),
                                         booked(2, "room", hours_on(0, 4, 18.0, 20.0), 1.0, 1.0),
                                         booked(3, "room", hours_on(0, 4, 9.0, 17.0), 1.0, 1.0)};
  const auto week = test::week_of("room", users, 30);
  const SharingRules rules = test::rules_for(4);
  const auto alone = plan_room(week, rules, "room", {FunctionIndex(1)});
  CHECK(bookable_hours(alone, 0) == 25.0);
  const auto after_gap = plan_room(week, rules, "room", {FunctionIndex(1), FunctionIndex(2)});
  CHECK(bookable_hours(after_gap, 1) == 10.0);
  const auto beside = plan_room(week, rules, "room", {FunctionIndex(1), FunctionIndex(3)});
  CHECK(bookable_hours(beside, 0) == 25.0);
  CHECK(bookable_hours(beside, 1) == 40.0);
}

TEST_CASE("bookings keep to the opening hours") {
  auto week = test::week_of("room", {booked(0, "room", hours_on(0, 6, 16.0, 23.0), 1.0, 1.0)});
  week.space_hours[0].open = {hours_on(0, 6, 8.0, 22.0)};
  CHECK(bookable_hours(test::together(week), 0) == 42.0);
}

TEST_CASE("a function without window in a type of week has no bookings then") {
  auto week = test::week_of("room", {booked(0, "room", morning, 1.0, 1.0)});
  week.week_types.push_back({"holiday", {"vakantieweek", "holiday week"}, test::assumed(12.0)});
  week.space_hours[0].open.push_back(WeekPattern::always());
  week.profiles[0].booked->window.emplace_back();
  const RoomPlan plan = test::together(week);
  REQUIRE(plan.weeks.size() == 2);
  CHECK(plan.weeks[0].amounts[0].m2_hours == 1.0);
  CHECK(plan.weeks[1].amounts[0].m2_hours == 0.0);
}

TEST_CASE("only who goes before whom in the pool tells hours apart, not the priority of others") {
  SharingRules rules = test::rules_for(3);
  const PriorityHours evening{{hours_on(0, 6, 18.0, 24.0)}, {2, 0, 1}};
  rules.priority.insert(rules.priority.begin(), evening);
  const auto week = test::week_of("room", {booked(0, "room", WeekPattern::always(), 1.0, 1.0),
                                           booked(1, "room", WeekPattern::always(), 1.0, 1.0),
                                           booked(2, "room", WeekPattern::always(), 1.0, 1.0)});
  CHECK(plan_room(week, rules, "room", {FunctionIndex(0), FunctionIndex(1)}).weeks[0].classes.size() == 1);
  CHECK(plan_room(week, rules, "room", {FunctionIndex(0), FunctionIndex(2)}).weeks[0].classes.size() == 2);
}

}  // namespace voorzien

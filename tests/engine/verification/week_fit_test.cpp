// SPDX-License-Identifier: EUPL-1.2
// The half-hour check against cases worked out by hand, and against the sizes engine/sharing finds with
// classes of hours: two ways that share no code.
#include "engine/verification/week_fit.hpp"

#include <catch2/catch.hpp>

#include "engine/sharing/room_requirement.hpp"
#include "tests/engine/sharing/small_week.hpp"
#include "tests/support/dice.hpp"

namespace voorzien {
namespace {

using test::booked;
using test::hours_on;
using test::present;

const WeekPattern school_hours = hours_on(0, 4, 8.5, 15.0);

RoomUse use_of(const WeekCatalogue& week, const SharingRules& rules, std::vector<double> sizes) {
  RoomUse use = {week, rules, week.space_hours.front().space_kind, {}, std::move(sizes)};
  for (const UseProfile& profile : week.profiles) use.users.push_back(profile.function);
  return use;
}

/// One to four functions with presence, bookings or both, a minimum now and then, and change-over.
WeekCatalogue random_week(test::Dice& dice) {
  std::vector<UseProfile> profiles;
  const std::size_t count = 1 + dice.below(4);
  for (std::size_t f = 0; f < count; ++f) {
    const auto hours = [&] {
      const int first = dice.whole(0, 4);
      const double from = dice.whole(14, 34) / 2.0;
      return hours_on(static_cast<std::size_t>(first), static_cast<std::size_t>(dice.whole(first, 6)), from,
                      from + dice.whole(2, 10) / 2.0);
    };
    UseProfile profile = booked(f, "room", hours() | hours(), dice.whole(1, 4), dice.whole(5, 10) / 10.0);
    if (dice.below(2) == 0) profile.booked->rooms_at_once = test::assumed(dice.whole(1, 3) * 0.5);
    if (dice.below(3) == 0) {
      const WeekPattern inside = profile.booked->window[0] & hours_on(0, 4, 7.0, 20.0);
      profile.booked->minimum = BookedMinimum{test::assumed(0.5), {inside}};
    }
    if (dice.below(3) == 0) profile.booked.reset();
    const bool stays = !profile.booked || dice.below(3) == 0;
    if (stays) profile.presence = {test::level_in(hours(), dice.whole(1, 5))};
    profiles.push_back(std::move(profile));
  }
  WeekCatalogue week = test::week_of("room", std::move(profiles), 30 * dice.whole(0, 2));
  week.space_hours[0].open = {hours_on(0, 6, 6.0, 24.0)};
  return week;
}

}  // namespace

TEST_CASE("34 PE hours fit in two halls and not in one") {
  const WeekCatalogue week = test::week_of("hall", {booked(0, "hall", school_hours, 552.0, 0.8)});
  const SharingRules rules = test::rules_for(1);
  CHECK(fit_in_week(use_of(week, rules, {34.0}), 552.0).without_room == Approx(552.0 * (34.0 / 0.8 - 32.5)));
  CHECK(fit_in_week(use_of(week, rules, {34.0}), 1104.0).without_room == Approx(0.0).margin(1e-6));
  CHECK(*least_area_of(use_of(week, rules, {34.0})) == Approx(552.0 * 34.0 / 26.0));
}

TEST_CASE("a yard for school, after-school care and a play spot takes 680 m²") {
  const WeekCatalogue week = test::week_of(
      "yard", {present(0, "yard", school_hours, 1.5), present(1, "yard", hours_on(0, 4, 15.0, 18.0), 3.0),
               present(2, "yard", hours_on(0, 4, 15.0, 20.0), 500.0)});
  const SharingRules rules = test::rules_for(3);
  CHECK(fit_in_week(use_of(week, rules, {400.0, 60.0, 1.0}), 680.0).presence_m2 == Approx(680.0));
}

TEST_CASE("a kind without hours or a function without profile has no timetable") {
  const WeekCatalogue week = test::week_of("hall", {present(0, "hall", school_hours, 1.0)});
  const SharingRules rules = test::rules_for(2);
  CHECK_FALSE(fit_in_week({week, rules, "field", {FunctionIndex(0)}, {1.0}}, 10.0).timed);
  CHECK_FALSE(fit_in_week({week, rules, "hall", {FunctionIndex(1)}, {1.0}}, 10.0).timed);
}

TEST_CASE("least areas by half-hours are those found by classes of hours") {
  test::Dice dice(20240603);
  RoomSolver solver;
  int sized = 0;
  for (int round = 0; round < 60; ++round) {
    const WeekCatalogue week = random_week(dice);
    const SharingRules rules = test::rules_for(week.profiles.size());
    std::vector<double> sizes;
    for (std::size_t f = 0; f < week.profiles.size(); ++f) sizes.push_back(dice.between(1.0, 40.0));
    const RoomUse use = use_of(week, rules, sizes);
    const LeastRoom by_classes = solver.least_room(plan_room(week, rules, "room", use.users), sizes);
    const std::optional<double> by_half_hours = least_area_of(use);
    INFO("round " << round);
    REQUIRE(by_half_hours.has_value() == by_classes.area.has_value());
    if (!by_half_hours) continue;
    ++sized;
    CHECK(*by_half_hours == Approx(by_classes.area->value()).epsilon(1e-5));
  }
  CHECK(sized >= 15);
}

}  // namespace voorzien

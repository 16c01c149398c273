// SPDX-License-Identifier: EUPL-1.2
// Thousands of random rooms against an independent computation: by the theorem of Gale and Hoffman all
// bookings fit exactly when no set of users (with or without their part outside a minimum's hours) asks more
// than the hours it can reach hold. Here every such set is tried, and the area is found by halving.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <limits>

#include "engine/sharing/room_requirement.hpp"
#include "tests/engine/sharing/small_week.hpp"
#include "tests/support/dice.hpp"

namespace voorzien {
namespace {

constexpr double no_area = std::numeric_limits<double>::infinity();

struct Instance {
  RoomPlan plan;
  std::vector<double> sizes;
};

Instance random_instance(test::Dice& dice, std::size_t most_users, std::size_t most_classes) {
  Instance made;
  const std::size_t users = 1 + dice.below(most_users);
  const std::size_t classes = 1 + dice.below(most_classes);
  RoomWeek week;
  for (std::size_t t = 0; t < classes; ++t) {
    week.classes.hours.push_back(0.5 * static_cast<double>(1 + dice.below(30)));
    week.open.push_back(true);
  }
  for (std::size_t user = 0; user < users; ++user) {
    made.plan.users.push_back(FunctionIndex(user));
    made.plan.basis.push_back(UseBasis::capacity);
    made.sizes.push_back(dice.between(0.1, 100.0));
    BookedAmount amount;
    if (dice.below(4) != 0) amount.m2_hours = dice.between(0.1, 50.0);
    if (dice.below(3) == 0) amount.m2_at_once = dice.between(0.5, 5.0);
    if (dice.below(3) == 0) amount.minimum_share = dice.between(0.1, 0.9);
    week.amounts.push_back(amount);
    for (std::size_t t = 0; t < classes; ++t) {
      week.presence_m2.push_back(dice.below(3) == 0 ? dice.between(0.0, 3.0) : 0.0);
      const bool allowed = amount.m2_hours > 0.0 && dice.below(5) < 3;
      const bool in_minimum = amount.minimum_share > 0.0 && dice.below(2) == 0;
      week.booking.push_back(!allowed ? Booking::none : in_minimum ? Booking::in_minimum : Booking::allowed);
      week.rank.push_back(static_cast<std::uint8_t>(dice.below(3)));
    }
  }
  made.plan.weeks.push_back(std::move(week));
  return made;
}

double load_of(const Instance& room, std::size_t t) {
  const RoomWeek& week = room.plan.weeks[0];
  double load = 0.0;
  for (std::size_t user = 0; user < room.sizes.size(); ++user) {
    load += week.presence_m2[user * week.classes.size() + t] * room.sizes[user];
  }
  return load;
}

/// What of the demand of a set is left over at an area: > 0 when it does not fit. A set gives every user one
/// of three parts: 0 not in it, 1 in it, 2 in it but for what may fall outside its minimum's hours.
double left_over(const Instance& room, const std::vector<int>& part, double area) {
  const RoomWeek& week = room.plan.weeks[0];
  const std::size_t classes = week.classes.size();
  double demand = 0.0;
  std::vector<double> reach(classes, 0.0);
  for (std::size_t user = 0; user < part.size(); ++user) {
    if (part[user] == 0) continue;
    const BookedAmount& amount = week.amounts[user];
    const double supply = amount.m2_hours * room.sizes[user];
    demand += part[user] == 1 ? supply : supply * amount.minimum_share;
    for (std::size_t t = 0; t < classes; ++t) {
      const Booking booking = week.booking[user * classes + t];
      const bool outside = amount.minimum_share > 0.0 && booking == Booking::allowed;
      if (booking == Booking::none || (outside && part[user] == 2)) continue;
      reach[t] += std::min(supply, amount.m2_at_once * room.sizes[user] * week.classes.hours[t]);
    }
  }
  for (std::size_t t = 0; t < classes; ++t) {
    demand -= std::min(reach[t], std::max(0.0, area - load_of(room, t)) * week.classes.hours[t]);
  }
  return demand;
}

/// The least area by trying every set; infinite when none does.
double by_halving(const Instance& room) {
  const std::size_t users = room.sizes.size();
  double least = 0.0;
  for (std::size_t t = 0; t < room.plan.weeks[0].classes.size(); ++t)
    least = std::max(least, load_of(room, t));
  std::size_t sets = 1;
  for (std::size_t user = 0; user < users; ++user) sets *= 3;
  for (std::size_t set = 1; set < sets; ++set) {
    std::vector<int> part;
    for (std::size_t rest = set, user = 0; user < users; ++user, rest /= 3)
      part.push_back(static_cast<int>(rest % 3));
    if (left_over(room, part, least) <= 1e-9) continue;
    double low = least;
    double high = 1e7;
    if (left_over(room, part, high) > 1e-6) return no_area;
    for (int step = 0; step < 100; ++step) {
      const double middle = 0.5 * (low + high);
      (left_over(room, part, middle) > 0.0 ? low : high) = middle;
    }
    least = std::max(least, high);
  }
  return least;
}

double least_of(const Instance& room) {
  RoomSolver solver;
  const LeastRoom least = solver.least_room(room.plan, room.sizes);
  return least.area ? least.area->value() : no_area;
}

void check_fits(const Instance& room, const TimetableWeek& table, double area) {
  const RoomWeek& week = room.plan.weeks[0];
  const std::size_t classes = week.classes.size();
  for (std::size_t user = 0; user < room.sizes.size(); ++user) {
    const BookedAmount& amount = week.amounts[user];
    const double supply = amount.m2_hours * room.sizes[user];
    double booked = 0.0;
    double in_minimum = 0.0;
    for (std::size_t t = 0; t < classes; ++t) {
      const std::size_t cell = user * classes + t;
      const double m2 = table.booked_m2[cell];
      REQUIRE(m2 >= 0.0);
      if (week.booking[cell] == Booking::none) REQUIRE(m2 == 0.0);
      REQUIRE(m2 <= amount.m2_at_once * room.sizes[user] * (1.0 + 1e-9));
      booked += m2 * week.classes.hours[t];
      if (week.booking[cell] == Booking::in_minimum) in_minimum += m2 * week.classes.hours[t];
    }
    REQUIRE(booked == Approx(supply).epsilon(1e-9).margin(1e-6));
    REQUIRE(in_minimum >= amount.minimum_share * supply - 1e-6);
  }
  for (std::size_t t = 0; t < classes; ++t) {
    double used = 0.0;
    for (std::size_t user = 0; user < room.sizes.size(); ++user) {
      used += table.presence_m2[user * classes + t] + table.booked_m2[user * classes + t];
    }
    REQUIRE(used <= area * (1.0 + 1e-9));
    if (table.binding[t]) REQUIRE(used == Approx(area).epsilon(1e-6));
  }
}

/// The same room with the users in another order.
Instance reversed(const Instance& room) {
  Instance other;
  const RoomWeek& week = room.plan.weeks[0];
  const std::size_t classes = week.classes.size();
  RoomWeek turned;
  turned.classes = week.classes;
  turned.open = week.open;
  for (std::size_t i = room.sizes.size(); i-- > 0;) {
    other.plan.users.push_back(room.plan.users[i]);
    other.plan.basis.push_back(room.plan.basis[i]);
    other.sizes.push_back(room.sizes[i]);
    turned.amounts.push_back(week.amounts[i]);
    for (std::size_t t = 0; t < classes; ++t) {
      turned.presence_m2.push_back(week.presence_m2[i * classes + t]);
      turned.booking.push_back(week.booking[i * classes + t]);
      turned.rank.push_back(week.rank[i * classes + t]);
    }
  }
  other.plan.weeks.push_back(std::move(turned));
  return other;
}

/// The same room with one class cut in two halves, the second at the end.
Instance with_class_split(const Instance& room, std::size_t cut) {
  Instance other = room;
  RoomWeek& week = other.plan.weeks[0];
  const std::size_t classes = week.classes.size();
  week.classes.hours[cut] *= 0.5;
  week.classes.hours.push_back(week.classes.hours[cut]);
  week.open.push_back(week.open[cut]);
  for (std::size_t i = room.sizes.size(); i-- > 0;) {
    const auto end = static_cast<std::ptrdiff_t>((i + 1) * classes);
    const std::size_t from = i * classes + cut;
    week.presence_m2.insert(week.presence_m2.begin() + end, double{week.presence_m2[from]});
    week.booking.insert(week.booking.begin() + end, Booking{week.booking[from]});
    week.rank.insert(week.rank.begin() + end, std::uint8_t{week.rank[from]});
  }
  return other;
}

Instance only(const Instance& room, const std::vector<std::size_t>& users) {
  Instance some = room;
  for (double& size : some.sizes) size = 0.0;
  for (const std::size_t user : users) some.sizes[user] = room.sizes[user];
  return some;
}

constexpr double close = 1e-9;

}  // namespace

TEST_CASE("the least area equals the one found by trying every set of users, and a timetable fits it") {
  test::Dice dice(3);
  int fitting = 0;
  for (int round = 0; round < 4000; ++round) {
    const Instance room = random_instance(dice, 4, 6);
    const double expected = by_halving(room);
    const double found = least_of(room);
    INFO("round " << round);
    if (std::isinf(expected)) {
      REQUIRE(std::isinf(found));
      continue;
    }
    ++fitting;
    REQUIRE(found == Approx(expected).epsilon(1e-8).margin(1e-8));
    for (const double wider : {1.0, 1.3}) {
      const auto tables = timetable(room.plan, room.sizes, SquareMetres(found * wider));
      REQUIRE(tables);
      check_fits(room, tables->front(), found * wider);
    }
    REQUIRE((found == 0.0 || !timetable(room.plan, room.sizes, SquareMetres(found * 0.999))));
  }
  CHECK(fitting > 2000);
}

TEST_CASE("cutting an hour class in two, another order of users and another scale change nothing") {
  test::Dice dice(4);
  for (int round = 0; round < 3000; ++round) {
    const Instance room = random_instance(dice, 6, 12);
    const double area = least_of(room);
    INFO("round " << round);
    const std::size_t cut = dice.below(room.plan.weeks[0].classes.size());
    Instance scaled = room;
    const double factor = dice.between(0.2, 7.0);
    for (double& size : scaled.sizes) size *= factor;
    if (std::isinf(area)) {
      REQUIRE(std::isinf(least_of(with_class_split(room, cut))));
      REQUIRE(std::isinf(least_of(reversed(room))));
      REQUIRE(std::isinf(least_of(scaled)));
      continue;
    }
    REQUIRE(least_of(with_class_split(room, cut)) == Approx(area).epsilon(close));
    REQUIRE(least_of(reversed(room)) == Approx(area).epsilon(close));
    REQUIRE(least_of(scaled) == Approx(area * factor).epsilon(close));
  }
}

TEST_CASE("sharing never takes more than apart, nor less than the largest alone") {
  test::Dice dice(5);
  for (int round = 0; round < 3000; ++round) {
    const Instance room = random_instance(dice, 5, 10);
    std::vector<std::size_t> one;
    std::vector<std::size_t> other;
    for (std::size_t user = 0; user < room.sizes.size(); ++user)
      (dice.below(2) == 0 ? one : other).push_back(user);
    const double apart_one = least_of(only(room, one));
    const double apart_other = least_of(only(room, other));
    const double together = least_of(room);
    INFO("round " << round);
    if (std::isinf(apart_one + apart_other)) continue;
    REQUIRE(together <= (apart_one + apart_other) * (1.0 + close) + close);
    REQUIRE(together >= std::max(apart_one, apart_other) * (1.0 - close));
  }
}

TEST_CASE("the timetable is the same in whatever order the users are given") {
  test::Dice dice(6);
  for (int round = 0; round < 500; ++round) {
    const Instance room = random_instance(dice, 4, 6);
    const double area = least_of(room);
    if (std::isinf(area)) continue;
    const Instance turned = reversed(room);
    const auto tables = timetable(room.plan, room.sizes, SquareMetres(area * 1.1));
    const auto others = timetable(turned.plan, turned.sizes, SquareMetres(area * 1.1));
    REQUIRE(tables);
    REQUIRE(others);
    const std::size_t classes = room.plan.weeks[0].classes.size();
    const std::size_t users = room.sizes.size();
    INFO("round " << round);
    for (std::size_t user = 0; user < users; ++user) {
      for (std::size_t t = 0; t < classes; ++t) {
        const double here = tables->front().booked_m2[user * classes + t];
        const double there = others->front().booked_m2[(users - 1 - user) * classes + t];
        REQUIRE(here == Approx(there).epsilon(1e-6).margin(1e-6 * area));
      }
    }
    REQUIRE(tables->front().binding == others->front().binding);
  }
}

TEST_CASE("merged hours ask the same area as 336 separate half-hours") {
  test::Dice dice(7);
  for (int round = 0; round < 60; ++round) {
    std::vector<UseProfile> profiles;
    for (std::size_t f = 0; f < 3; ++f) {
      const double from = 0.5 * static_cast<double>(dice.below(30));
      const std::size_t day = dice.below(7);
      const WeekPattern hours =
          test::hours_on(day, 6, from, from + 0.5 * static_cast<double>(1 + dice.below(16)));
      profiles.push_back(dice.below(2) == 0 ? test::booked(f, "room", hours, dice.between(1.0, 9.0), 0.8)
                                            : test::present(f, "room", hours, dice.between(1.0, 9.0)));
    }
    Instance merged{test::together(test::week_of("room", profiles)), {}};
    for (int f = 0; f < 3; ++f) merged.sizes.push_back(dice.between(1.0, 20.0));
    const RoomWeek& week = merged.plan.weeks[0];
    Instance separate = merged;
    RoomWeek& halves = separate.plan.weeks[0];
    halves.classes.hours.assign(half_hours_per_week, hours_per_half_hour);
    halves.open.assign(half_hours_per_week, true);
    halves.presence_m2.clear();
    halves.booking.clear();
    for (std::size_t user = 0; user < 3; ++user) {
      for (std::size_t h = 0; h < half_hours_per_week; ++h) {
        const std::size_t cell = user * week.classes.size() + week.classes.class_of[h];
        halves.presence_m2.push_back(week.presence_m2[cell]);
        halves.booking.push_back(week.booking[cell]);
      }
    }
    REQUIRE(least_of(separate) == Approx(least_of(merged)).epsilon(close));
  }
}

}  // namespace voorzien

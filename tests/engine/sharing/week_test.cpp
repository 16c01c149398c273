// SPDX-License-Identifier: EUPL-1.2
#include "engine/sharing/week.hpp"

#include <catch2/catch.hpp>

#include "tests/engine/sharing/small_week.hpp"

namespace voorzien {

using test::hours_on;

TEST_CASE("the last half-hour of the week is Sunday 23:30") {
  const HalfHour last{half_hours_per_week - 1};
  CHECK(last.day() == 6);
  CHECK(last.of_day() == 47);
  CHECK(last.in_weekend());
  CHECK_FALSE(HalfHour{5 * half_hours_per_day - 1}.in_weekend());
}

TEST_CASE("the school week of 08:30 to 15:00 has 32.5 hours") {
  const WeekPattern school = hours_on(0, 4, 8.5, 15.0);
  CHECK(school.hours() == 32.5);
  CHECK(school.has(17));
  CHECK_FALSE(school.has(16));
  CHECK_FALSE(school.has(30));
}

TEST_CASE("a pattern covers its parts and nothing more") {
  const WeekPattern day = hours_on(0, 4, 8.0, 18.0);
  CHECK(day.covers(hours_on(0, 4, 8.5, 15.0)));
  CHECK_FALSE(day.covers(hours_on(0, 5, 8.5, 15.0)));
  CHECK(WeekPattern::always().hours() == 168.0);
  CHECK((day & hours_on(4, 6, 17.0, 20.0)).hours() == 1.0);
  CHECK((day | hours_on(5, 5, 9.0, 10.0)).hours() == 51.0);
}

}  // namespace voorzien

// SPDX-License-Identifier: EUPL-1.2
#include "io/sharing/week_text.hpp"

#include <catch2/catch.hpp>
#include <random>

namespace voorzien::io {
namespace {

std::string again(const std::string& text) {
  const auto hours = hours_in(text);
  return hours ? week_text(*hours) : "unreadable";
}

TEST_CASE("hours of the week are written in one way, days with the same hours together") {
  WeekPattern hours;
  for (std::size_t day = 0; day < 5; ++day) hours.add(day, 17, 30);
  hours.add(5, 18, 24);
  hours.add(6, 18, 24);
  CHECK(week_text(hours) == "mon-fri 08:30-15:00; sat,sun 09:00-12:00");
  CHECK(week_text(WeekPattern{}).empty());
  CHECK(week_text(WeekPattern::always()) == "mon-sun 00:00-24:00");
  hours.add(2, 36, 44);
  CHECK(week_text(hours) ==
        "mon,tue,thu,fri 08:30-15:00; wed 08:30-15:00; wed 18:00-22:00; sat,sun 09:00-12:00");
}

TEST_CASE("hours are read however the days are written") {
  CHECK(again("weekdays 08:30-15:00") == "mon-fri 08:30-15:00");
  CHECK(again("every_day 00:00-00:30") == "mon-sun 00:00-00:30");
  CHECK(again(" weekend 23:30-24:00 ; mon  09:00 - 10:00 ") == "mon 09:00-10:00; sat,sun 23:30-24:00");
  CHECK(again("mon,wed-fri 09:00-10:00;mon 10:00-11:00") == "mon 09:00-11:00; wed-fri 09:00-10:00");
  CHECK(again("") == "");
  CHECK(hours_in("mon 09:00-10:00")->hours() == 1.0);
}

TEST_CASE("hours that are no hours of the week are refused") {
  const auto* const text =
      GENERATE("mon", "mon 09:00", "mon 10:00-09:00", "mon 09:00-09:00", "mon 09:15-10:00", "mon 24:00-24:30",
               "mon 9:00-10:00", "day 09:00-10:00", "fri-mon 09:00-10:00", "mon- 09:00-10:00",
               "mon,,tue 09:00-10:00", "mon 09:00-10:00;", "mon 09:00-10:00-11:00", "mon 23:00-25:00");
  CAPTURE(text);
  CHECK_FALSE(hours_in(text));
}

TEST_CASE("any hours read back as they were written") {
  std::mt19937 random(7);
  for (int round = 0; round < 500; ++round) {
    WeekPattern hours;
    const auto density = 1 + random() % 9;
    for (std::size_t half_hour = 0; half_hour < half_hours_per_week; ++half_hour) {
      if (random() % 10 < density) hours.add(half_hour);
    }
    const std::string text = week_text(hours);
    CAPTURE(text);
    const auto read = hours_in(text);
    REQUIRE(read);
    CHECK((*read == hours));
  }
}

}  // namespace
}  // namespace voorzien::io

// SPDX-License-Identifier: EUPL-1.2
#include "engine/sharing/hour_classes.hpp"

#include <catch2/catch.hpp>
#include <numeric>

#include "tests/engine/sharing/small_week.hpp"
#include "tests/support/dice.hpp"

namespace voorzien {

using test::hours_on;
using test::level_in;

TEST_CASE("half-hours alike in every row become one class that keeps its length") {
  const std::vector<HalfHourLevels> rows = {level_in(hours_on(0, 4, 8.5, 15.0), 1.0),
                                            level_in(hours_on(0, 4, 12.0, 18.0), 2.0)};
  const HourClasses classes = merge_half_hours(rows);
  REQUIRE(classes.size() == 4);
  CHECK(classes.hours[0] == 168.0 - 47.5);
  CHECK(classes.hours[1] == 17.5);
  CHECK(classes.hours[2] == 15.0);
  CHECK(classes.hours[3] == 15.0);
  CHECK(classes.half_hours_of(2) == hours_on(0, 4, 12.0, 15.0));
}

TEST_CASE("merging keeps every hour of the week whatever the rows") {
  test::Dice dice(1);
  for (int round = 0; round < 200; ++round) {
    std::vector<HalfHourLevels> rows(1 + dice.below(4));
    for (HalfHourLevels& row : rows) {
      for (double& level : row) level = static_cast<double>(dice.below(3));
    }
    const HourClasses classes = merge_half_hours(rows);
    REQUIRE(std::accumulate(classes.hours.begin(), classes.hours.end(), 0.0) == 168.0);
    for (std::size_t h = 1; h < half_hours_per_week; ++h) {
      bool alike = true;
      for (const HalfHourLevels& row : rows) alike = alike && row[h] == row[h - 1];
      REQUIRE((classes.class_of[h] == classes.class_of[h - 1]) == alike);
    }
  }
}

TEST_CASE("hours of a class are read back as parts of the day") {
  const std::vector<HalfHourLevels> rows = {level_in(hours_on(4, 5, 10.0, 20.0), 1.0)};
  const HourClasses classes = merge_half_hours(rows);
  const auto dayparts = test::week_of("room", {}).dayparts;
  const std::vector<double> used = {0.0, 40.0};
  const auto totals = by_daypart(classes, used, dayparts);
  REQUIRE(totals.size() == 6);
  CHECK(totals[0].total == Approx(4.0));
  CHECK(totals[1].total == Approx(12.0));
  CHECK(totals[2].total == Approx(4.0));
  CHECK_FALSE(totals[2].weekend);
  CHECK(totals[3].weekend);
  CHECK(totals[4].total == Approx(12.0));
  double sum = 0.0;
  for (const DaypartTotal& part : totals) sum += part.total;
  CHECK(sum == Approx(40.0));
}

}  // namespace voorzien

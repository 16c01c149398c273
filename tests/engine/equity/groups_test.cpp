// SPDX-License-Identifier: EUPL-1.2
#include "engine/equity/groups.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "engine/equity/distribution_shape.hpp"
#include "tests/engine/equity/random_people.hpp"

namespace voorzien::equity {

TEST_CASE("between and within are the whole of Theil, also where somebody has nothing") {
  for (std::uint32_t seed = 0; seed < 60; ++seed) {
    const RandomPeople rows(seed, 15);
    const auto split = theil_split(rows.given(), rows.group, 3);
    CHECK(split->between + split->within == Approx(*theil(rows.given())).margin(1e-13));
    CHECK(split->between >= -1e-15);
    CHECK(split->within >= -1e-15);
  }
}

TEST_CASE("one group has all inequality within it, equal groups members have all between") {
  const RandomPeople rows(3, 15);
  const std::vector<std::uint32_t> together(15, 0);
  CHECK(theil_split(rows.given(), together, 1)->between == Approx(0.0).margin(1e-15));
  const std::vector<double> values = {1, 1, 4};
  const std::vector<double> people = {2, 1, 3};
  const std::vector<std::uint32_t> group = {0, 0, 1};
  const auto split = theil_split({values, people}, group, 2);
  CHECK(split->within == Approx(0.0).margin(1e-15));
  CHECK(split->between == Approx(0.5 * 0.4 * std::log(0.4) + 0.5 * 1.6 * std::log(1.6)));
}

TEST_CASE("the gap is between the groups that have people") {
  const std::vector<double> values = {1, 3, 8, 100};
  const std::vector<double> people = {3, 1, 2, 0};
  const std::vector<std::uint32_t> group = {0, 0, 1, 2};
  const auto means = means_by_group({values, people}, group, 3);
  CHECK(*means[0].mean == Approx(1.5));
  CHECK(means[1].people == 2.0);
  CHECK_FALSE(means[2].mean);
  CHECK(*gap_between(means) == Approx(6.5));
  CHECK_FALSE(gap_between(std::vector<GroupMean>{means[0], means[2]}));
}

}  // namespace voorzien::equity

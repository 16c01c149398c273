// SPDX-License-Identifier: EUPL-1.2
#include "engine/population/age_profile.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "tests/support/dice.hpp"

namespace voorzien {
namespace {

TEST_CASE("a profile of two ages halves a group") {
  ByAge weights{};
  weights[2] = 7.0;
  weights[35] = 7.0;
  const Cohorts people = AgeProfile(weights).spread(to_micro(40.0));
  CHECK(people.by_age[2] == to_micro(20.0));
  CHECK(people.by_age[35] == to_micro(20.0));
  CHECK(people.total() == to_micro(40.0));
}

TEST_CASE("a profile of nobody spreads nobody") {
  CHECK(AgeProfile(ByAge{}).spread(to_micro(40.0)).total() == 0);
}

TEST_CASE("any group over any profile adds up exactly, and no age is off by more than a millionth") {
  test::Dice dice(11);
  for (int trial = 0; trial < 300; ++trial) {
    ByAge weights{};
    double sum = 0.0;
    for (double& weight : weights) {
      weight = dice.between(0.0, 1.0) < 0.3 ? 0.0 : dice.between(0.0, 9.0);
      sum += weight;
    }
    const auto total = static_cast<MicroPersons>(dice.between(0.0, 1e9));
    const Cohorts people = AgeProfile(weights).spread(total);
    CHECK(people.total() == total);
    for (std::size_t age = 0; age < age_count; ++age) {
      const double fair = static_cast<double>(total) * weights[age] / sum;
      CHECK(std::abs(static_cast<double>(people.by_age[age]) - fair) <= 1.001);
      if (weights[age] <= 0.0) CHECK(people.by_age[age] == 0);
    }
  }
}

}  // namespace
}  // namespace voorzien

// SPDX-License-Identifier: EUPL-1.2
#include "engine/population/rounding.hpp"

#include <array>
#include <catch2/catch.hpp>
#include <numeric>
#include <vector>

#include "tests/support/dice.hpp"

namespace voorzien {
namespace {

std::vector<MicroPersons> apportioned(MicroPersons total, const std::vector<double>& weights) {
  std::vector<MicroPersons> parts(weights.size());
  apportion(total, weights, parts);
  return parts;
}

TEST_CASE("a part is rounded to the nearest millionth, halves away from zero") {
  CHECK(part_of(10, 0.24) == 2);
  CHECK(part_of(10, 0.25) == 3);
  CHECK(part_of(10, -0.25) == -3);
  CHECK(part_of(0, 0.5) == 0);
}

TEST_CASE("the whole share is everybody, however many there are") {
  for (const MicroPersons people : {1LL, 999'999LL, 17'900'000'000'001LL})
    CHECK(part_of(people, 1.0) == people);
}

TEST_CASE("three millionths over two are two for the first, one for the second") {
  CHECK(apportioned(3, {1.0, 1.0}) == std::vector<MicroPersons>{2, 1});
}

TEST_CASE("the largest remainder is served first") {
  CHECK(apportioned(10, {1.0, 2.0, 3.0}) == std::vector<MicroPersons>{2, 3, 5});
  CHECK(apportioned(1, {1.0, 3.0}) == std::vector<MicroPersons>{0, 1});
}

TEST_CASE("a weight of zero gets nothing") {
  CHECK(apportioned(5, {0.0, 1.0, 0.0, 1.0}) == std::vector<MicroPersons>{0, 3, 0, 2});
}

TEST_CASE("parts add up to the total for any weights") {
  test::Dice dice(7);
  for (int trial = 0; trial < 500; ++trial) {
    std::vector<double> weights(1 + dice.below(101));
    for (double& weight : weights) weight = dice.between(0.0, 1.0) < 0.2 ? 0.0 : dice.between(0.0, 5.0);
    weights.front() = 1.0;
    const auto total = static_cast<MicroPersons>(dice.between(0.0, 1e12));
    const std::vector<MicroPersons> parts = apportioned(total, weights);
    CHECK(std::accumulate(parts.begin(), parts.end(), MicroPersons{0}) == total);
    for (std::size_t i = 0; i < parts.size(); ++i) {
      CHECK(parts[i] >= 0);
      if (weights[i] <= 0.0) CHECK(parts[i] == 0);
    }
  }
}

}  // namespace
}  // namespace voorzien

// SPDX-License-Identifier: EUPL-1.2
#include "engine/equity/distribution_shape.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>

#include "tests/engine/equity/random_people.hpp"

namespace voorzien::equity {
namespace {

/// Mean absolute difference between all pairs of people over twice the mean.
double gini_by_pairs(const RandomPeople& each) {
  double differences = 0.0;
  double sum = 0.0;
  for (const double a : each.values) {
    sum += a;
    for (const double b : each.values) differences += std::abs(a - b);
  }
  return differences / (2.0 * static_cast<double>(each.values.size()) * sum);
}

}  // namespace

TEST_CASE("the worst tenth is exactly a tenth of the people, with part of a row") {
  // 100 people: 4 with 1, 16 with 2, 80 with 9. The worst ten: 4 with 1 and 6 of those with 2.
  const std::vector<double> values = {9, 2, 1};
  const std::vector<double> people = {80, 16, 4};
  CHECK(*worst_share_mean({values, people}, 0.1, Worse::low) == Approx(1.6));
  CHECK(*worst_share_mean({values, people}, 0.1, Worse::high) == Approx(9.0));
  CHECK(*worst_share_mean({values, people}, 1.0, Worse::low) == Approx(*mean({values, people})));
}

TEST_CASE("the worst tenth person by person is the same as by rows") {
  for (std::uint32_t seed = 0; seed < 40; ++seed) {
    const RandomPeople rows(seed, 12);
    RandomPeople each = rows.one_by_one();
    std::sort(each.values.begin(), each.values.end());
    const double wanted = 0.1 * static_cast<double>(each.values.size());
    double left = wanted;
    double sum = 0.0;
    for (const double value : each.values) {
      sum += std::min(1.0, left) * value;
      left = std::max(0.0, left - 1.0);
    }
    CHECK(*worst_share_mean(rows.given(), 0.1, Worse::low) == Approx(sum / wanted));
  }
}

TEST_CASE("Gini is half the mean difference between any two people, relative to the mean") {
  for (std::uint32_t seed = 0; seed < 40; ++seed) {
    const RandomPeople rows(seed, 12);
    CHECK(*gini(rows.given()) == Approx(gini_by_pairs(rows.one_by_one())).margin(1e-14));
  }
}

TEST_CASE("Gini and Theil know their bounds") {
  const std::vector<double> equal = {3, 3, 3};
  const std::vector<double> people = {5, 1, 2};
  CHECK(*gini({equal, people}) == Approx(0.0).margin(1e-15));
  CHECK(*theil({equal, people}) == Approx(0.0).margin(1e-15));
  // One in eight has all: Gini 1 − 1/8, Theil ln 8.
  const std::vector<double> one_has_all = {0, 7, 0};
  CHECK(*gini({one_has_all, people}) == Approx(7.0 / 8.0));
  CHECK(*theil({one_has_all, people}) == Approx(std::log(8.0)));
  const std::vector<double> nothing = {0, 0, 0};
  CHECK_FALSE(gini({nothing, people}));
  CHECK_FALSE(theil({nothing, people}));
  CHECK_FALSE(gini({equal, nothing}));
  CHECK_FALSE(worst_share_mean({equal, nothing}, 0.1, Worse::low));
  CHECK_FALSE(shortfall({equal, nothing}, 1.0));
}

TEST_CASE("measures do not change with the unit, with copies of everybody or with the order of rows") {
  for (std::uint32_t seed = 0; seed < 40; ++seed) {
    const RandomPeople rows(seed, 12);
    RandomPeople other = rows;
    for (double& value : other.values) value *= 7.0;
    for (double& people : other.people) people *= 3.0;
    std::reverse(other.values.begin(), other.values.end());
    std::reverse(other.people.begin(), other.people.end());
    CHECK(*gini(other.given()) == Approx(*gini(rows.given())).margin(1e-14));
    CHECK(*theil(other.given()) == Approx(*theil(rows.given())).margin(1e-14));
    CHECK(*worst_share_mean(other.given(), 0.1, Worse::low) ==
          Approx(7.0 * *worst_share_mean(rows.given(), 0.1, Worse::low)).margin(1e-14));
    const auto before = shortfall(rows.given(), 2.5);
    const auto after = shortfall(other.given(), 17.5);
    for (std::size_t alpha = 0; alpha < 3; ++alpha) {
      CHECK((*after)[alpha] == Approx((*before)[alpha]).margin(1e-14));
    }
  }
}

TEST_CASE("whoever is exactly on the line is not below it") {
  const std::vector<double> values = {4, 10, 6, 12};
  const std::vector<double> people = {1, 5, 2, 2};
  const auto found = shortfall({values, people}, 10.0);
  CHECK((*found)[0] == Approx(0.3));
  CHECK((*found)[1] == Approx((0.6 + 2 * 0.4) / 10));
  CHECK((*found)[2] == Approx((0.36 + 2 * 0.16) / 10));
}

}  // namespace voorzien::equity

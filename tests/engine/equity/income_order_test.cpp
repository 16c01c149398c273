// SPDX-License-Identifier: EUPL-1.2
#include "engine/equity/income_order.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <numeric>

#include "engine/equity/distribution_shape.hpp"
#include "tests/engine/equity/random_people.hpp"

namespace voorzien::equity {
namespace {

constexpr EqualIncomes in_row_order = EqualIncomes::in_order_of_row;
constexpr EqualIncomes shared = EqualIncomes::share_a_rank;

ValueBounds bounds_of(const std::vector<double>& values) {
  const auto [low, high] = std::minmax_element(values.begin(), values.end());
  return {*low, *high};
}

}  // namespace

TEST_CASE("Palma compares the richest tenth with the poorest four") {
  const std::vector<double> income = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
  const std::vector<double> values = {1, 1, 2, 2, 0, 0, 0, 0, 0, 6};
  const std::vector<double> people(10, 1.0);
  CHECK(*palma({values, people}, income) == Approx(4.0));
  // Ten of everybody, or a tenth: the same.
  for (const double times : {10.0, 0.1}) {
    const std::vector<double> more(10, times);
    CHECK(*palma({values, more}, income) == Approx(4.0));
  }
}

TEST_CASE("people with the same income are never parted") {
  // The poorest 40 per cent end inside those with income 2, so all of them count: (1 + 4·3) / 5.
  const std::vector<double> income = {1, 2, 3, 4};
  const std::vector<double> values = {1, 3, 0, 8};
  const std::vector<double> people = {1, 4, 4, 1};
  CHECK(*palma({values, people}, income) == Approx(8.0 / (13.0 / 5.0)));
  const std::vector<double> same = {2, 2, 2, 2};
  CHECK_FALSE(palma({values, people}, same));
  const std::vector<double> poor_have_nothing = {0, 0, 1, 1};
  CHECK_FALSE(palma({poor_have_nothing, people}, income));
}

TEST_CASE("concentration by hand: three people, the poor have more") {
  const std::vector<double> income = {10, 20, 30};
  const std::vector<double> values = {3, 2, 1};
  const std::vector<double> people = {1, 1, 1};
  // Ranks 1/6, 3/6, 5/6: 2/(3·2) · ((−1/3)·1 + 0 + (1/3)·(−1)) = −2/9; corrected × 4·2/2.
  const auto found = concentration({values, people}, income, {1, 3}, in_row_order);
  CHECK(found->simple == Approx(-2.0 / 9.0));
  CHECK(*found->corrected == Approx(-8.0 / 9.0));
}

TEST_CASE("ranked by the value itself concentration is Gini, and turned around it is its opposite") {
  for (std::uint32_t seed = 0; seed < 40; ++seed) {
    const RandomPeople rows(seed, 12);
    const auto up = concentration(rows.given(), rows.values, bounds_of(rows.values), in_row_order);
    CHECK(up->simple == Approx(*gini(rows.given())).margin(1e-13));
    std::vector<double> turned;
    for (const double value : rows.values) turned.push_back(-value);
    const auto down = concentration(rows.given(), turned, bounds_of(rows.values), shared);
    CHECK(down->simple == Approx(-up->simple).margin(1e-13));
  }
}

TEST_CASE("with shared ranks neither the order of rows nor parting a row changes anything") {
  for (std::uint32_t seed = 0; seed < 40; ++seed) {
    const RandomPeople rows(seed, 12);
    const ValueBounds bounds = bounds_of(rows.values);
    const auto whole = concentration(rows.given(), rows.income, bounds, shared);
    RandomPeople each = rows.one_by_one();
    CHECK(concentration(each.given(), each.income, bounds, shared)->simple ==
          Approx(whole->simple).margin(1e-13));
    std::reverse(each.values.begin(), each.values.end());
    std::reverse(each.income.begin(), each.income.end());
    CHECK(concentration(each.given(), each.income, bounds, shared)->simple ==
          Approx(whole->simple).margin(1e-13));
  }
}

TEST_CASE("the corrected index does not exist where everybody has the same") {
  const std::vector<double> values = {2, 2};
  const std::vector<double> people = {1, 3};
  const std::vector<double> income = {1, 2};
  const auto found = concentration({values, people}, income, {2, 2}, in_row_order);
  CHECK(found->simple == Approx(0.0).margin(1e-15));
  CHECK_FALSE(found->corrected);
}

}  // namespace voorzien::equity

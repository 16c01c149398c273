// SPDX-License-Identifier: EUPL-1.2
#include "engine/catchment/reach.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/engine/catchment/written_out.hpp"

namespace voorzien::catchment {
namespace {

/// The n-th nearest by sorting everything.
std::optional<double> sorted_nth(const SmallTable& table, std::size_t i, double max_cost, std::size_t nth) {
  std::vector<double> costs;
  for (std::size_t j = 0; j < table.supply.size(); ++j) {
    const double cost = table.cost[i][j];
    if (table.supply[j] > 0.0 && cost != unreachable && cost <= max_cost) costs.push_back(cost);
  }
  std::sort(costs.begin(), costs.end());
  return costs.size() < nth ? std::nullopt : std::optional<double>(costs[nth - 1]);
}

}  // namespace

TEST_CASE("reachable supply is the sum that is written out") {
  for (std::uint32_t seed = 0; seed < 50; ++seed) {
    const SmallTable table = random_table(seed, 7, 9);
    for (const Decay& decay : {Decay{}, gaussian(10), steps({{5, 1}, {20, 0.3}})}) {
      const CatchmentCase given = table.with(decay, 25.0);
      const std::vector<double> written = written_gravity(table, given);
      const std::vector<double> found = known(reachable_supply(given));
      for (std::size_t i = 0; i < written.size(); ++i) CHECK(found[i] == Approx(written[i]).margin(1e-12));
    }
  }
}

TEST_CASE("the n-th nearest is the n-th of the sorted costs, and empty where there are fewer") {
  for (std::uint32_t seed = 0; seed < 50; ++seed) {
    const SmallTable table = random_table(seed, 7, 9);
    const CatchmentCase given = table.with({}, 25.0);
    for (const std::size_t nth : {1U, 2U, 3U, 7U}) {
      const Access access = cost_to_nearest(given, static_cast<double>(nth));
      for (std::size_t i = 0; i < table.demand.size(); ++i) {
        CHECK(access.values[i] == sorted_nth(table, i, 25.0, nth));
      }
    }
  }
}

TEST_CASE("counted by supply a place with three schools is three schools") {
  const SmallTable table({{1, 2, 3, 4}}, {1}, {0.5, 3, 0, 2});
  const CatchmentCase given = table.with({});
  CHECK(cost_to_nearest(given, 1, CountBy::supply).values[0] == 1.0);
  CHECK(cost_to_nearest(given, 2, CountBy::supply).values[0] == 2.0);
  CHECK(cost_to_nearest(given, 5, CountBy::supply).values[0] == 4.0);
  CHECK_FALSE(cost_to_nearest(given, 6, CountBy::supply).values[0]);
  CHECK(cost_to_nearest(given, 3, CountBy::places).values[0] == 4.0);
}

TEST_CASE("counted by supply in parts, the cost is where the sorted parts make up the wish") {
  for (std::uint32_t seed = 0; seed < 60; ++seed) {
    const SmallTable table = random_table(seed, 7, 30);
    for (const double wanted : {1.5, 12.0, 400.0, 1e9}) {
      const Access access = cost_to_nearest(table.with({}, 25.0), wanted, CountBy::supply);
      for (std::size_t i = 0; i < table.demand.size(); ++i) {
        std::vector<std::pair<double, double>> places;
        for (std::size_t j = 0; j < table.supply.size(); ++j) {
          if (table.cost[i][j] <= 25.0 && table.supply[j] > 0.0) {
            places.emplace_back(table.cost[i][j], table.supply[j]);
          }
        }
        std::sort(places.begin(), places.end());
        std::optional<double> expected;
        double sum = 0.0;
        for (const auto& [cost, supply] : places) {
          sum += supply;
          if (sum >= wanted && !expected) expected = cost;
        }
        CHECK(access.values[i] == expected);
      }
    }
  }
}

TEST_CASE("part of a place is a whole place, and more than there are is nowhere") {
  const SmallTable table({{4, 2, 9, 2}}, {1}, {1, 1, 0, 1});
  CHECK(cost_to_nearest(table.with({}), 1.5).values[0] == 2.0);
  CHECK(cost_to_nearest(table.with({}), 2.5).values[0] == 4.0);
  CHECK_FALSE(cost_to_nearest(table.with({}), 4).values[0]);
  CHECK_FALSE(cost_to_nearest(table.with({}), 1e300).values[0]);
}

TEST_CASE("a place at exactly the largest cost is in reach") {
  const SmallTable table({{10}}, {1}, {5});
  CHECK(known(reachable_supply(table.with({}, 10.0))) == std::vector<double>{5.0});
  CHECK(known(reachable_supply(table.with({}, 9.999))) == std::vector<double>{0.0});
  CHECK(cost_to_nearest(table.with({}, 10.0)).values[0] == 10.0);
  CHECK_FALSE(cost_to_nearest(table.with({}, 9.999)).values[0]);
}

}  // namespace voorzien::catchment

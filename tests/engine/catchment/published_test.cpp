// SPDX-License-Identifier: EUPL-1.2
// Published values. T3 and T4: PySAL access, tests test_hospital_example.py and test_weighted_catchment.py;
// T6: Soukhov et al. (2023), table 3, as in the tests of the R package accessibility.
#include <catch2/catch.hpp>
#include <cmath>

#include "engine/catchment/floating_catchment.hpp"
#include "engine/catchment/reach.hpp"
#include "tests/engine/catchment/written_out.hpp"

namespace voorzien::catchment {
namespace {

/// Three tracts: cost from the first two inbound, from the third outbound, and across.
SmallTable three_tracts(double inbound, double outbound, double across) {
  return SmallTable({{1, across, inbound}, {across, 1, inbound}, {outbound, outbound, 1}}, {100, 50, 10},
                    {15, 20, 100});
}

void check_values(const Access& access, const std::vector<double>& expected, double tolerance) {
  const std::vector<double> found = known(access);
  REQUIRE(found.size() == expected.size());
  for (std::size_t i = 0; i < found.size(); ++i) CHECK(std::abs(found[i] - expected[i]) < tolerance);
}

}  // namespace

TEST_CASE("T3: three tracts and their hospitals in gridlock") {
  const SmallTable table = three_tracts(40, 40, 80);
  const CatchmentCase given = table.with(power(-1), 61.0);
  check_values(two_step(given), {0.331444117, 0.579828132, 7.28641817}, 5e-9);
  check_values(three_step(given), {0.156256588, 0.406216452, 9.906351855}, 5e-10);
}

TEST_CASE("T3: a faster way shifts access as it should in all four scenarios") {
  const auto access = [](const SmallTable& table) { return known(two_step(table.with(power(-1), 61.0))); };
  const std::vector<double> gridlock = access(three_tracts(40, 40, 80));
  const std::vector<double> into_town = access(three_tracts(20, 40, 80));
  const std::vector<double> out_of_town = access(three_tracts(40, 20, 80));
  const std::vector<double> both_ways = access(three_tracts(20, 20, 40));
  for (const std::size_t suburb : {0U, 1U}) {
    CHECK(into_town[suburb] > gridlock[suburb]);
    CHECK(out_of_town[suburb] < gridlock[suburb]);
    CHECK(both_ways[suburb] > gridlock[suburb]);
  }
  CHECK(into_town[2] < gridlock[2]);
  CHECK(out_of_town[2] > gridlock[2]);
  CHECK(both_ways[2] < gridlock[2]);
}

TEST_CASE("T4: a weighted catchment on a grid of 5 by 5") {
  std::vector<std::vector<double>> cost(25, std::vector<double>(25));
  for (int i = 0; i < 25; ++i) {
    for (int j = 0; j < 25; ++j) {
      cost[static_cast<std::size_t>(i)][static_cast<std::size_t>(j)] =
          std::hypot(i / 5 - j / 5, i % 5 - j % 5);
    }
  }
  const SmallTable grid(cost, std::vector<double>(25, 1.0), std::vector<double>(25, 1.0));
  const std::vector<double> access = known(reachable_supply(grid.with(power(1, 60))));
  const std::vector<std::pair<std::size_t, double>> expected = {
      {1, 1.322340210}, {5, 1.322340210}, {13, 0.780985109}, {19, 0.925540119}, {24, 1.133733026}};
  // The published digits are cut off, not rounded.
  for (const auto& [id, value] : expected) CHECK(std::abs(access[id - 1] - value) < 1e-9);
}

TEST_CASE("T6: spatial availability of three places of work") {
  const SmallTable table({{15, 30, 100}, {30, 15, 100}, {100, 100, 15}}, {50000, 150000, 10000},
                         {100000, 100000, 10000});
  const Access access = spatial_availability(table.with(exponential(0.1)));
  check_values(access, {66833, 133203, 9963}, 0.5);
  double sum = 0.0;
  for (const double value : known(access)) sum += value;
  CHECK(sum == Approx(210000).epsilon(1e-14));
}

}  // namespace voorzien::catchment

// SPDX-License-Identifier: EUPL-1.2
#include "engine/catchment/rational_agent.hpp"

#include <catch2/catch.hpp>

#include "tests/engine/catchment/written_out.hpp"

namespace voorzien::catchment {

TEST_CASE("one person cannot be divided: RAAM of one demand point is the supply there is") {
  // T5: 25 places with supply 1, one person at one of them (PySAL access, test_raam.py).
  std::vector<std::vector<double>> cost(1);
  for (int i = 0; i < 25; ++i) cost[0].push_back(i);
  const SmallTable table(cost, {1}, std::vector<double>(25, 1.0));
  CHECK(rational_agents(table.with({})).values[0] == Approx(25.0).epsilon(1e-14));
}

TEST_CASE("with room for everybody next door nobody travels and crowding is average") {
  const SmallTable table({{0, 30}, {30, 0}}, {100, 300}, {1, 3});
  const Access access = rational_agents(table.with({}));
  CHECK(*access.values[0] == Approx(1.0));
  CHECK(*access.values[1] == Approx(1.0));
}

TEST_CASE("people move on until both places cost them the same") {
  // All live at place 1; 30 of travel is half a tau. With x of 100 at the far place of equal supply:
  // (100 − x) / 50 = x / 50 + 0.5, so x = 37.5.
  const SmallTable table({{0, 30}}, {100}, {1, 1});
  const Access access = rational_agents(table.with({}));
  CHECK(*access.values[0] == Approx(1.25).epsilon(0.01));
}

TEST_CASE("rows without demand or without supply in reach have no cost") {
  const SmallTable table({{0, 5}, {5, unreachable}, {9, 9}}, {0, 10, 10}, {0, 2});
  const Access access = rational_agents(table.with({}));
  CHECK_FALSE(access.values[0]);
  CHECK_FALSE(access.values[1]);
  CHECK(access.values[2]);
}

TEST_CASE("a smaller tau makes travel weigh more") {
  const SmallTable table = random_table(8, 20, 10);
  RaamSettings patient;
  patient.tau = 120.0;
  const Access slow = rational_agents(table.with({}), patient);
  const Access quick = rational_agents(table.with({}), {});
  double slow_sum = 0.0;
  double quick_sum = 0.0;
  for (std::size_t i = 0; i < slow.values.size(); ++i) {
    CHECK(slow.values[i].has_value() == quick.values[i].has_value());
    slow_sum += slow.values[i].value_or(0.0) * table.demand[i];
    quick_sum += quick.values[i].value_or(0.0) * table.demand[i];
  }
  CHECK(slow_sum < quick_sum);
}

}  // namespace voorzien::catchment

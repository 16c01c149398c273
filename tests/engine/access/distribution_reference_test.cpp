// SPDX-License-Identifier: EUPL-1.2
// The distribution of towns that are solved from a grouped guess, with few arcs, against one flow problem
// that holds every arc.
#include <catch2/catch.hpp>
#include <cmath>
#include <limits>

#include "engine/access/distribution.hpp"
#include "engine/optimisation/transportation.hpp"
#include "tests/engine/access/distribution_totals.hpp"
#include "tests/engine/access/matrix_travel.hpp"
#include "tests/support/dice.hpp"

using namespace voorzien;

namespace {

struct Instance {
  std::vector<NeedPoint> need;
  std::vector<double> capacity;
  double reach = 0.0;
};

/// Levels so far apart that no exchange between a thousand points over 1,000 km bridges them.
constexpr std::int64_t beyond = 100'000'000'000'000;
constexpr std::int64_t unmet = beyond + 10'000'000'000'000;

test::Totals with_every_arc(const Instance& instance, const Travel& travel) {
  TransportProblem problem;
  problem.unmet_cost = unmet;
  for (const double capacity : instance.capacity) problem.capacity.push_back(std::llround(capacity * 1000));
  for (std::size_t i = 0; i < instance.need.size(); ++i) {
    problem.demand.push_back(std::llround(instance.need[i].need * 1000));
    for (std::size_t j = 0; j < instance.capacity.size(); ++j) {
      const double metres = travel.distance(instance.need[i].at, j).value();
      if (!std::isfinite(metres)) continue;
      const std::int64_t cost = std::llround(metres * 10) + (metres <= instance.reach ? 0 : beyond);
      problem.arcs.push_back({static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(j), cost});
    }
  }
  REQUIRE(unmet <= largest_transport_cost(problem.demand.size(), problem.capacity.size()));
  const auto solution = solve(problem);
  test::Totals totals;
  for (std::size_t i = 0; i < problem.arcs.size(); ++i) {
    const bool is_beyond = problem.arcs[i].cost >= beyond;
    (is_beyond ? totals.beyond : totals.within) += solution.flow[i];
    totals.travel += solution.flow[i] * (problem.arcs[i].cost - (is_beyond ? beyond : 0));
  }
  for (const std::int64_t amount : solution.unmet) totals.unmet += amount;
  return totals;
}

void check_with_every_arc(const Instance& instance, const Travel& travel) {
  const auto result = distribute(instance.need, instance.capacity, travel, Metres(instance.reach));
  test::check_sound(instance.need, instance.capacity, result);
  CHECK(test::totals_of(result) == with_every_arc(instance, travel));
}

/// Capacity of `places` that is `share` of the need, in thousandths, very unequal.
void add_capacity(Instance& instance, int places, double share, test::Dice& dice) {
  double need = 0.0;
  for (const NeedPoint& point : instance.need) need += point.need;
  const int most = static_cast<int>(2000.0 * share * need / places);
  for (int i = 0; i < places; ++i) {
    const bool open = dice.whole(0, 9) > 0;
    instance.capacity.push_back(open ? 0.001 * dice.whole(0, most) : 0.0);
  }
}

double amount(test::Dice& dice) { return 0.001 * dice.whole(0, 20'000); }

}  // namespace

TEST_CASE("a town of hundreds of points is distributed as with every arc") {
  test::Dice dice(51);
  for (const double share : {0.6, 1.0, 1.1, 1.8}) {
    for (const double reach : {0.0, 700.0, 2500.0, 1e6}) {
      Instance instance;
      instance.reach = reach;
      const int points = dice.whole(401, 700);
      for (int i = 0; i < points; ++i) {
        const double x = dice.between(0, 8000);
        const double y = dice.between(0, 8000);
        instance.need.push_back({{x, y}, amount(dice)});
      }
      const int places = dice.whole(10, 50);
      std::vector<Point> at;
      for (int i = 0; i < places; ++i) {
        const double x = dice.between(0, 8000);
        const double y = dice.between(0, 3000);
        at.push_back({x, y});
      }
      add_capacity(instance, places, share, dice);
      INFO("share " << share << ", reach " << reach);
      check_with_every_arc(instance, *straight_line_travel(at, 1.3));
    }
  }
}

TEST_CASE("points in one spot, on a line or in two far towns are distributed as with every arc") {
  test::Dice dice(52);
  for (int shape = 0; shape < 3; ++shape) {
    Instance instance;
    instance.reach = 900.0;
    for (int i = 0; i < 500; ++i) {
      const double along = dice.between(0, 5000);
      const double far = i % 2 == 0 ? 0.0 : 400'000.0;
      const Point at = shape == 0 ? Point{0, 0} : shape == 1 ? Point{along, 0} : Point{along + far, along};
      instance.need.push_back({at, amount(dice)});
    }
    std::vector<Point> at;
    for (int i = 0; i < 30; ++i) {
      const double x = dice.between(0, 5000);
      at.push_back({x, 100});
    }
    add_capacity(instance, 30, 1.0, dice);
    INFO("shape " << shape);
    check_with_every_arc(instance, *straight_line_travel(at, 1.3));
  }
}

TEST_CASE("distances that follow no map, with places out of reach, are distributed as with every arc") {
  test::Dice dice(53);
  for (int round = 0; round < 6; ++round) {
    Instance instance;
    instance.reach = 300.0;
    std::vector<std::vector<double>> rows;
    for (int i = 0; i < 450; ++i) {
      instance.need.push_back({{static_cast<double>(i), 0}, amount(dice)});
      rows.emplace_back();
      for (int j = 0; j < 25; ++j) {
        const bool reachable = dice.whole(0, 2) > 0;
        const double metres = dice.between(0, 1000);
        rows.back().push_back(reachable ? metres : std::numeric_limits<double>::infinity());
      }
    }
    add_capacity(instance, 25, 0.5 + 0.2 * round, dice);
    INFO("round " << round);
    check_with_every_arc(instance, test::MatrixTravel(rows, 25));
  }
}

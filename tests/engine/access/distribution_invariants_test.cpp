// SPDX-License-Identifier: EUPL-1.2
// What must hold for any town, on random towns too large to try every plan.
#include <algorithm>
#include <catch2/catch.hpp>
#include <numeric>

#include "engine/access/distribution.hpp"
#include "tests/engine/access/distribution_totals.hpp"
#include "tests/engine/access/matrix_travel.hpp"
#include "tests/support/dice.hpp"

using namespace voorzien;

namespace {

struct TownOfPoints {
  std::vector<NeedPoint> need;
  std::vector<Point> places;
  std::vector<double> capacity;

  [[nodiscard]] Distribution distribution(double reach) const {
    auto result = distribute(need, capacity, *straight_line_travel(places, 1.3), Metres(reach));
    test::check_sound(need, capacity, result);
    return result;
  }
};

/// `grid` metres between possible coordinates: coarse grids have many equal distances. `scarcity` is need
/// over capacity, more or less.
TownOfPoints random_town(test::Dice& dice, int grid, double scarcity) {
  TownOfPoints town;
  const int cells = 4000 / grid;
  const auto anywhere = [&] {
    const double x = grid * dice.whole(0, cells);
    const double y = grid * dice.whole(0, cells);
    return Point{x, y};
  };
  const int points = dice.whole(50, 150);
  const int places = dice.whole(10, 40);
  for (int i = 0; i < points; ++i) {
    const Point at = anywhere();
    town.need.push_back({at, 0.001 * dice.whole(0, 20'000)});
  }
  const double mean = 10.0 * points / places / scarcity;
  for (int i = 0; i < places; ++i) {
    town.places.push_back(anywhere());
    town.capacity.push_back(0.001 * dice.whole(0, static_cast<int>(2000 * mean)));
  }
  return town;
}

template <class Visit>
void for_random_towns(std::uint64_t seed, const Visit& visit) {
  test::Dice dice(seed);
  for (const int grid : {1, 200}) {
    for (const double scarcity : {0.5, 1.0, 2.0}) {
      for (int round = 0; round < 8; ++round) {
        const TownOfPoints town = random_town(dice, grid, scarcity);
        const double reach = dice.between(0, 3000);
        INFO("grid " << grid << ", scarcity " << scarcity << ", round " << round);
        visit(town, reach, dice);
      }
    }
  }
}

template <class T>
std::vector<T> taken(const std::vector<T>& from, const std::vector<std::size_t>& order) {
  std::vector<T> result;
  for (const std::size_t i : order) result.push_back(from[i]);
  return result;
}

std::vector<std::size_t> shuffled(std::size_t count, test::Dice& dice) {
  std::vector<std::size_t> order(count);
  std::iota(order.begin(), order.end(), std::size_t{0});
  for (std::size_t i = count; i > 1; --i) std::swap(order[i - 1], order[dice.below(i)]);
  return order;
}

}  // namespace

TEST_CASE("few arcs give the same plan as all arcs") {
  for_random_towns(31, [](const TownOfPoints& town, double reach, test::Dice&) {
    const auto few = town.distribution(reach);
    const auto travel = straight_line_travel(town.places, 1.3);
    const auto all = distribute(town.need, town.capacity, test::AllPlaces(*travel), Metres(reach));
    CHECK(test::totals_of(few) == test::totals_of(all));
    CHECK(few.load == all.load);
    CHECK(few.tied == all.tied);
    for (std::size_t i = 0; i < town.need.size(); ++i) {
      CHECK(few.points[i].met_within == Approx(all.points[i].met_within));
      CHECK(few.points[i].travel == Approx(all.points[i].travel));
    }
  });
}

TEST_CASE("everything is met that there is capacity for") {
  for_random_towns(32, [](const TownOfPoints& town, double reach, test::Dice&) {
    double need = 0.0;
    for (const NeedPoint& point : town.need) need += point.need;
    const double capacity = std::accumulate(town.capacity.begin(), town.capacity.end(), 0.0);
    const auto totals = test::totals_of(town.distribution(reach));
    CHECK(totals.unmet == std::max(0LL, std::llround(1000 * need) - std::llround(1000 * capacity)));
  });
}

TEST_CASE("the order of points and places changes no total") {
  for_random_towns(33, [](const TownOfPoints& town, double reach, test::Dice& dice) {
    TownOfPoints turned;
    turned.need = taken(town.need, shuffled(town.need.size(), dice));
    const auto order = shuffled(town.places.size(), dice);
    turned.places = taken(town.places, order);
    turned.capacity = taken(town.capacity, order);
    CHECK(test::totals_of(town.distribution(reach)) == test::totals_of(turned.distribution(reach)));
  });
}

TEST_CASE("more capacity never leaves more unmet or less met within reach") {
  for_random_towns(34, [](const TownOfPoints& town, double reach, test::Dice& dice) {
    TownOfPoints larger = town;
    larger.capacity[dice.below(town.capacity.size())] += dice.between(0, 50);
    const auto before = test::totals_of(town.distribution(reach));
    const auto after = test::totals_of(larger.distribution(reach));
    CHECK(after.unmet <= before.unmet);
    CHECK(after.within >= before.within);
  });
}

TEST_CASE("a longer reach never meets less within reach, and leaves as much unmet") {
  for_random_towns(35, [](const TownOfPoints& town, double reach, test::Dice&) {
    const auto before = test::totals_of(town.distribution(reach));
    const auto after = test::totals_of(town.distribution(reach * 1.5));
    CHECK(after.within >= before.within);
    CHECK(after.unmet == before.unmet);
  });
}

TEST_CASE("doubling the map and the reach doubles travel and changes nothing else") {
  for_random_towns(36, [](const TownOfPoints& town, double reach, test::Dice&) {
    TownOfPoints large = town;
    for (NeedPoint& point : large.need) point.at = {2 * point.at.x, 2 * point.at.y};
    for (Point& place : large.places) place = {2 * place.x, 2 * place.y};
    const auto small_totals = test::totals_of(town.distribution(reach));
    const auto large_totals = test::totals_of(large.distribution(2 * reach));
    CHECK(small_totals.within == large_totals.within);
    CHECK(small_totals.beyond == large_totals.beyond);
    CHECK(small_totals.unmet == large_totals.unmet);
    // Distances are rounded to 0.1 m before and after.
    CHECK(static_cast<double>(large_totals.travel) ==
          Approx(2.0 * static_cast<double>(small_totals.travel)).epsilon(1e-3));
  });
}

TEST_CASE("doubling need and capacity doubles every part") {
  for_random_towns(37, [](const TownOfPoints& town, double reach, test::Dice&) {
    TownOfPoints large = town;
    for (NeedPoint& point : large.need) point.need *= 2;
    for (double& capacity : large.capacity) capacity *= 2;
    const auto one = town.distribution(reach);
    const auto two = large.distribution(reach);
    for (std::size_t i = 0; i < one.load.size(); ++i) CHECK(two.load[i] == Approx(2 * one.load[i]));
    CHECK(two.tied == Approx(2 * one.tied));
  });
}

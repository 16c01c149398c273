// SPDX-License-Identifier: EUPL-1.2
#include "engine/verification/plain_travel.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <random>

#include "engine/access/town_travel.hpp"
#include "tests/engine/network/street_map.hpp"
#include "tests/support/small_town.hpp"

namespace voorzien {
namespace {

TownNetwork network_of(const network::StreetNetwork& streets, std::optional<Pace> pace) {
  network::CostMeasure measure;
  if (pace) measure = {true, pace->kmh};
  TownNetwork network;
  network.streets = std::make_shared<const network::StreetGraph>(streets, measure);
  network.pace = pace;
  network.farthest_aside = Metres(120.0);
  return network;
}

/// The checker's distances beside those of the engine, between all points; how many of them are finite.
int check_same(const Scenario& scenario, const std::vector<Point>& points) {
  const auto travel = travel_between(scenario, points);
  PlainTravel plain(scenario);
  int reached = 0;
  for (const Point& from : points) {
    for (std::size_t to = 0; to < points.size(); ++to) {
      const double engine = travel->distance(from, to).value();
      CHECK(plain.metres(from, points[to]) == engine);
      if (std::isfinite(engine)) ++reached;
    }
  }
  return reached;
}

}  // namespace

TEST_CASE("the checker's own search finds the distances of the engine, in metres and in minutes") {
  std::mt19937 random(17);
  std::uniform_real_distribution<double> coordinate(-150.0, 1150.0);
  std::uniform_real_distribution<double> speed(2.0, 20.0);
  int reached = 0;
  for (int round = 0; round < 40; ++round) {
    network::StreetNetwork streets = network::random_network(random, 30, 45, 0.4);
    for (network::Street& street : streets.streets) street.speed_kmh = speed(random);
    Scenario scenario = test::small_town();
    scenario.town.network =
        network_of(streets, round % 2 == 0 ? std::nullopt : std::optional(Pace{15.0, Status::assumption}));
    std::vector<Point> points;
    for (int i = 0; i < 15; ++i) {
      const double x = coordinate(random);
      const double y = coordinate(random);
      points.push_back({x, y});
    }
    // At a node, and twice at the same point.
    points.push_back(streets.nodes[0]);
    points.push_back(points.front());
    reached += check_same(scenario, points);
  }
  CHECK(reached > 3000);
}

TEST_CASE("the checker goes round by the bridge, and nowhere from too far aside") {
  network::StreetNetwork streets;
  streets.nodes = {{0, 0}, {1000, 0}, {0, 200}, {1000, 200}};
  network::lay(streets, 0, 1);
  network::lay(streets, 0, 2);
  network::lay(streets, 2, 3, network::StreetWay::forward);
  Scenario scenario = test::small_town();
  scenario.town.network = network_of(streets, {});
  PlainTravel plain(scenario);
  CHECK(plain.metres({1000, 0}, {1000, 200}) == 2200.0);
  CHECK(std::isinf(plain.metres({1000, 200}, {1000, 0})));
  CHECK(plain.metres({600, 30}, {500, 10}) == 140.0);
  CHECK(std::isinf(plain.metres({500, 330}, {500, 0})));
  CHECK(plain.metres({500, 330}, {500, 330}) == 0.0);
}

TEST_CASE("the checker looks up a table of costs by itself") {
  CostTable table;
  table.from = {"a", "b"};
  table.to = {"x", "y"};
  table.ways = {{0, 6.0}, {1, 7.7}, {1, 3.0}};
  table.first = {0, 2, 3};
  table.origins = {{{0, 0}, 0}, {{10, 0}, 1}};
  table.places = {{{0, 50}, 0}, {{20, 0}, 0}, {{20, 0}, 1}, {{30, 0}, 1}};
  Scenario scenario = test::small_town();
  TownCosts costs;
  costs.table = std::make_shared<const CostTable>(table);
  costs.pace = Pace{5.0, Status::assumption};
  scenario.town.costs = costs;
  PlainTravel plain(scenario);
  CHECK(plain.metres({0, 0}, {20, 0}) == 500.0);
  CHECK(plain.metres({0, 0}, {30, 0}) == 641.667);
  CHECK(plain.metres({10, 0}, {20, 0}) == 250.0);
  CHECK(std::isinf(plain.metres({10, 0}, {0, 50})));
  CHECK(std::isinf(plain.metres({20, 0}, {0, 0})));
  CHECK(check_same(scenario, {{0, 0}, {10, 0}, {0, 50}, {20, 0}, {30, 0}, {40, 40}}) == 11);
}

}  // namespace voorzien

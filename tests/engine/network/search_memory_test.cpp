// SPDX-License-Identifier: EUPL-1.2
#include "engine/network/search_memory.hpp"

#include <catch2/catch.hpp>

#include "tests/engine/network/street_map.hpp"

namespace voorzien::network {
namespace {

std::vector<Point> random_points(std::mt19937& random, int count) {
  std::uniform_real_distribution<double> coordinate(-150.0, 1150.0);
  std::vector<Point> points;
  for (int i = 0; i < count; ++i) {
    const double x = coordinate(random);
    const double y = coordinate(random);
    points.push_back({x, y});
  }
  return points;
}

}  // namespace

TEST_CASE("what is remembered gives the answers of a search, nearer and farther, again and again") {
  std::mt19937 random(31);
  std::size_t found = 0;
  for (int round = 0; round < 20; ++round) {
    const auto graph =
        std::make_shared<const StreetGraph>(random_network(random, 40, 60, 0.3), CostMeasure{});
    SearchMemory memory(graph, Metres(120));
    const std::vector<Point> places = random_points(random, 9);
    const std::vector<Placed> placed = memory.snapped(places);
    const std::vector<Point> homes = random_points(random, 25);
    for (const Cost reach : {Cost(400'000), Cost(1'500'000), Cost(100'000), unreachable - 1, Cost(900'000)}) {
      const std::vector<Placed> at = memory.snapped(homes);
      std::vector<Asker> askers;
      for (std::size_t i = 0; i < homes.size(); ++i) {
        CHECK(at[i].has_value() == graph->snapped(homes[i], Metres(120)).has_value());
        // Each its own reach, not only the farthest.
        askers.push_back({at[i], i % 3 == 0 ? reach / 2 : reach});
      }
      const ReachTable remembered =
          places_within(*graph, askers, placed, memory.costs_to(places, placed, reach));
      const ReachTable searched = places_within(*graph, askers, placed, 1);
      CHECK(remembered.first == searched.first);
      CHECK(remembered.reached == searched.reached);
      found += searched.reached.size();
    }
  }
  CHECK(found > 2000);
}

TEST_CASE("a memory holds no more than fits") {
  std::mt19937 random(32);
  const auto graph =
      std::make_shared<const StreetGraph>(random_network(random, 100, 150, 0.3), CostMeasure{});
  SearchMemory memory(graph, Metres(120));
  CHECK(memory.can_hold(640'000));
  CHECK_FALSE(memory.can_hold(640'001));
}

}  // namespace voorzien::network

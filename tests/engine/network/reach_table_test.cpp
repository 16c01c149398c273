// SPDX-License-Identifier: EUPL-1.2
#include "engine/network/reach_table.hpp"

#include <catch2/catch.hpp>

#include "engine/network/nearest_places.hpp"
#include "tests/engine/network/street_map.hpp"

namespace voorzien::network {
namespace {

struct Town {
  StreetNetwork network;
  std::vector<Placed> places;
  std::vector<Asker> askers;
};

/// Points near and far from streets, some of them placed nowhere, with reaches of all sizes.
Town random_town(std::mt19937& random, int nodes, std::size_t places, std::size_t askers) {
  Town town;
  town.network = random_network(random, nodes, nodes + nodes / 2, 0.3);
  const StreetGraph graph(town.network, {});
  std::uniform_real_distribution<double> coordinate(-50.0, 1050.0);
  std::uniform_real_distribution<double> chance(0.0, 1.0);
  const auto placed = [&] {
    const double x = coordinate(random);
    const double y = coordinate(random);
    return chance(random) < 0.1 ? Placed() : graph.snapped({x, y}, Metres(1e9));
  };
  for (std::size_t i = 0; i < places; ++i) town.places.push_back(placed());
  // Some places on one spot, so that costs tie.
  for (std::size_t i = 3; i < places; i += 4) town.places[i] = town.places[i - 1];
  for (std::size_t i = 0; i < askers; ++i) {
    const Placed at = placed();
    town.askers.push_back({at, static_cast<Cost>(chance(random) * 2.5e6)});
  }
  return town;
}

std::vector<ReachedPlace> all_of(const Town& town, const std::vector<std::vector<double>>& costs,
                                 const Asker& asker) {
  std::vector<ReachedPlace> reached;
  if (!asker.at) return reached;
  for (std::uint32_t place = 0; place < town.places.size(); ++place) {
    if (!town.places[place]) continue;
    const Cost cost = cost_between(town.network, costs, *asker.at, *town.places[place]);
    if (cost <= asker.reach) reached.push_back({place, cost});
  }
  return reached;
}

void sort_by_cost(std::vector<ReachedPlace>& reached) {
  std::stable_sort(reached.begin(), reached.end(),
                   [](const ReachedPlace& a, const ReachedPlace& b) { return a.cost < b.cost; });
}

}  // namespace

TEST_CASE("places within reach of everyone are those that all shortest ways give") {
  std::mt19937 random(7);
  std::size_t found = 0;
  for (int round = 0; round < 60; ++round) {
    // Fewer places than askers and the other way round: searched from either side.
    const std::size_t places = round % 2 == 0 ? 5 : 23;
    const Town town = random_town(random, 3 + round % 20, places, 12);
    const auto costs = all_costs(town.network);
    const StreetGraph graph(town.network, {});
    const ReachTable table = places_within(graph, town.askers, town.places, 1);
    for (std::size_t i = 0; i < town.askers.size(); ++i) {
      const auto expected = all_of(town, costs, town.askers[i]);
      found += expected.size();
      const auto answer = table.of(i);
      CHECK(std::vector<ReachedPlace>(answer.begin(), answer.end()) == expected);
    }
  }
  CHECK(found > 1000);
}

TEST_CASE("the number of threads changes nothing") {
  std::mt19937 random(8);
  const Town town = random_town(random, 300, 60, 200);
  const StreetGraph graph(town.network, {});
  const ReachTable one = places_within(graph, town.askers, town.places, 1);
  for (const int threads : {2, 3, 8}) {
    const ReachTable many = places_within(graph, town.askers, town.places, threads);
    CHECK(many.first == one.first);
    CHECK(many.reached == one.reached);
  }
}

TEST_CASE("the nearest places of a position are the nearest of all places") {
  std::mt19937 random(9);
  std::size_t found = 0;
  for (int round = 0; round < 60; ++round) {
    Town town = random_town(random, 3 + round % 25, 14, 10);
    const auto costs = all_costs(town.network);
    const StreetGraph graph(town.network, {});
    const std::size_t count = static_cast<std::size_t>(round % 6);
    // Searched for all places together, or from each by itself where the reach is short.
    const Cost reach = round % 3 == 0 ? unreachable - 1 : round % 3 == 1 ? 900'000 : 250'000;
    const NearestPlaces nearest(graph, town.places, count, reach);
    for (Asker& asker : town.askers) {
      if (!asker.at) continue;
      asker.reach = reach;
      std::vector<ReachedPlace> expected = all_of(town, costs, asker);
      sort_by_cost(expected);
      if (expected.size() > count) expected.resize(count);
      std::vector<ReachedPlace> answer;
      nearest.of_position(*asker.at, answer);
      CHECK(answer == expected);
      found += expected.size();
    }
  }
  CHECK(found > 500);
}

TEST_CASE("the nearest places of a node are the nearest of all places") {
  std::mt19937 random(10);
  const Town town = random_town(random, 40, 12, 1);
  const auto costs = all_costs(town.network);
  const StreetGraph graph(town.network, {});
  const NearestPlaces nearest(graph, town.places, 4, 1'200'000);
  for (std::uint32_t node = 0; node < town.network.nodes.size(); ++node) {
    std::vector<ReachedPlace> expected;
    for (std::uint32_t place = 0; place < town.places.size(); ++place) {
      if (!town.places[place]) continue;
      double best = 1e18;
      for (const Access& access : graph.arriving(*town.places[place])) {
        best = std::min(best, costs[node][access.node] + static_cast<double>(access.cost));
      }
      if (best <= 1'200'000) expected.push_back({place, static_cast<Cost>(best)});
    }
    sort_by_cost(expected);
    if (expected.size() > 4) expected.resize(4);
    const auto answer = nearest.of_node(node);
    CHECK(std::vector<ReachedPlace>(answer.begin(), answer.end()) == expected);
  }
}

TEST_CASE(
    "a network distance is never shorter than the straight line, obeys the triangle, and is symmetric") {
  std::mt19937 random(11);
  std::uniform_real_distribution<double> coordinate(0.0, 1000.0);
  for (int round = 0; round < 10; ++round) {
    const StreetGraph graph(random_network(random, 40, 80, 0.0), {});
    std::vector<Point> points;
    std::vector<Placed> placed;
    std::vector<Asker> askers;
    for (int i = 0; i < 15; ++i) {
      const double x = coordinate(random);
      const double y = coordinate(random);
      points.push_back({x, y});
      placed.push_back(graph.snapped({x, y}, Metres(1e9)));
      askers.push_back({placed.back(), unreachable - 1});
    }
    const ReachTable table = places_within(graph, askers, placed, 1);
    std::vector<std::vector<double>> metres(15, std::vector<double>(15, 1e18));
    for (std::size_t a = 0; a < 15; ++a) {
      for (const ReachedPlace& one : table.of(a)) metres[a][one.place] = one.cost / 1000.0;
    }
    for (std::size_t a = 0; a < 15; ++a) {
      for (std::size_t b = 0; b < 15; ++b) {
        // Positions along a street are whole millimetres.
        CHECK(metres[a][b] >= distance_between(points[a], points[b]).value() - 0.002);
        CHECK(metres[a][b] == metres[b][a]);
        for (std::size_t c = 0; c < 15; ++c) CHECK(metres[a][c] <= metres[a][b] + metres[b][c]);
      }
    }
  }
}

}  // namespace voorzien::network

// SPDX-License-Identifier: EUPL-1.2
#include "engine/network/street_graph.hpp"

#include <catch2/catch.hpp>

#include "engine/network/connected_parts.hpp"
#include "tests/engine/network/street_map.hpp"

namespace voorzien::network {
namespace {

/// A - 100 m - B - 100 m - C in a line, and a bend from C to D round a corner.
StreetNetwork street_with_corner() {
  StreetNetwork network;
  network.nodes = {{0, 0}, {100, 0}, {200, 0}, {300, 100}};
  lay(network, 0, 1);
  lay(network, 1, 2, StreetWay::forward);
  lay(network, 2, 3, StreetWay::both, {{300, 0}});
  return network;
}

/// Distance to the nearest leg by looking at all of them.
double nearest_leg(const StreetNetwork& network, Point point) {
  double best = 1e18;
  for (const Street& street : network.streets) {
    Point last = network.nodes[street.from];
    const auto look = [&](Point next) {
      const double dx = next.x - last.x;
      const double dy = next.y - last.y;
      const double square = dx * dx + dy * dy;
      const double along = square > 0 ? ((point.x - last.x) * dx + (point.y - last.y) * dy) / square : 0.0;
      const double share = std::min(1.0, std::max(0.0, along));
      best = std::min(best, std::hypot(last.x + share * dx - point.x, last.y + share * dy - point.y));
      last = next;
    };
    for (const Point& bend : network.bends_of(street)) look(bend);
    look(network.nodes[street.to]);
  }
  return best;
}

}  // namespace

TEST_CASE("a point is snapped to the middle of a street, not to its end") {
  const StreetGraph graph(street_with_corner(), {});
  const auto position = graph.snapped({40, 30}, Metres(30));
  REQUIRE(position);
  CHECK(position->street == 0);
  CHECK(position->from_start == 40000);
  CHECK(position->to_end == 60000);
  CHECK(position->aside == 30000);
  CHECK(position->aside_m == 30.0);
  CHECK_FALSE(graph.snapped({40, 30}, Metres(29.999)));
}

TEST_CASE("a position behind a bend counts the way round the bend") {
  const StreetGraph graph(street_with_corner(), {});
  const StreetPosition position = on(graph, {310, 60});
  CHECK(position.street == 2);
  CHECK(position.from_start == 160000);
  CHECK(position.to_end == 40000);
  CHECK(position.aside == 10000);
}

TEST_CASE("a one-way street is left at its end and arrived at from its start") {
  const StreetGraph graph(street_with_corner(), {});
  const StreetPosition position = on(graph, {125, 0});
  const Accesses out = graph.leaving(position);
  REQUIRE(out.count == 1);
  CHECK(out.at[0].node == 2);
  CHECK(out.at[0].cost == 75000);
  const Accesses in = graph.arriving(position);
  REQUIRE(in.count == 1);
  CHECK(in.at[0].node == 1);
  CHECK(in.at[0].cost == 25000);
  CHECK(graph.along_street(position, on(graph, {150, 0})) == 25000);
  CHECK(graph.along_street(on(graph, {150, 0}), position) == unreachable);
}

TEST_CASE("in seconds a street takes its length at its own speed") {
  StreetNetwork network = street_with_corner();
  network.streets[0].speed_kmh = 3.6;
  const StreetGraph graph(network, {true, 7.2});
  const StreetPosition position = on(graph, {40, 30});
  CHECK(position.from_start == 40000);  // 40 m at one metre a second
  CHECK(position.aside == 15000);       // 30 m at two
  CHECK(position.aside_m == 30.0);
}

TEST_CASE("the nearest street is the one that looking at all of them finds") {
  std::mt19937 random(20261122);
  std::uniform_real_distribution<double> coordinate(-400.0, 1400.0);
  for (int round = 0; round < 40; ++round) {
    const StreetNetwork network = random_network(random, 2 + round, 1 + 2 * round, 0.2);
    const StreetGraph graph(network, {});
    for (int i = 0; i < 60; ++i) {
      const double x = coordinate(random);
      const double y = coordinate(random);
      CHECK(on(graph, {x, y}).aside_m == Approx(nearest_leg(network, {x, y})).margin(1e-7));
    }
  }
}

TEST_CASE("a point very far from every street is found or refused, not searched for ever") {
  const StreetGraph graph(street_with_corner(), {});
  CHECK_FALSE(graph.snapped({1e8, -1e8}, Metres(250)));
  CHECK(graph.snapped({0, 5e6}, Metres(1e9)));
  const StreetGraph empty(StreetNetwork{}, {});
  CHECK_FALSE(empty.snapped({0, 0}, Metres(1e9)));
}

TEST_CASE("parts that no street joins are told, longest first, and small ones left out") {
  StreetNetwork network;
  network.nodes = {{0, 0}, {10, 0}, {500, 0}, {900, 0}, {500, 300}, {0, 900}, {50, 900}};
  lay(network, 0, 1);
  lay(network, 2, 3, StreetWay::forward);
  lay(network, 4, 2, StreetWay::forward);
  const ConnectedParts parts = connected_parts(network);
  REQUIRE(parts.parts.size() == 2);
  CHECK(parts.parts[0].length.value() == 700.0);
  CHECK(parts.parts[0].streets == 2);
  CHECK(parts.parts[1].length.value() == 10.0);
  CHECK(parts.of_node == std::vector<std::uint32_t>{1, 1, 0, 0, 0, no_part, no_part});

  const StreetNetwork kept = without_small_parts(network, Metres(100));
  CHECK(kept.nodes == std::vector<Point>{{500, 0}, {900, 0}, {500, 300}});
  REQUIRE(kept.streets.size() == 2);
  CHECK(kept.streets[1].from == 2);
  CHECK(kept.streets[1].to == 0);
  CHECK(without_small_parts(network, Metres(1e6)).streets.size() == 2);
  CHECK(without_small_parts(network, Metres(10)).streets.size() == 3);
}

}  // namespace voorzien::network

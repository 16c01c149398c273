// SPDX-License-Identifier: EUPL-1.2
// Small street networks for tests: written by hand, or random; and what is known of them by brute force.
#pragma once

#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

#include "engine/geometry/measure.hpp"
#include "engine/network/reach_table.hpp"
#include "engine/network/street_graph.hpp"

namespace voorzien::network {

/// A street between two nodes; forward unless said otherwise.
inline void lay(StreetNetwork& network, std::uint32_t from, std::uint32_t to, StreetWay way = StreetWay::both,
                std::vector<Point> bends = {}) {
  Street street;
  street.from = from;
  street.to = to;
  street.way = way;
  add_street(network, street, bends);
}

/// Nodes anywhere in a square of a kilometre, streets between any two of them, some bent, some one way; some
/// nodes may be loose.
inline StreetNetwork random_network(std::mt19937& random, int nodes, int streets, double one_way_share) {
  std::uniform_real_distribution<double> coordinate(0.0, 1000.0);
  std::uniform_real_distribution<double> chance(0.0, 1.0);
  std::uniform_int_distribution<std::uint32_t> node(0, static_cast<std::uint32_t>(nodes - 1));
  const auto point = [&] {
    const double x = coordinate(random);
    const double y = coordinate(random);
    return Point{x, y};
  };
  StreetNetwork network;
  for (int i = 0; i < nodes; ++i) network.nodes.push_back(point());
  for (int i = 0; i < streets; ++i) {
    const std::uint32_t from = node(random);
    const std::uint32_t to = node(random);
    StreetWay way = StreetWay::both;
    if (chance(random) < one_way_share) way = chance(random) < 0.5 ? StreetWay::forward : StreetWay::backward;
    std::vector<Point> bends;
    while (chance(random) < 0.3) bends.push_back(point());
    lay(network, from, to, way, bends);
  }
  return network;
}

/// Costs between all nodes by Floyd and Warshall, from the values of the network alone.
inline std::vector<std::vector<double>> all_costs(const StreetNetwork& network) {
  const std::size_t count = network.nodes.size();
  constexpr double none = 1e18;
  std::vector<std::vector<double>> cost(count, std::vector<double>(count, none));
  for (std::size_t i = 0; i < count; ++i) cost[i][i] = 0.0;
  for (const Street& street : network.streets) {
    double whole = 0.0;
    Point last = network.nodes[street.from];
    const auto add = [&](Point next) {
      whole += std::ceil(std::hypot(next.x - last.x, next.y - last.y) * 1000.0 - 1e-6);
      last = next;
    };
    for (const Point& bend : network.bends_of(street)) add(bend);
    add(network.nodes[street.to]);
    whole = std::max(whole, 1.0);
    if (street.way != StreetWay::backward)
      cost[street.from][street.to] = std::min(cost[street.from][street.to], whole);
    if (street.way != StreetWay::forward)
      cost[street.to][street.from] = std::min(cost[street.to][street.from], whole);
  }
  for (std::size_t via = 0; via < count; ++via) {
    for (std::size_t a = 0; a < count; ++a) {
      for (std::size_t b = 0; b < count; ++b) {
        cost[a][b] = std::min(cost[a][b], cost[a][via] + cost[via][b]);
      }
    }
  }
  return cost;
}

/// Cost between two positions from the costs between all nodes, or `unreachable`.
inline Cost cost_between(const StreetNetwork& network, const std::vector<std::vector<double>>& cost,
                         const StreetPosition& from, const StreetPosition& to) {
  const Street& here = network.streets[from.street];
  const Street& there = network.streets[to.street];
  double best = 1e18;
  const auto via = [&](std::uint32_t exit, Cost out, std::uint32_t entry, Cost in) {
    best = std::min(best, static_cast<double>(out) + cost[exit][entry] + static_cast<double>(in));
  };
  for (const bool out_forward : {true, false}) {
    if (out_forward ? here.way == StreetWay::backward : here.way == StreetWay::forward) continue;
    const std::uint32_t exit = out_forward ? here.to : here.from;
    const Cost out = out_forward ? from.to_end : from.from_start;
    if (there.way != StreetWay::backward) via(exit, out, there.from, to.from_start);
    if (there.way != StreetWay::forward) via(exit, out, there.to, to.to_end);
  }
  if (from.street == to.street) {
    const double along = static_cast<double>(to.from_start) - static_cast<double>(from.from_start);
    const bool allowed = along >= 0.0 ? here.way != StreetWay::backward : here.way != StreetWay::forward;
    if (allowed || along == 0.0) best = std::min(best, std::abs(along));
  }
  best += static_cast<double>(from.aside) + static_cast<double>(to.aside);
  return best >= 1e17 ? unreachable : static_cast<Cost>(best);
}

/// The position of a point, which has to be near a street.
inline StreetPosition on(const StreetGraph& graph, Point point) {
  return graph.snapped(point, Metres(1e9)).value();
}

}  // namespace voorzien::network

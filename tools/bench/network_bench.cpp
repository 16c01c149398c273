// SPDX-License-Identifier: EUPL-1.2
// The 5 nearest of 500 facilities within 3 km for all nodes of a street graph: 400 × 400 crossings 100 m
// apart, moved about and with one street in six taken out, or the walking network of an OpenStreetMap file.
// With a file to write to, graph, facilities and answers are kept for a comparison with another program.
//   network_bench [OUTPUT] [FILE.osm.pbf EPSG:CODE]
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <random>
#include <string>
#include <vector>

#include "engine/network/connected_parts.hpp"
#include "engine/network/nearest_places.hpp"
#include "io/network/osm_network.hpp"

namespace {

using namespace voorzien;
using namespace voorzien::network;

constexpr std::size_t facility_count = 500;
constexpr std::size_t nearest_count = 5;
constexpr Cost reach = 3'000'000;

StreetNetwork made_up_city() {
  constexpr std::uint32_t side = 400;
  std::mt19937 random(160'000);
  std::uniform_real_distribution<double> shift(-30.0, 30.0);
  std::uniform_int_distribution<int> sixth(0, 5);
  StreetNetwork city;
  for (std::uint32_t row = 0; row < side; ++row) {
    for (std::uint32_t column = 0; column < side; ++column) {
      const double x = 100.0 * column + shift(random);
      const double y = 100.0 * row + shift(random);
      city.nodes.push_back({x, y});
    }
  }
  const auto lay = [&](std::uint32_t from, std::uint32_t to) {
    if (sixth(random) == 0) return;
    Street street;
    street.from = from;
    street.to = to;
    add_street(city, street, {});
  };
  for (std::uint32_t node = 0; node < side * side; ++node) {
    if (node % side + 1 < side) lay(node, node + 1);
    if (node + side < side * side) lay(node, node + side);
  }
  return city;
}

double cpu_seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

/// A facility stands at a node, as where others can only put them.
StreetPosition at_node(const StreetGraph& graph, std::uint32_t street) {
  StreetPosition position;
  position.street = street;
  position.to_end = graph.arcs_from(graph.network().streets[street].from).front().cost;
  for (const Arc& arc : graph.arcs_from(graph.network().streets[street].from)) {
    if (arc.node == graph.network().streets[street].to) position.to_end = arc.cost;
  }
  return position;
}

void write(const char* path, const StreetGraph& graph, const std::vector<std::uint32_t>& facilities,
           const NearestPlaces& nearest) {
  std::ofstream out(path);
  std::size_t arcs = 0;
  for (std::uint32_t node = 0; node < graph.node_count(); ++node) arcs += graph.arcs_from(node).size();
  out << graph.node_count() << ' ' << arcs << ' ' << facilities.size() << '\n';
  for (std::uint32_t node = 0; node < graph.node_count(); ++node) {
    for (const Arc& arc : graph.arcs_from(node)) out << node << ' ' << arc.node << ' ' << arc.cost << '\n';
  }
  for (const std::uint32_t facility : facilities) out << facility << '\n';
  for (std::uint32_t node = 0; node < graph.node_count(); ++node) {
    const auto row = nearest.of_node(node);
    out << row.size();
    for (const ReachedPlace& one : row) out << ' ' << one.cost;
    out << '\n';
  }
}

}  // namespace

int main(int argc, char** argv) {
  StreetNetwork city;
  if (argc > 3) {
    io::Reading reading;
    const double start = cpu_seconds();
    city = io::read_osm_network({argv[2], argv[2], "", TravelMode::walking, argv[3], std::nullopt}, reading);
    for (const io::Problem& problem : reading.problems) std::printf("%s\n", problem.code.c_str());
    std::printf("read %s: %.2f s of processor time\n", argv[2], cpu_seconds() - start);
  } else {
    city = made_up_city();
  }
  city = without_small_parts(city, Metres(1000.0));
  double start = cpu_seconds();
  const StreetGraph graph(std::move(city), {});
  std::printf("%zu nodes, %zu streets, made ready in %.3f s\n", graph.node_count(),
              graph.network().streets.size(), cpu_seconds() - start);

  std::mt19937 random(500);
  std::uniform_int_distribution<std::size_t> any(0, graph.network().streets.size() - 1);
  std::vector<std::uint32_t> facilities;
  std::vector<Placed> places;
  while (places.size() < facility_count && places.size() < graph.node_count()) {
    const auto street = static_cast<std::uint32_t>(any(random));
    const std::uint32_t node = graph.network().streets[street].from;
    // One to a node: the other program counts nodes, not facilities.
    if (std::find(facilities.begin(), facilities.end(), node) != facilities.end()) continue;
    facilities.push_back(node);
    places.emplace_back(at_node(graph, street));
  }
  double best = 1e9;
  for (int round = 0; round < 5; ++round) {
    start = cpu_seconds();
    const NearestPlaces nearest(graph, places, nearest_count, reach);
    best = std::min(best, cpu_seconds() - start);
    if (round == 0 && argc > 1 && std::string(argv[1]) != "-") write(argv[1], graph, facilities, nearest);
  }
  std::printf("%zu nearest of %zu within 3 km for all nodes: %.3f s\n", nearest_count, places.size(), best);
  return 0;
}

// SPDX-License-Identifier: EUPL-1.2
#include "tools/bench/location_instances.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <utility>
#include <vector>

#include "tests/support/dice.hpp"

namespace voorzien::bench {
namespace {

using location::Kind;
using location::LocationProblem;
using location::Standing;
using test::Dice;

LocationProblem with_costs(const std::vector<std::vector<double>>& costs, int open) {
  LocationProblem problem;
  problem.open = static_cast<std::size_t>(open);
  problem.candidates.resize(costs.front().size());
  for (const std::vector<double>& row : costs) {
    problem.demand.push_back(1);
    for (std::uint32_t i = 0; i < row.size(); ++i) problem.travel.ways.push_back({i, row[i]});
    problem.travel.start.push_back(problem.travel.ways.size());
  }
  return problem;
}

}  // namespace

LocationProblem on_graph(int nodes, int open, int seed) {
  Dice dice(static_cast<std::uint64_t>(nodes) * 1000 + static_cast<std::uint64_t>(open) +
            1000000 * static_cast<std::uint64_t>(seed));
  const auto count = static_cast<std::size_t>(nodes);
  std::vector<std::vector<double>> length(count, std::vector<double>(count, 1e9));
  const auto set = [&](std::size_t a, std::size_t b) { length[a][b] = length[b][a] = dice.whole(1, 100); };
  for (std::size_t i = 0; i < count; ++i) length[i][i] = 0;
  for (std::size_t i = 0; i + 1 < count; ++i) set(i, i + 1);
  for (std::size_t edge = count; edge < count * count / 50; ++edge) {
    const std::size_t from = dice.below(count);
    const std::size_t to = dice.below(count);
    if (from != to) set(from, to);
  }
  for (std::size_t by = 0; by < count; ++by) {
    for (std::size_t i = 0; i < count; ++i) {
      const double first = length[i][by];
      for (std::size_t j = 0; j < count; ++j) length[i][j] = std::min(length[i][j], first + length[by][j]);
    }
  }
  return with_costs(length, open);
}

LocationProblem in_square(int points, int open, int seed, int clusters) {
  Dice dice(static_cast<std::uint64_t>(points) + 1000000 * static_cast<std::uint64_t>(seed));
  constexpr int side = 20000;
  constexpr int spread = 2000;
  std::vector<std::pair<double, double>> centres;
  std::vector<std::pair<double, double>> places;
  for (int i = 0; i < clusters + points; ++i) {
    const bool is_near = i >= clusters && clusters > 0;
    const std::pair<double, double> from =
        is_near ? centres[dice.below(centres.size())] : std::pair<double, double>{0, 0};
    const int east = is_near ? dice.whole(-spread, spread) : dice.whole(0, side);
    const int north = is_near ? dice.whole(-spread, spread) : dice.whole(0, side);
    (i < clusters ? centres : places).emplace_back(from.first + east, from.second + north);
  }
  std::vector<std::vector<double>> costs;
  for (const auto& from : places) {
    costs.emplace_back();
    for (const auto& to : places) {
      costs.back().push_back(std::round(std::hypot(from.first - to.first, from.second - to.second)));
    }
  }
  return with_costs(costs, open);
}

LocationProblem warehouses(int sites, int customers, int seed, double slack) {
  Dice dice(static_cast<std::uint64_t>(sites) * 10000 + static_cast<std::uint64_t>(customers) +
            100000000 * static_cast<std::uint64_t>(seed));
  LocationProblem problem;
  problem.kind = Kind::capacitated;
  std::vector<std::pair<double, double>> places;
  constexpr double mean_demand = 50;
  for (int i = 0; i < sites; ++i) {
    const double east = dice.between(0, 1000);
    const double north = dice.between(0, 1000);
    places.emplace_back(east, north);
    problem.candidates.push_back({std::floor(mean_demand * customers * slack / sites),
                                  std::floor(dice.between(8e3, 12e3) * customers / sites), Standing::free});
  }
  for (int row = 0; row < customers; ++row) {
    const double east = dice.between(0, 1000);
    const double north = dice.between(0, 1000);
    problem.demand.push_back(dice.whole(1, 100));
    for (std::uint32_t i = 0; i < places.size(); ++i) {
      problem.travel.ways.push_back({i, std::hypot(east - places[i].first, north - places[i].second)});
    }
    problem.travel.start.push_back(problem.travel.ways.size());
  }
  return problem;
}

}  // namespace voorzien::bench

// SPDX-License-Identifier: EUPL-1.2
// How long location problems take to their proven optimum: graphs made the way OR-Library's p-medians were
// (random edges, the last of parallel ones counts, shortest paths), points in a square, and warehouses. And
// the plain p-median model through branch and cut as one gives it to a solver, in the same run. Not data
// about any place.
#include <benchmark/benchmark.h>

#include <cmath>
#include <cstdint>
#include <utility>
#include <vector>

#include "engine/location/solve_location.hpp"
#include "engine/optimisation/integer_programme.hpp"
#include "tests/support/dice.hpp"

namespace {

using namespace voorzien;
using namespace voorzien::location;
using voorzien::test::Dice;

LocationProblem with_costs(const std::vector<std::vector<double>>& costs, std::size_t open) {
  LocationProblem problem;
  problem.open = open;
  problem.candidates.resize(costs.front().size());
  for (const std::vector<double>& row : costs) {
    problem.demand.push_back(1);
    for (std::uint32_t i = 0; i < row.size(); ++i) problem.travel.ways.push_back({i, row[i]});
    problem.travel.start.push_back(problem.travel.ways.size());
  }
  return problem;
}

/// `nodes`²/50 edges of length 1 to 100 over a path that connects all; `seed` tells apart graphs of one size.
LocationProblem on_graph(int nodes, int open, int seed = 0) {
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
  return with_costs(length, static_cast<std::size_t>(open));
}

LocationProblem in_square(int points, int open) {
  Dice dice(static_cast<std::uint64_t>(points));
  constexpr int side = 20000;
  std::vector<std::pair<double, double>> places;
  for (int i = 0; i < points; ++i) {
    const int east = dice.whole(0, side);
    const int north = dice.whole(0, side);
    places.emplace_back(east, north);
  }
  std::vector<std::vector<double>> costs;
  for (const auto& from : places) {
    costs.emplace_back();
    for (const auto& to : places) {
      costs.back().push_back(std::round(std::hypot(from.first - to.first, from.second - to.second)));
    }
  }
  return with_costs(costs, static_cast<std::size_t>(open));
}

LocationProblem warehouses(int sites, int customers) {
  Dice dice(static_cast<std::uint64_t>(sites) * 10000 + static_cast<std::uint64_t>(customers));
  LocationProblem problem;
  problem.kind = Kind::capacitated;
  std::vector<std::pair<double, double>> places;
  for (int i = 0; i < sites; ++i) {
    const double east = dice.between(0, 1000);
    const double north = dice.between(0, 1000);
    places.emplace_back(east, north);
    problem.candidates.push_back({std::floor(50.0 * customers * 8 / sites),
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

void solve(benchmark::State& state, const LocationProblem& problem) {
  LocationResult result;
  for ([[maybe_unused]] auto _ : state) {
    Budget budget;
    result = solve_location(problem, 0, budget);
  }
  state.counters["objective"] = result.objective;
  state.counters["proven"] = result.status == Status::optimal ? 1 : 0;
}

LocationProblem graph_of(const benchmark::State& state) {
  return on_graph(static_cast<int>(state.range(0)), static_cast<int>(state.range(1)),
                  static_cast<int>(state.range(2)));
}

void median_on_graph(benchmark::State& state) { solve(state, graph_of(state)); }

void median_in_square(benchmark::State& state) {
  solve(state, in_square(static_cast<int>(state.range(0)), static_cast<int>(state.range(1))));
}

void center_on_graph(benchmark::State& state) {
  LocationProblem problem = on_graph(static_cast<int>(state.range(0)), static_cast<int>(state.range(1)));
  problem.kind = Kind::p_center;
  solve(state, problem);
}

void covering_in_square(benchmark::State& state) {
  LocationProblem problem = in_square(static_cast<int>(state.range(0)), static_cast<int>(state.range(1)));
  problem.max_cost = static_cast<double>(state.range(2));
  problem.kind = Kind::max_cover;
  solve(state, problem);
}

void warehouses_with_capacity(benchmark::State& state) {
  solve(state, warehouses(static_cast<int>(state.range(0)), static_cast<int>(state.range(1))));
}

/// x(row, site) ≤ open(site), Σ x = 1, Σ open = p, as textbooks have it, by branch and cut.
void plain_median_on_graph(benchmark::State& state) {
  const LocationProblem problem = graph_of(state);
  ProgrammeBuilder builder;
  std::vector<LinearTerm> all;
  for (std::uint32_t i = 0; i < problem.candidates.size(); ++i) {
    builder.add_column({0, 1, 0, true});
    all.push_back({i, 1});
  }
  const auto open = static_cast<double>(*problem.open);
  builder.add_row(open, open, all);
  for (std::size_t row = 0; row < problem.travel.rows(); ++row) {
    const std::uint32_t served = builder.add_row(1, 1);
    for (const Way& way : problem.travel.row(row)) {
      const std::uint32_t column = builder.add_column({0, 1, way.cost, true});
      builder.add_entry(served, column, 1);
      builder.add_row(-no_bound, 0, std::vector<LinearTerm>{{way.candidate, -1}, {column, 1}});
    }
  }
  const LinearProgramme programme = builder.build();
  IntegerSolution solution;
  for ([[maybe_unused]] auto _ : state) {
    Budget budget;
    solution = solve_integer(programme, {}, budget);
  }
  state.counters["objective"] = solution.objective;
}

}  // namespace

BENCHMARK(median_on_graph)
    ->ArgsProduct({{100, 200, 300, 600, 900}, {5, 10}, {0}})
    ->ArgsProduct({{200}, {5}, {1, 2, 3}})
    ->ArgsProduct({{900}, {10}, {1, 2, 3}})
    ->Args({300, 30, 0})
    ->Args({300, 100, 0})
    ->Args({600, 60, 0})
    ->Args({600, 200, 0})
    ->Args({900, 90, 0})
    ->Unit(benchmark::kMillisecond);
BENCHMARK(median_in_square)
    ->Args({1304, 5})
    ->Args({1304, 10})
    ->Args({1304, 20})
    ->Args({1304, 50})
    ->Args({1304, 100})
    ->Args({1304, 500})
    ->Unit(benchmark::kMillisecond);
BENCHMARK(center_on_graph)
    ->Args({300, 5})
    ->Args({300, 30})
    ->Args({900, 5})
    ->Args({900, 90})
    ->Unit(benchmark::kMillisecond);
BENCHMARK(covering_in_square)->Args({800, 20, 1200})->Args({800, 40, 1600})->Unit(benchmark::kMillisecond);
BENCHMARK(warehouses_with_capacity)
    ->Args({16, 50})
    ->Args({50, 50})
    ->Args({100, 1000})
    ->Unit(benchmark::kMillisecond);
BENCHMARK(plain_median_on_graph)
    ->ArgsProduct({{200}, {5}, {1, 2, 3}})
    ->Iterations(1)
    ->Unit(benchmark::kMillisecond);

BENCHMARK_MAIN();

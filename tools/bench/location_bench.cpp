// SPDX-License-Identifier: EUPL-1.2
// How long location problems take to their proven optimum, a few of each kind, and the plain p-median model
// through branch and cut as one gives it to a solver, in the same run. All of a kind: location_suite.
#include <benchmark/benchmark.h>

#include <cstdint>
#include <vector>

#include "engine/location/solve_location.hpp"
#include "engine/optimisation/integer_programme.hpp"
#include "tools/bench/location_instances.hpp"

namespace {

using namespace voorzien;
using namespace voorzien::location;
using namespace voorzien::bench;

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

// SPDX-License-Identifier: EUPL-1.2
// How long linear and integer programmes take: uncapacitated facility location with `cells` × `sites`, its
// relaxation with all strong rows (flow ≤ need · open) against the same rows added when violated, and a warm
// restart after closing one site; capacitated, so that the relaxation leaves a gap: the root bound, and
// branch and cut to the proven optimum.
#include <benchmark/benchmark.h>

#include <cmath>
#include <cstdint>
#include <random>
#include <utility>
#include <vector>

#include "engine/optimisation/integer_programme.hpp"
#include "engine/optimisation/lazy_rows.hpp"
#include "engine/optimisation/linear_solver.hpp"
#include "engine/optimisation/root_bound.hpp"

namespace {

using namespace voorzien;

struct FacilityLocation {
  LinearProgramme programme;  ///< the first columns open the sites
  LinearRows strong_rows;
};

/// Cells and sites anywhere in a square of 5 km, need 10 to 200, opening at the cost of some 300 km of
/// travel; capacity, if modular, in up to four modules of 400 per site at half that cost each. The same
/// arguments give the same programme everywhere. Not data about any place.
FacilityLocation facility_location(std::int64_t cells, std::int64_t sites, bool modular) {
  std::mt19937_64 bits(7);
  const auto between = [&bits](double low, double high) {
    return low + (high - low) * static_cast<double>(bits() >> 11U) * 0x1.0p-53;
  };
  const auto place = [&between] {
    const double east = between(0, 5000);
    const double north = between(0, 5000);
    return std::pair(east, north);
  };
  std::vector<std::pair<double, double>> places;
  for (std::int64_t i = 0; i < sites; ++i) places.push_back(place());
  ProgrammeBuilder builder;
  for (std::int64_t i = 0; i < sites; ++i) builder.add_column({0, 1, between(200e3, 400e3), true});
  std::vector<std::uint32_t> held;
  if (modular) {
    constexpr double most_modules = 4;
    for (std::uint32_t site = 0; site < places.size(); ++site) {
      const std::uint32_t modules = builder.add_column({0, most_modules, between(100e3, 150e3), true});
      builder.add_row(-no_bound, 0, std::vector<LinearTerm>{{modules, 1}, {site, -most_modules}});
      held.push_back(builder.add_row(-no_bound, 0, std::vector<LinearTerm>{{modules, -400}}));
    }
  }
  FacilityLocation location;
  for (std::int64_t cell = 0; cell < cells; ++cell) {
    const auto [east, north] = place();
    const double need = std::floor(between(10, 200)) * 160 / static_cast<double>(cells);
    const std::uint32_t served = builder.add_row(need, need);
    for (std::uint32_t site = 0; site < places.size(); ++site) {
      const double metres = std::hypot(east - places[site].first, north - places[site].second);
      const std::uint32_t flow = builder.add_column({0, need, metres});
      builder.add_entry(served, flow, 1);
      if (modular) builder.add_entry(held[site], flow, 1);
      location.strong_rows.add(-no_bound, 0, std::vector<LinearTerm>{{flow, 1}, {site, -need}});
    }
  }
  location.programme = builder.build();
  return location;
}

FacilityLocation facility_location(const benchmark::State& state, bool modular = false) {
  return facility_location(state.range(0), state.range(1), modular);
}

LinearProgramme with_all_rows(const FacilityLocation& location) {
  LinearProgramme programme = location.programme;
  programme.rows.append(location.strong_rows);
  return programme;
}

void relax_with_all_rows(benchmark::State& state) {
  const LinearProgramme programme = with_all_rows(facility_location(state));
  LinearSolution solution;
  for ([[maybe_unused]] auto _ : state) {
    Budget budget;
    solution = solve_linear(programme, {}, budget);
  }
  state.counters["objective"] = solution.objective;
  state.counters["iterations"] = static_cast<double>(solution.iterations);
  state.counters["rows"] = static_cast<double>(programme.rows.size());
}

void relax_with_lazy_rows(benchmark::State& state) {
  const FacilityLocation location = facility_location(state);
  LazySolution lazy;
  for ([[maybe_unused]] auto _ : state) {
    Budget budget;
    LinearSolver solver(location.programme);
    lazy = solve_with_lazy_rows(solver, location.strong_rows, budget);
  }
  state.counters["objective"] = lazy.solution.objective;
  state.counters["iterations"] = static_cast<double>(lazy.solution.iterations);
  state.counters["rows"] = static_cast<double>(location.programme.rows.size() + lazy.added.size());
  state.counters["solves"] = lazy.rounds;
}

/// Closes a site and opens it again: the time is of two restarts.
void restart_after_closing_one_site(benchmark::State& state) {
  const FacilityLocation location = facility_location(state);
  LinearSolver solver(location.programme);
  Budget budget;
  solve_with_lazy_rows(solver, location.strong_rows, budget);
  std::size_t site = 0;
  std::int64_t iterations = 0;
  for ([[maybe_unused]] auto _ : state) {
    solver.set_column_bounds(site, 0, 0);
    iterations += solver.solve(budget).iterations;
    solver.set_column_bounds(site, 0, 1);
    iterations += solver.solve(budget).iterations;
    site = (site + 1) % static_cast<std::size_t>(state.range(1));
  }
  state.counters["iterations"] =
      benchmark::Counter(static_cast<double>(iterations), benchmark::Counter::kAvgIterations);
}

void bound_at_the_root(benchmark::State& state) {
  const FacilityLocation location = facility_location(state, true);
  RootBound root;
  for ([[maybe_unused]] auto _ : state) {
    Budget budget;
    root = root_bound(location.programme, location.strong_rows, {}, budget);
  }
  state.counters["relaxation"] = root.relaxation;
  state.counters["bound"] = root.bound;
  state.counters["rounds"] = root.rounds;
  state.counters["cuts"] = static_cast<double>(root.cuts.size());
}

void branch_and_cut(benchmark::State& state) {
  const LinearProgramme programme = with_all_rows(facility_location(state, true));
  IntegerSolution solution;
  for ([[maybe_unused]] auto _ : state) {
    Budget budget;
    solution = solve_integer(programme, {.relative_gap = 0.005}, budget);
  }
  state.counters["objective"] = solution.objective;
  state.counters["bound"] = solution.bound;
  state.counters["nodes"] = static_cast<double>(solution.nodes);
}

}  // namespace

BENCHMARK(relax_with_all_rows)->Args({160, 40})->Args({640, 40})->Unit(benchmark::kMillisecond);
BENCHMARK(relax_with_lazy_rows)->Args({160, 40})->Args({640, 40})->Unit(benchmark::kMillisecond);
BENCHMARK(restart_after_closing_one_site)->Args({160, 40})->Args({640, 40})->Unit(benchmark::kMillisecond);
BENCHMARK(bound_at_the_root)->Args({160, 40})->Unit(benchmark::kMillisecond);
BENCHMARK(branch_and_cut)->Args({160, 40})->Unit(benchmark::kMillisecond);

BENCHMARK_MAIN();

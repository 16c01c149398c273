// SPDX-License-Identifier: EUPL-1.2
// How long a best distribution takes: a town of 2,500 residence points and 75 places, and 4, 16 and 64 of
// them side by side as one; with ample, just enough and too little capacity.
#include <benchmark/benchmark.h>

#include <cmath>

#include "engine/access/distribution.hpp"
#include "tools/bench/town_generator.hpp"

namespace {

using namespace voorzien;

constexpr double detour_factor = 1.3;
const Metres reach(1500.0);

void distribute_town(benchmark::State& state) {
  const auto times = static_cast<std::size_t>(state.range(0));
  bench::GeneratedTownSettings settings;
  settings.cells_per_side *= static_cast<std::size_t>(std::lround(std::sqrt(static_cast<double>(times))));
  settings.places *= times;
  settings.capacity_per_need = static_cast<double>(state.range(1)) / 100.0;
  const bench::GeneratedTown town = bench::generated_town(settings);
  const auto travel = straight_line_travel(town.places, detour_factor);
  double met_within = 0.0;
  double tied = 0.0;
  for ([[maybe_unused]] auto _ : state) {
    const Distribution distribution = distribute(town.need, town.capacity, *travel, reach);
    met_within = 0.0;
    for (const PointOutcome& point : distribution.points) met_within += point.met_within;
    tied = distribution.tied;
  }
  state.counters["points"] = static_cast<double>(town.need.size());
  state.counters["places"] = static_cast<double>(town.places.size());
  state.counters["met_within"] = met_within;
  state.counters["tied"] = tied;
}

void distribute_densely_served_town(benchmark::State& state) {
  bench::GeneratedTownSettings settings;
  settings.points_per_cell_side = 6;
  settings.places = 250;
  const bench::GeneratedTown town = bench::generated_town(settings);
  const auto travel = straight_line_travel(town.places, detour_factor);
  for ([[maybe_unused]] auto _ : state) {
    benchmark::DoNotOptimize(distribute(town.need, town.capacity, *travel, reach));
  }
}

void town_sizes(benchmark::internal::Benchmark* bench) {
  for (const int times : {1, 4, 16, 64}) {
    for (const int capacity_percent : {150, 105, 80}) bench->Args({times, capacity_percent});
  }
}

}  // namespace

BENCHMARK(distribute_town)
    ->Apply(town_sizes)
    ->ArgNames({"times", "capacity%"})
    ->Unit(benchmark::kMillisecond);
BENCHMARK(distribute_densely_served_town)->Unit(benchmark::kMillisecond);
BENCHMARK_MAIN();

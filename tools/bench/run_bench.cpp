// SPDX-License-Identifier: EUPL-1.2
// How long the parts of a run take on Almere dense 2040 and on 4, 16 and 64 of it side by side: the yearly
// step of the population, the whole simulation, residence points, and the whole engine (need, distribution,
// balance, findings). The complexity line at the end gives the growth over size.
#include <benchmark/benchmark.h>

#include <map>

#include "engine/access/residence_points.hpp"
#include "engine/balance/run.hpp"
#include "engine/population/step.hpp"
#include "engine/simulation/simulate.hpp"
#include "io/scenario/load_scenario.hpp"
#include "tools/bench/enlarged_town.hpp"
#include "tools/voorzien/version.hpp"

namespace {

using namespace voorzien;

const Metres apart(25000.0);
constexpr int threads = 2;

/// Almere, `times` over; each size is made once.
const Scenario& almere(std::int64_t times) {
  static const io::LoadedScenario loaded = [] {
    io::LoadOptions options;
    options.data_root = std::string(tool::source_data_root) + "/datasets";
    return io::load_scenario(std::string(tool::source_data_root) + "/scenarios/almere/dense-2040.json",
                             options);
  }();
  static std::map<std::int64_t, Scenario> sizes;
  const auto found = sizes.find(times);
  if (found != sizes.end()) return found->second;
  return sizes.emplace(times, bench::enlarged(loaded.scenario, static_cast<std::size_t>(times), apart))
      .first->second;
}

void tell_size(benchmark::State& state, const Scenario& scenario) {
  state.counters["neighbourhoods"] = static_cast<double>(scenario.town.neighbourhoods.size());
  state.counters["points"] = static_cast<double>(scenario.town.residence_points.size());
  state.counters["facilities"] = static_cast<double>(scenario.town.facilities.size());
  state.SetComplexityN(state.range(0));
}

void yearly_step(benchmark::State& state) {
  const Scenario& scenario = almere(state.range(0));
  PopulationState start;
  for (const Neighbourhood& neighbourhood : scenario.town.neighbourhoods) {
    start.residents.push_back(neighbourhood.ages);
    start.dwellings.emplace_back(neighbourhood.dwellings ? neighbourhood.dwellings->value() : 0.0);
  }
  const std::vector<HousingChange> housing(start.residents.size());
  const std::vector<int> municipality(start.residents.size(), 0);
  for ([[maybe_unused]] auto _ : state) {
    benchmark::DoNotOptimize(advance(start, scenario.demography, housing, municipality, std::nullopt));
  }
  tell_size(state, scenario);
}

void simulation(benchmark::State& state) {
  const Scenario& scenario = almere(state.range(0));
  for ([[maybe_unused]] auto _ : state) benchmark::DoNotOptimize(simulate(scenario));
  tell_size(state, scenario);
}

void residence_points(benchmark::State& state) {
  const Scenario& scenario = almere(state.range(0));
  for ([[maybe_unused]] auto _ : state) {
    benchmark::DoNotOptimize(lattice_points(scenario.town.neighbourhoods, Metres(200.0)));
  }
  tell_size(state, scenario);
}

void whole_engine(benchmark::State& state) {
  const Scenario& scenario = almere(state.range(0));
  for ([[maybe_unused]] auto _ : state) benchmark::DoNotOptimize(run(scenario, threads));
  tell_size(state, scenario);
}

}  // namespace

BENCHMARK(yearly_step)->Arg(1)->Arg(4)->Arg(16)->Arg(64)->Unit(benchmark::kMillisecond)->Complexity();
BENCHMARK(residence_points)->Arg(1)->Arg(4)->Arg(16)->Arg(64)->Unit(benchmark::kMillisecond)->Complexity();
BENCHMARK(simulation)->Arg(1)->Arg(4)->Arg(16)->Arg(64)->Unit(benchmark::kMillisecond)->Complexity();
BENCHMARK(whole_engine)
    ->Arg(1)
    ->Arg(4)
    ->Arg(16)
    ->Arg(64)
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime()
    ->UseRealTime()
    ->Iterations(1)
    ->Complexity();

BENCHMARK_MAIN();

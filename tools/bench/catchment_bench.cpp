// SPDX-License-Identifier: EUPL-1.2
// Measures of access on three quarters of a million pairs, beside one pass over the same pairs in memory.
// access_bench.py does the whole program, against pandas.
#include <benchmark/benchmark.h>

#include <cstdint>
#include <random>
#include <vector>

#include "engine/catchment/floating_catchment.hpp"
#include "engine/catchment/rational_agent.hpp"
#include "engine/catchment/reach.hpp"

namespace {

using namespace voorzien::catchment;

/// 865 × 865 places that all reach each other within an hour or two.
struct Table {
  TravelPairs pairs;
  std::vector<double> demand;
  std::vector<double> supply;

  Table() {
    constexpr std::uint32_t places = 865;
    std::mt19937 random(1);
    for (std::uint32_t i = 0; i < places; ++i) {
      demand.push_back(static_cast<double>(random() % 2000));
      supply.push_back(static_cast<double>(random() % 500));
      for (std::uint32_t j = 0; j < places; ++j) {
        pairs.to.push_back(j);
        pairs.cost.push_back(static_cast<double>(random() % 1200) / 10.0);
      }
      pairs.start.push_back(pairs.to.size());
    }
  }
  [[nodiscard]] CatchmentCase with(Decay decay) const { return {pairs, demand, supply, std::move(decay)}; }
};

const Table& table() {
  static const Table made;
  return made;
}

Decay steps() {
  Decay decay;
  decay.kind = DecayKind::step;
  decay.steps = {{10, 1}, {20, 0.68}, {30, 0.22}};
  return decay;
}

Decay gaussian() {
  Decay decay;
  decay.kind = DecayKind::gaussian;
  decay.scale = 20;
  return decay;
}

/// The least a measure can do: read every pair, look up its supply, weigh and add. One thread and a warm
/// table, as for the measures below.
void one_pass(benchmark::State& state) {
  const Table& given = table();
  for (auto turn : state) {
    for (std::size_t row = 0; row < given.pairs.rows(); ++row) {
      double sum = 0.0;
      for (std::size_t k = given.pairs.start[row]; k < given.pairs.start[row + 1]; ++k) {
        sum += given.pairs.cost[k] * given.supply[given.pairs.to[k]];
      }
      benchmark::DoNotOptimize(sum);
    }
  }
}

/// The same in four sums that do not wait for each other: about as fast as the pairs come from memory.
void one_pass_four_sums(benchmark::State& state) {
  const Table& given = table();
  for (auto turn : state) {
    for (std::size_t row = 0; row < given.pairs.rows(); ++row) {
      double sums[4] = {};
      std::size_t k = given.pairs.start[row];
      for (; k + 4 <= given.pairs.start[row + 1]; k += 4) {
        for (std::size_t i = 0; i < 4; ++i)
          sums[i] += given.pairs.cost[k + i] * given.supply[given.pairs.to[k + i]];
      }
      for (; k < given.pairs.start[row + 1]; ++k)
        sums[0] += given.pairs.cost[k] * given.supply[given.pairs.to[k]];
      double sum = (sums[0] + sums[1]) + (sums[2] + sums[3]);
      benchmark::DoNotOptimize(sum);
    }
  }
}

template <class Measure>
void measure(benchmark::State& state, Measure of, const Decay& decay) {
  for (auto turn : state) benchmark::DoNotOptimize(of(table().with(decay)));
}

}  // namespace

BENCHMARK(one_pass)->Unit(benchmark::kMillisecond);
BENCHMARK(one_pass_four_sums)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(measure, gravity_steps, reachable_supply, steps())->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(measure, e2sfca_steps, two_step, steps())->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(measure, e2sfca_gaussian, two_step, gaussian())->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(measure, three_step, three_step, steps())->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(measure, balanced, balanced, gaussian())->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(
    measure, nearest, [](const CatchmentCase& given) { return cost_to_nearest(given); }, Decay{})
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(
    measure, fifth_nearest, [](const CatchmentCase& given) { return cost_to_nearest(given, 5); }, Decay{})
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(
    measure, raam, [](const CatchmentCase& given) { return rational_agents(given); }, Decay{})
    ->Unit(benchmark::kMillisecond);
BENCHMARK_MAIN();

// SPDX-License-Identifier: EUPL-1.2
// How long the proposal of a real scenario takes: the best plan level by level, then everything that is shown
// beside it.
//
//   scenario_proposal_bench SCENARIO DATASETS [THREADS]
//
// Prints value, bound and gap whenever one of them changes, and seconds on the clock and of processor time.
#include <sys/resource.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>

#include "engine/balance/run.hpp"
#include "engine/proposal/derive_problem.hpp"
#include "engine/proposal/propose.hpp"
#include "io/scenario/load_scenario.hpp"

namespace {

using namespace voorzien;

/// Seconds since it was made: on the clock, and of the processor.
class Stopwatch {
 public:
  [[nodiscard]] double clock() const {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start_).count();
  }
  [[nodiscard]] double processor() const {
    return static_cast<double>(std::clock() - processor_) / CLOCKS_PER_SEC;
  }

 private:
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
  std::clock_t processor_ = std::clock();
};

constexpr const char* level_names[] = {"statutory_unmet", "other_unmet", "travel", "land", "cost",
                                       "complexity"};

void best_plan(const ProposalCase& what, const RunResult& baseline) {
  const ProposalProblem problem = derive_problem(what, baseline);
  const ProposalProgramme built = build_programme(problem);
  std::printf("%zu locations, %zu columns, %zu + %zu rows\n", problem.locations.size(),
              built.programme.columns.size(), built.programme.rows.size(), built.strong.size());
  const Stopwatch watch;
  SearchSettings settings;
  settings.tolerance = what.scenario.proposal.tolerance;
  settings.gap = what.scenario.proposal.gap;
  settings.tell = [&](const LevelOutcome& outcome, std::int64_t steps) {
    std::printf("  %7.2f s  %-16s value %16.4f  bound %16.4f  steps %lld\n", watch.processor(),
                level_names[static_cast<std::size_t>(outcome.level)], outcome.value, outcome.bound,
                static_cast<long long>(steps));
  };
  Budget budget(what.scenario.proposal.steps * 2 / 5);
  const SolvedPlan plan = search_plan(problem, level_order(what.scenario.proposal, built), settings, budget);
  for (const LevelOutcome& outcome : plan.levels) {
    std::printf("%-16s value %16.4f  gap %16.4f\n", level_names[static_cast<std::size_t>(outcome.level)],
                outcome.value, outcome.gap());
  }
  std::printf("best plan %.2f s, processor %.2f s, steps %lld\n", watch.clock(), watch.processor(),
              static_cast<long long>(budget.spent()));
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 3) return 2;
  io::LoadOptions options;
  options.data_root = arguments[2];
  const io::LoadedScenario loaded = io::load_scenario(arguments[1], options);
  const RunResult baseline = run(loaded.scenario, 2);
  const ProposalCase what = io::proposal_case(loaded);
  best_plan(what, baseline);
  const Stopwatch watch;
  Budget budget(loaded.scenario.proposal.steps);
  const Proposals all = propose(what, baseline, budget, count > 3 ? std::atoi(arguments[3]) : 1);
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  std::printf("all %zu plans and comparisons %.2f s, processor %.2f s, steps %lld, peak memory %.0f MB\n",
              all.plans.size(), watch.clock(), watch.processor(), static_cast<long long>(all.steps),
              static_cast<double>(usage.ru_maxrss) / 1024.0);
  return 0;
}

// SPDX-License-Identifier: EUPL-1.2
// How long it takes to score a plan again after one change, on the best plan of a real scenario.
//
//   evaluation_bench SCENARIO DATASETS [CHANGES]
//
// Changes are drawn from a fixed generator: a function at a site that may have it grows, shrinks, comes or
// goes. Prints median, 90th and 99th percentile and worst, in milliseconds of processor time.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <random>
#include <vector>

#include "engine/balance/run.hpp"
#include "engine/evaluation/plan_evaluation.hpp"
#include "engine/proposal/derive_problem.hpp"
#include "engine/proposal/search.hpp"
#include "io/scenario/load_scenario.hpp"

namespace {

using namespace voorzien;

double processor_ms() { return 1000.0 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

std::vector<PlanChange> possible_changes(const ProposalProblem& problem) {
  std::vector<PlanChange> changes;
  for (std::size_t location = 0; location < problem.locations.size(); ++location) {
    for (std::size_t f = 0; f < problem.functions.size(); ++f) {
      const Placement& placement = problem.locations[location].placements[f];
      if (placement.own || placement.refusal != Refusal::none) continue;
      const std::size_t phase = problem.locations[location].first_phase;
      if (phase >= problem.phases.size()) continue;
      const double usual = problem.need_of(f, phase) / 20.0;
      changes.push_back(
          {location, f, phase, std::max(placement.smallest, std::min(usual, placement.largest))});
    }
  }
  return changes;
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 3) return 2;
  io::LoadOptions options;
  options.data_root = arguments[2];
  const io::LoadedScenario loaded = io::load_scenario(arguments[1], options);
  const RunResult baseline = run(loaded.scenario, 2);
  const ProposalCase what = io::proposal_case(loaded);
  const ProposalProblem problem = derive_problem(what, baseline);
  SearchSettings settings;
  Budget budget(what.scenario.proposal.steps / 20);
  const SolvedPlan plan =
      search_plan(problem, level_order(what.scenario.proposal, build_programme(problem)), settings, budget);
  const double start = processor_ms();
  PlanEvaluation evaluation(problem, plan.plan);
  std::printf("%zu locations, %zu functions, %zu phases; ready after %.1f ms\n", problem.locations.size(),
              problem.functions.size(), problem.phases.size(), processor_ms() - start);
  const std::vector<PlanChange> possible = possible_changes(problem);
  std::mt19937 dice(1);  // NOLINT: the same changes every time
  std::vector<double> milliseconds;
  int refused = 0;
  const int changes = count > 3 ? std::atoi(arguments[3]) : 1000;
  for (int i = 0; i < changes && !possible.empty(); ++i) {
    PlanChange change = possible[dice() % possible.size()];
    change.capacity *= static_cast<double>(dice() % 4) / 2.0;
    const double before = processor_ms();
    if (!evaluation.change(change)) ++refused;
    milliseconds.push_back(processor_ms() - before);
  }
  std::sort(milliseconds.begin(), milliseconds.end());
  const auto at = [&](double share) {
    return milliseconds[static_cast<std::size_t>(share * static_cast<double>(milliseconds.size() - 1))];
  };
  std::printf("%zu changes (%d did not fit): median %.2f, 90 %% %.2f, 99 %% %.2f, worst %.2f ms\n",
              milliseconds.size(), refused, at(0.5), at(0.9), at(0.99), at(1.0));
  return 0;
}

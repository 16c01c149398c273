// SPDX-License-Identifier: EUPL-1.2
#include "tools/voorzien/proposing.hpp"

#include <chrono>

#include "engine/proposal/point_evaluation.hpp"

namespace voorzien::tool {

Budget budget_of(const ProposalSettings& settings) {
  using Clock = std::chrono::steady_clock;
  const Clock::time_point end = Clock::now() + std::chrono::duration_cast<Clock::duration>(
                                                   std::chrono::duration<double>(settings.wall_clock_s));
  return Budget(settings.steps, [end] { return Clock::now() >= end; });
}

std::optional<Proposals> make_proposals(const ProposalCase& what, const RunResult& baseline, int threads) {
  const ProposalSettings& settings = what.scenario.proposal;
  if (settings.functions.empty()) return std::nullopt;
  Budget budget = budget_of(settings);
  Proposals proposals = propose(what, baseline, budget, threads);
  if (budget.struck() == Limit::stopped) {
    proposals.messages.push_back({"proposal_stopped_by_clock", "", {{"seconds", settings.wall_clock_s}}});
  }
  for (ProposedPlan& plan : proposals.plans) {
    if (plan.solved.plan.phases.empty()) continue;
    const Scenario with_plan = with_interventions(what.scenario, plan.interventions);
    const RunResult evaluated = plan.interventions.empty() ? baseline : run(with_plan, threads);
    plan.at_points = evaluate_at_points(proposals.problem, plan.solved.plan, what.scenario, evaluated);
  }
  return proposals;
}

}  // namespace voorzien::tool

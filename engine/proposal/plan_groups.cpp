// SPDX-License-Identifier: EUPL-1.2
// Which ages gain or lose: need is somebody's need, and the norm says whose.
#include <algorithm>
#include <map>

#include "engine/proposal/plan_explanation.hpp"

namespace voorzien {
namespace {

double met_of(const Plan& plan, FunctionIndex function) {
  double met = 0.0;
  for (const PlannedFlow& flow : plan.phases.back().flows) {
    if (flow.function == function) met += flow.amount;
  }
  return met;
}

/// Whose need a function's norm counts; everybody where it does not count by age.
AgeBand ages_of(const Scenario& scenario, FunctionIndex function) {
  const std::optional<Norm>& norm = scenario.norms.by_function[function];
  if (!norm || !norm->need) return {};
  if (const auto* coverage = std::get_if<CoverageNeed>(&*norm->need)) return coverage->ages;
  const auto* quantity = std::get_if<QuantityNeed>(&*norm->need);
  const bool by_age = quantity != nullptr && quantity->rule.basis == Basis::residents;
  return by_age ? quantity->rule.ages : AgeBand{};
}

}  // namespace

std::vector<ExplainedGroup> explain_groups(const Scenario& scenario, const ProposalProblem& problem,
                                           const Plan& plan, const Plan& zero) {
  std::map<std::pair<std::size_t, std::size_t>, ExplainedGroup> groups;
  for (std::size_t f = 0; f < problem.functions.size(); ++f) {
    const double need = problem.need_of(f, problem.phases.size() - 1);
    if (need <= 0.0) continue;
    // Lessons are for whoever goes to the school.
    const std::optional<Follows>& follows = problem.functions[f].follows;
    const FunctionIndex whose = problem.functions[follows ? follows->function : f].function;
    const AgeBand ages = ages_of(scenario, whose);
    ExplainedGroup& group = groups[{ages.first, ages.last}];
    group.ages = ages;
    group.functions.push_back(problem.functions[f].function);
    group.met_before += met_of(zero, problem.functions[f].function) / need;
    group.met_after += met_of(plan, problem.functions[f].function) / need;
  }
  std::vector<ExplainedGroup> explained;
  for (auto& [ages, group] : groups) {
    const auto count = static_cast<double>(group.functions.size());
    group.met_before = std::min(1.0, group.met_before / count);
    group.met_after = std::min(1.0, group.met_after / count);
    explained.push_back(std::move(group));
  }
  return explained;
}

}  // namespace voorzien

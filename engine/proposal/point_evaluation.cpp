// SPDX-License-Identifier: EUPL-1.2
#include "engine/proposal/point_evaluation.hpp"

#include <algorithm>
#include <numeric>

namespace voorzien {
namespace {

struct NeedAndUnmet {
  double need = 0.0;
  double unmet = 0.0;
};

double total(const std::vector<double>& values) { return std::accumulate(values.begin(), values.end(), 0.0); }

/// Of the best distribution: what is met beyond reach is not met.
std::optional<NeedAndUnmet> of_distribution(const FunctionBalance& balance, Year year) {
  for (const YearDistribution& distribution : balance.distributions) {
    if (distribution.year != year) continue;
    const double unmet = total(distribution.met_beyond) + total(distribution.unmet);
    return NeedAndUnmet{total(distribution.met_within) + unmet, unmet};
  }
  return std::nullopt;
}

/// Of nearness: supply is the people who are covered.
std::optional<NeedAndUnmet> of_nearness(const FunctionBalance& balance, std::size_t year) {
  if (!balance.need_known || balance.supply_knowledge == SupplyKnowledge::unknown) return std::nullopt;
  NeedAndUnmet sum;
  for (std::size_t area = 0; area < balance.need.areas(); ++area) {
    if (!balance.neighbourhood_known[area]) continue;
    const double need = balance.need.at(year, area).mid;
    sum.need += need;
    sum.unmet += std::max(0.0, need - balance.supply.at(year, area).mid);
  }
  return sum;
}

bool asks_nearness(const Scenario& scenario, FunctionIndex function) {
  const std::optional<Norm>& norm = scenario.norms.by_function[function];
  return norm && norm->need && std::holds_alternative<CoverageNeed>(*norm->need);
}

double met_by_cells(const PhasePlan& phase, FunctionIndex function) {
  double met = 0.0;
  for (const PlannedFlow& flow : phase.flows) {
    if (flow.function == function) met += flow.amount;
  }
  return met;
}

}  // namespace

Scenario with_interventions(const Scenario& scenario, const std::vector<Intervention>& interventions) {
  Scenario changed = scenario;
  changed.interventions.insert(changed.interventions.end(), interventions.begin(), interventions.end());
  std::stable_sort(changed.interventions.begin(), changed.interventions.end(),
                   [](const Intervention& a, const Intervention& b) { return a.year < b.year; });
  return changed;
}

std::vector<PointEvaluation> evaluate_at_points(const ProposalProblem& problem, const Plan& plan,
                                                const Scenario& scenario, const RunResult& evaluated) {
  std::vector<PointEvaluation> evaluations;
  for (std::size_t phase = 0; phase < plan.phases.size() && phase < problem.phases.size(); ++phase) {
    const Year year = problem.phases[phase];
    for (std::size_t f = 0; f < problem.functions.size(); ++f) {
      const FunctionIndex function = problem.functions[f].function;
      const FunctionBalance& balance = evaluated.functions[function];
      const std::optional<NeedAndUnmet> points =
          asks_nearness(scenario, function)
              ? of_nearness(balance, position_in_series(scenario.base_year, year))
              : of_distribution(balance, year);
      if (!points) continue;
      const double cells =
          std::max(0.0, problem.need_of(f, phase) - met_by_cells(plan.phases[phase], function));
      evaluations.push_back({year, function, points->need, cells, points->unmet});
    }
  }
  return evaluations;
}

}  // namespace voorzien

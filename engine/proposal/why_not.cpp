// SPDX-License-Identifier: EUPL-1.2
#include "engine/proposal/why_not.hpp"

#include <algorithm>
#include <cmath>

namespace voorzien {
namespace {

/// What stands there of the function in the last phase; none where it does not.
std::optional<double> stands_in(const Plan& plan, const std::string& site, FunctionIndex function) {
  if (plan.phases.empty()) return std::nullopt;
  for (const PlannedBuilding& building : plan.phases.back().buildings) {
    if (building.existing || building.temporary || building.id != site) continue;
    for (const PlannedFunction& one : building.functions) {
      if (one.function == function) return one.capacity;
    }
  }
  return std::nullopt;
}

std::vector<LevelSaving> price_of(const SolvedPlan& best, const SolvedPlan& forced, double tolerance) {
  std::vector<LevelSaving> price;
  bool comparable = true;
  for (std::size_t i = 0; i < best.levels.size() && i < forced.levels.size(); ++i) {
    const LevelOutcome& was = best.levels[i];
    const LevelOutcome& is = forced.levels[i];
    price.push_back({was.level, is.bound - was.value, is.value - was.bound, comparable});
    comparable = comparable && alike(was, is, tolerance);
  }
  return price;
}

}  // namespace

WhyNot why_not(const ProposalProblem& problem, const SolvedPlan& best, const std::string& site,
               FunctionIndex function, const SearchSettings& settings, Budget& budget) {
  WhyNot answer;
  double asked = 0.0;
  ProposalProblem locked = problem;
  for (Location& location : locked.locations) {
    const bool temporary = location.making == Making::temporary;
    if (location.existing || temporary || location.id != site) continue;
    for (std::size_t f = 0; f < locked.functions.size(); ++f) {
      if (locked.functions[f].function != function) continue;
      Placement& placement = location.placements[f];
      answer.known = true;
      answer.refusal = placement.refusal;
      answer.needed_m2 = placement.needed_m2;
      answer.offered_m2 = placement.offered_m2;
      if (is_choice(placement.refusal)) placement.refusal = Refusal::none;
      placement.required = true;
      answer.largest = placement.largest;
      asked = placement.required_capacity;
    }
  }
  if (best.levels.empty()) return answer;  // without a plan there is nothing to price against
  const std::optional<double> there = stands_in(best.plan, site, function);
  answer.there = there.value_or(0.0);
  answer.in_best_plan = there && answer.there >= std::min(asked, answer.largest) * (1.0 - 1e-6);
  const bool can_be_forced = answer.refusal == Refusal::none || is_choice(answer.refusal);
  if (!answer.known || answer.in_best_plan || !can_be_forced) return answer;
  std::vector<PlanLevel> order;
  for (const LevelOutcome& level : best.levels) order.push_back(level.level);
  answer.forced = search_plan(locked, order, settings, budget);
  answer.price = price_of(best, *answer.forced, settings.tolerance);
  return answer;
}

}  // namespace voorzien

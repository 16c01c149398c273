// SPDX-License-Identifier: EUPL-1.2
#include "engine/proposal/search.hpp"

#include "engine/proposal/plan_search.hpp"

namespace voorzien {
namespace {

/// Adds the column that is at least every goal's part of the way, and puts the level in its place; returns
/// the column's value at x.
double add_balance(ProposalProgramme& programme, PlanLevel in_place_of, const std::vector<LevelGoal>& goals,
                   std::span<const double> x) {
  constexpr double tie_breaker = 1e-3;
  const auto column = static_cast<std::uint32_t>(programme.programme.columns.size());
  programme.programme.columns.push_back({0.0, no_bound, 0.0, false, {}});
  programme.location_of.push_back(no_column);
  programme.phase_of.push_back(no_phase);
  LevelExpression level;
  level.terms.push_back({column, 1.0});
  double worst = 0.0;
  for (const LevelGoal& goal : goals) {
    const LevelExpression& what = *programme.levels[static_cast<std::size_t>(goal.level)];
    const double way = 1.0 / (goal.nadir - goal.ideal);
    LevelExpression part;
    for (const LinearTerm& term : what.terms) part.terms.push_back({term.column, way * term.value});
    part.constant = way * (what.constant - goal.ideal);
    worst = std::max(worst, level_at(part, x));
    for (const LinearTerm& term : part.terms) level.terms.push_back({term.column, tie_breaker * term.value});
    level.constant += tie_breaker * part.constant;
    part.terms.push_back({column, -1.0});
    hold_level(programme.programme, part, 0.0);
  }
  programme.levels[static_cast<std::size_t>(in_place_of)] = std::move(level);
  return worst;
}

}  // namespace

SolvedPlan zero_option(const ProposalProblem& problem, const std::vector<PlanLevel>& order, double tolerance,
                       Budget& budget) {
  SearchSettings settings;
  settings.tolerance = tolerance;
  return PlanSearch(problem, build_programme(problem), settings, budget).run_zero(order);
}

SolvedPlan search_plan(const ProposalProblem& problem, const std::vector<PlanLevel>& order,
                       const SearchSettings& settings, Budget& budget) {
  return PlanSearch(problem, build_programme(problem), settings, budget).run(order);
}

SolvedPlan search_from(const ProposalProblem& problem, const SolvedPlan& start, std::size_t settled,
                       const std::vector<PlanLevel>& order, const SearchSettings& settings, Budget& budget) {
  PlanSearch search(problem, build_programme(problem), settings, budget);
  search.resume(start, settled);
  return search.run(order);
}

SolvedPlan search_balanced(const ProposalProblem& problem, const SolvedPlan& start, std::size_t settled,
                           const std::vector<LevelGoal>& goals, const SearchSettings& settings,
                           Budget& budget) {
  // The balance takes the place of the last level, which is one of its goals.
  constexpr PlanLevel balance = PlanLevel::complexity;
  const ProposalProgramme plain = build_programme(problem);
  ProposalProgramme programme = plain;
  const double worst = add_balance(programme, balance, goals, start.x);
  PlanSearch search(problem, std::move(programme), settings, budget);
  SolvedPlan from = start;
  from.x.push_back(worst);
  search.resume(from, settled);
  std::vector<PlanLevel> order;
  for (std::size_t i = 0; i < settled; ++i) order.push_back(start.levels[i].level);
  order.push_back(balance);
  SolvedPlan found = search.run(order);
  if (found.x.empty()) return found;
  found.x.pop_back();
  found.levels.resize(settled);
  found.plan = plan_of(problem, plain, found.x);
  for (const LevelGoal& goal : goals) {
    const LevelExpression& expression = *plain.levels[static_cast<std::size_t>(goal.level)];
    const double columns = level_at(expression, found.x);
    const double planned = level_of(found.plan.levels, goal.level).value_or(columns);
    found.levels.push_back({goal.level, planned, goal.bound, {}});
  }
  found.status = PlanStatus::feasible;
  return found;
}

}  // namespace voorzien

// SPDX-License-Identifier: EUPL-1.2
#include "engine/proposal/exact.hpp"

#include <algorithm>
#include <cmath>

#include "engine/optimisation/integer_programme.hpp"
#include "engine/proposal/plan_of.hpp"

namespace voorzien {
namespace {

constexpr double percent = 100.0;
constexpr double solver_slack = 1e-6;

}  // namespace

std::vector<PlanLevel> level_order(const ProposalSettings& settings, const ProposalProgramme& programme) {
  std::vector<PlanLevel> wanted = {PlanLevel::statutory_unmet, PlanLevel::other_unmet};
  const std::vector<PlanLevel> usual = {PlanLevel::travel, PlanLevel::land, PlanLevel::cost,
                                        PlanLevel::complexity};
  const std::vector<PlanLevel>& rest = settings.levels.empty() ? usual : settings.levels;
  wanted.insert(wanted.end(), rest.begin(), rest.end());
  std::vector<PlanLevel> order;
  for (const PlanLevel level : wanted) {
    const bool known = programme.levels[static_cast<std::size_t>(level)].has_value();
    if (known && std::find(order.begin(), order.end(), level) == order.end()) order.push_back(level);
  }
  return order;
}

double held_at(PlanLevel level, double value, double tolerance) {
  if (is_unmet(level)) return value + percent * tolerance + solver_slack;
  return value + tolerance * std::abs(value) + solver_slack * std::max(1.0, std::abs(value));
}

bool is_unmet(PlanLevel level) {
  return level == PlanLevel::statutory_unmet || level == PlanLevel::other_unmet;
}

bool alike(const LevelOutcome& one, const LevelOutcome& other, double tolerance) {
  const auto most = [&](const LevelOutcome& of) {
    return of.most.value_or(held_at(of.level, of.value, tolerance));
  };
  return one.value <= most(other) && other.value <= most(one);
}

SolvedPlan solve_exactly(const ProposalProblem& problem, const std::vector<PlanLevel>& order,
                         double tolerance, Budget& budget) {
  ProposalProgramme programme = build_programme(problem);
  LinearProgramme current = programme.programme;
  current.rows.append(programme.strong);
  SolvedPlan result;
  result.status = PlanStatus::optimal;
  for (const PlanLevel level : order) {
    const LevelExpression& expression = *programme.levels[static_cast<std::size_t>(level)];
    IntegerOptions options;
    options.start = result.x;
    const IntegerSolution solution = solve_integer(with_objective(current, expression), options, budget);
    if (solution.x.empty()) {
      if (!result.x.empty()) break;
      result.status =
          solution.status == IntegerStatus::infeasible ? PlanStatus::infeasible : PlanStatus::none_found;
      result.limit = solution.limit;
      return result;
    }
    result.x = solution.x;
    result.levels.push_back({level, level_at(expression, result.x), solution.bound});
    if (solution.status != IntegerStatus::optimal) {
      result.status = PlanStatus::feasible;
      result.limit = solution.limit;
    }
    hold_level(current, expression, held_at(level, result.levels.back().value, tolerance));
  }
  result.plan = plan_of(problem, programme, result.x);
  for (LevelOutcome& outcome : result.levels) {
    const double columns = level_at(*programme.levels[static_cast<std::size_t>(outcome.level)], result.x);
    outcome.value = level_of(result.plan.levels, outcome.level).value_or(columns);
  }
  return result;
}

}  // namespace voorzien

// SPDX-License-Identifier: EUPL-1.2
#include "engine/proposal/plan_search.hpp"

#include <algorithm>
#include <cmath>

#include "engine/optimisation/integer_programme.hpp"

namespace voorzien {
namespace {

/// Of a row or column, m² or units of need.
constexpr double accepted_violation = 1e-4;
constexpr double percent_of_need = 100.0;
/// Price of what an earlier level loses, of the whole of the level at hand.
constexpr double far_above = 1000.0;

}  // namespace

PlanSearch::PlanSearch(const ProposalProblem& problem, ProposalProgramme programme,
                       const SearchSettings& settings, Budget& budget)
    : problem_(problem),
      settings_(settings),
      budget_(budget),
      programme_(std::move(programme)),
      near_(problem_, programme_),
      current_(programme_.programme),
      bounder_(programme_.strong),
      price_of_other_unmet_(settings.price_of_other_unmet) {}

const LevelExpression& PlanSearch::expression(PlanLevel level) const {
  return *programme_.levels[static_cast<std::size_t>(level)];
}

void PlanSearch::resume(const SolvedPlan& from, std::size_t settled) {
  best_ = from.x;
  for (std::size_t i = 0; i < settled; ++i) {
    const LevelOutcome& outcome = from.levels[i];
    const double allowed = outcome.most.value_or(held_at(outcome.level, outcome.value, settings_.tolerance));
    const double most = std::max(allowed, level_at(expression(outcome.level), best_));
    hold_level(current_, expression(outcome.level), most);
    settled_.push_back(outcome);
    settled_.back().most = most;
    held_.push_back(settled_.back());
  }
}

void PlanSearch::hold(LevelOutcome& outcome) {
  outcome.most = held_at(outcome.level, outcome.value, settings_.tolerance);
  hold_level(current_, expression(outcome.level), *outcome.most);
  held_.push_back(outcome);
}

SolvedPlan PlanSearch::run_zero(const std::vector<PlanLevel>& order) {
  SolvedPlan result;
  forbid_in(current_);
  if (!start(result, order.front())) return result;
  for (const PlanLevel level : order) {
    LevelOutcome outcome = settle(level);
    hold(outcome);
    result.levels.push_back(outcome);
  }
  return finished(std::move(result));
}

SolvedPlan PlanSearch::run(const std::vector<PlanLevel>& order) {
  SolvedPlan result;
  if (best_.empty() && !start(result, order.front())) return result;
  result.levels = settled_;
  std::size_t left = order.size();
  for (const PlanLevel level : order) {
    share_budget(level, left--);
    const bool done = std::any_of(settled_.begin(), settled_.end(),
                                  [&](const LevelOutcome& outcome) { return outcome.level == level; });
    if (done) continue;
    LevelOutcome outcome = improve(level);
    hold(outcome);
    result.levels.push_back(outcome);
  }
  return finished(std::move(result));
}

SolvedPlan PlanSearch::finished(SolvedPlan result) {
  constexpr double proven = 1e-4;
  const bool optimal =
      std::all_of(result.levels.begin(), result.levels.end(), [](const LevelOutcome& outcome) {
        return outcome.gap() <= proven * std::max(1.0, std::abs(outcome.value));
      });
  result.status = optimal ? PlanStatus::optimal : PlanStatus::feasible;
  result.limit = budget_.struck();
  result.x = best_;
  result.plan = plan_of(problem_, programme_, best_);
  for (LevelOutcome& outcome : result.levels) {
    // A later level may have made use of the tolerance of an earlier one; and rooms, land and parties of
    // the plan are those that are used, which the programme's columns may exceed.
    const double columns = level_at(expression(outcome.level), best_);
    outcome.value = level_of(result.plan.levels, outcome.level).value_or(columns);
  }
  return result;
}

/// With nothing left to decide but flows, one solve settles a level.
LevelOutcome PlanSearch::settle(PlanLevel level) {
  IntegerOptions options;
  options.start = best_;
  Budget unhurried;
  const IntegerSolution solution =
      solve_integer(with_objective(current_, expression(level)), options, unhurried);
  if (!solution.x.empty()) best_ = solution.x;
  return {level, level_at(expression(level), best_), solution.bound};
}

void PlanSearch::share_budget(PlanLevel level, std::size_t levels_left) {
  // Unmet need comes first, and every later level rests on it.
  const std::size_t parts = is_unmet(level) ? std::min<std::size_t>(2, levels_left) : levels_left;
  const std::int64_t left = budget_.left();
  const double share = 1.0 / static_cast<double>(parts);
  const std::int64_t steps =
      left == Budget::unlimited ? left : static_cast<std::int64_t>(share * static_cast<double>(left));
  stop_at_ = left - steps;
}

LevelOutcome PlanSearch::improve(PlanLevel level) {
  const LevelExpression& what = expression(level);
  Budget part = budget_.part(std::max<std::int64_t>(1, (budget_.left() - stop_at_) / 2));
  const RootBound root = bounder_.bound(current_, what, part, is_unmet(level));
  budget_.spend(part.spent());
  LevelOutcome outcome{level, level_at(what, best_), root.bound};
  price_of_other_unmet_ = settings_.price_of_other_unmet;
  set_objective(outcome);
  polish(outcome);
  tell(outcome);
  const bool many = problem_.phases.size() > 1;
  // Later levels begin from a plan that is good already: a new one would have to meet as much.
  if (is_unmet(level) && !many) follow_relaxation(root.x, outcome);
  if (is_unmet(level) && many && held_.empty()) {
    plan_backwards(outcome);
    priced_ = eyed_;
    objective_ = with_objective(programme_.programme, priced_);
  }
  walk(all_phases(), outcome);
  if (is_unmet(level) && !root.x.empty() && !good_enough(outcome) && !spent()) {
    for (std::size_t phase = problem_.phases.size(); phase-- > 0;)
      reconsider_against(root.x, {phase, phase + 1}, outcome);
  }
  polish(outcome);
  return outcome;
}

void PlanSearch::set_objective(const LevelOutcome& outcome) {
  LevelExpression priced = expression(outcome.level);
  const auto scale = [](PlanLevel level, double value) {
    return is_unmet(level) ? 1.0 : std::max(1.0, std::abs(value));
  };
  for (const LevelOutcome& earlier : held_) {
    const LevelExpression& what = expression(earlier.level);
    const bool other = earlier.level == PlanLevel::other_unmet;
    const double price = (other ? price_of_other_unmet_ : far_above) * scale(outcome.level, outcome.value) /
                         scale(earlier.level, earlier.value);
    for (const LinearTerm& term : what.terms) priced.terms.push_back({term.column, price * term.value});
    priced.constant += price * what.constant;
  }
  priced_ = priced;
  eyed_ = is_unmet(outcome.level) ? with_an_eye_to_others(outcome.level) : priced;
  objective_ = with_objective(programme_.programme, priced);
}

bool PlanSearch::raise_price(const LevelOutcome& outcome) {
  if (price_of_other_unmet_ >= far_above) return false;
  price_of_other_unmet_ = std::min(far_above, 2.0 * price_of_other_unmet_);
  set_objective(outcome);
  return true;
}

bool PlanSearch::holds(std::span<const double> x) const {
  return std::all_of(held_.begin(), held_.end(), [&](const LevelOutcome& earlier) {
    return level_at(expression(earlier.level), x) <= *earlier.most;
  });
}

bool PlanSearch::good_enough(const LevelOutcome& outcome) const {
  const double enough = is_unmet(outcome.level) ? percent_of_need * settings_.gap * 0.1
                                                : settings_.gap * std::max(1.0, std::abs(outcome.value));
  return outcome.gap() <= enough;
}

bool PlanSearch::take(std::vector<double> x, LevelOutcome& outcome) {
  if (x.empty() || !holds(x)) return false;
  if (violation_at(programme_.programme, x) > accepted_violation) return false;
  const double least_gain = 1e-4 * std::max(1.0, std::abs(outcome.value));
  const double value = level_at(expression(outcome.level), x);
  // Less of an earlier level is a gain too: it leaves this one more room.
  const double gain = level_at(priced_, best_) - level_at(priced_, x);
  const double trace_gain = level_at(eyed_, best_) - level_at(eyed_, x);
  const bool better = gain >= 0.5 * least_gain || (gain > -1e-7 && trace_gain >= 0.5 * least_gain);
  if (!better || value > outcome.value + 1e-7) return false;
  best_ = std::move(x);
  outcome.value = value;
  tell(outcome);
  return true;
}

void PlanSearch::tell(const LevelOutcome& outcome) const {
  if (settings_.tell) settings_.tell(outcome, budget_.spent());
}

}  // namespace voorzien

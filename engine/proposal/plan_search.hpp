// SPDX-License-Identifier: EUPL-1.2
// Private to this room: the search on one problem, level by level; see search.hpp.
#pragma once

#include <algorithm>
#include <cmath>
#include <numeric>

#include "engine/geometry/measure.hpp"
#include "engine/optimisation/dive.hpp"
#include "engine/optimisation/integer_programme.hpp"
#include "engine/optimisation/reduced_programme.hpp"
#include "engine/proposal/bound.hpp"
#include "engine/proposal/plan_of.hpp"
#include "engine/proposal/search.hpp"

namespace voorzien {

inline constexpr double whole_to_within = 1e-6;
/// Of a row or column, m² or units of need.
inline constexpr double accepted_violation = 1e-4;
inline constexpr double percent_of_need = 100.0;

/// The whole-number columns of each location, over all phases.
inline std::vector<std::vector<std::uint32_t>> decisions_of(const ProposalProgramme& programme) {
  std::vector<std::vector<std::uint32_t>> decisions(programme.phases.front().locations.size());
  for (const PhaseColumns& phase : programme.phases) {
    for (std::size_t location = 0; location < phase.locations.size(); ++location) {
      const LocationColumns& columns = phase.locations[location];
      std::vector<std::uint32_t>& list = decisions[location];
      const auto add = [&](std::uint32_t column) {
        if (column != no_column && programme.programme.columns[column].integer) list.push_back(column);
      };
      add(columns.open);
      for (const PlaceColumns& place : columns.places) add(place.present);
      for (const RoomColumns& room : columns.rooms) {
        add(room.area);
        add(room.shared);
        for (const std::uint32_t user : room.user) add(user);
      }
    }
  }
  return decisions;
}

/// The search on one problem: the programme with the levels held so far, and the best plan.
class PlanSearch {
 public:
  PlanSearch(const ProposalProblem& problem, ProposalProgramme programme, const SearchSettings& settings,
             Budget& budget)
      : problem_(problem),
        settings_(settings),
        budget_(budget),
        programme_(std::move(programme)),
        current_(programme_.programme),
        bounder_(programme_.strong),
        decisions_(decisions_of(programme_)) {
    for (std::size_t location = 0; location < decisions_.size(); ++location) {
      if (!decisions_[location].empty()) undecided_.push_back(location);
    }
  }

  /// Takes a plan of the same problem as the start, and keeps these of its levels within tolerance.
  void resume(const SolvedPlan& from, std::size_t settled) {
    best_ = from.x;
    for (std::size_t i = 0; i < settled; ++i) {
      const LevelOutcome& outcome = from.levels[i];
      const double allowed =
          outcome.most.value_or(held_at(outcome.level, outcome.value, settings_.tolerance));
      const double most = std::max(allowed, level_at(expression(outcome.level), best_));
      hold_level(current_, expression(outcome.level), most);
      settled_.push_back(outcome);
      settled_.back().most = most;
      held_.push_back(settled_.back());
    }
  }

  SolvedPlan run(const std::vector<PlanLevel>& order, bool zero) {
    SolvedPlan result;
    if (zero) forbid_all();
    if (best_.empty() && !start(result, order)) return result;
    result.status = PlanStatus::optimal;
    result.levels = settled_;
    std::size_t left = order.size();
    for (const PlanLevel level : order) {
      share_ = 1.0 / static_cast<double>(is_unmet(level) ? std::max<std::size_t>(1, (left + 1) / 2) : left);
      --left;
      const bool done = std::any_of(settled_.begin(), settled_.end(),
                                    [&](const LevelOutcome& outcome) { return outcome.level == level; });
      if (done) continue;
      LevelOutcome outcome = zero ? settle(level) : improve(level);
      outcome.most = held_at(level, outcome.value, settings_.tolerance);
      result.levels.push_back(outcome);
      if (outcome.gap() > 1e-4 * std::max(1.0, std::abs(outcome.value))) result.status = PlanStatus::feasible;
      hold_level(current_, expression(level), *outcome.most);
      held_.push_back(outcome);
    }
    result.limit = budget_.struck();
    result.x = best_;
    result.plan = plan_of(problem_, programme_, best_);
    for (LevelOutcome& outcome : result.levels) {
      // A later level may have made use of the tolerance of an earlier one; and rooms, land and parties of
      // the plan are those that are used, which the programme's columns may exceed.
      const double columns = level_at(expression(outcome.level), best_);
      outcome.value = std::min(columns, level_of(result.plan.levels, outcome.level).value_or(columns));
    }
    return result;
  }

 private:
  [[nodiscard]] const LevelExpression& expression(PlanLevel level) const {
    return *programme_.levels[static_cast<std::size_t>(level)];
  }

  /// Closes every decision that no lock asks for, in `target`.
  void forbid_in(LinearProgramme& target) const {
    for (std::size_t phase = 0; phase < problem_.phases.size(); ++phase) {
      for (std::size_t location = 0; location < problem_.locations.size(); ++location) {
        const std::vector<PlaceColumns>& places = programme_.phases[phase].locations[location].places;
        for (std::size_t f = 0; f < places.size(); ++f) {
          const bool locked = problem_.locations[location].placements[f].required;
          if (places[f].present != no_column && !locked) target.columns[places[f].present].upper = 0.0;
        }
      }
    }
  }
  void forbid_all() { forbid_in(current_); }

  /// A first plan: nothing but what is locked.
  bool start(SolvedPlan& result, const std::vector<PlanLevel>& order) {
    LinearProgramme nothing = with_objective(current_, expression(order.front()));
    forbid_in(nothing);
    Budget unhurried;  // without any plan there is nothing to report
    const IntegerSolution solution = solve_integer(nothing, {}, unhurried);
    budget_.spend(solution.iterations + solution.nodes);
    best_ = solution.x;
    if (!best_.empty()) return true;
    result.status =
        solution.status == IntegerStatus::infeasible ? PlanStatus::infeasible : PlanStatus::none_found;
    result.limit = solution.limit;
    return false;
  }

  /// With nothing left to decide but flows, one solve settles a level.
  LevelOutcome settle(PlanLevel level) {
    IntegerOptions options;
    options.start = best_;
    Budget unhurried;
    const IntegerSolution solution =
        solve_integer(with_objective(current_, expression(level)), options, unhurried);
    if (!solution.x.empty()) best_ = solution.x;
    return {level, level_at(expression(level), best_), solution.bound};
  }

  LevelOutcome improve(PlanLevel level) {
    const LevelExpression& what = expression(level);
    const std::int64_t left = budget_.left();
    const std::int64_t steps =
        left == Budget::unlimited ? left : static_cast<std::int64_t>(share_ * static_cast<double>(left));
    stop_at_ = left - steps;
    Budget part = budget_.part(std::max<std::int64_t>(1, steps / 2));
    const RootBound root = bounder_.bound(current_, what, part, is_unmet(level));
    budget_.spend(part.spent());
    LevelOutcome outcome{level, level_at(what, best_), root.bound};
    set_objective(outcome);
    polish(outcome);
    tell(outcome);
    // Later levels begin from a plan that is good already: a new one would have to meet as much.
    if (is_unmet(level)) follow_relaxation(root.x, outcome);
    walk(outcome);
    polish(outcome);
    return outcome;
  }

  /// Plans are sought with the earlier levels as prices in the objective: rows that hold them make every
  /// sub-problem many times slower. Whether they are held is checked afterwards.
  void set_objective(const LevelOutcome& outcome) {
    constexpr double far_above = 100.0;
    LevelExpression priced = expression(outcome.level);
    const auto scale = [](PlanLevel level, double value) {
      return is_unmet(level) ? 1.0 : std::max(1.0, std::abs(value));
    };
    for (const LevelOutcome& earlier : held_) {
      const LevelExpression& what = expression(earlier.level);
      const double price =
          far_above * scale(outcome.level, outcome.value) / scale(earlier.level, earlier.value);
      for (const LinearTerm& term : what.terms) priced.terms.push_back({term.column, price * term.value});
      priced.constant += price * what.constant;
    }
    priced_ = priced;
    objective_ = with_objective(programme_.programme, priced);
  }

  /// Whether a solution keeps every earlier level within its tolerance.
  [[nodiscard]] bool holds(std::span<const double> x) const {
    return std::all_of(held_.begin(), held_.end(), [&](const LevelOutcome& earlier) {
      return level_at(expression(earlier.level), x) <= *earlier.most;
    });
  }

  /// Whether this level has had its share of the work.
  [[nodiscard]] bool spent() const { return budget_.left() <= stop_at_; }

  [[nodiscard]] bool good_enough(const LevelOutcome& outcome) const {
    const double enough = is_unmet(outcome.level) ? percent_of_need * settings_.gap * 0.25
                                                  : settings_.gap * std::max(1.0, std::abs(outcome.value));
    return outcome.gap() <= enough;
  }

  // plan_polish.cpp
  void polish(LevelOutcome& outcome);
  void empty_places(std::size_t location, std::size_t f, std::vector<double>& x) const;
  void empty_room(const PhaseColumns& phase, std::size_t location, const RoomColumns& room,
                  std::vector<double>& x) const;

  /// A first plan from the relaxation: by a dive, and where that leads nowhere by RENS (Berthold 2014): what
  /// the relaxation decides is kept, the rest is solved.
  void follow_relaxation(const std::vector<double>& relaxed, LevelOutcome& outcome) {
    if (good_enough(outcome)) return;
    const LinearProgramme held = with_objective(current_, with_an_eye_to_others(outcome.level));
    if (dive_into(held, outcome) || relaxed.empty()) return;
    ColumnBounds bounds = bounds_of(held);
    for (const auto& list : decisions_) {
      for (const std::uint32_t column : list) {
        const double value = relaxed[column];
        bounds.lower[column] = std::max(bounds.lower[column], std::floor(value + whole_to_within));
        bounds.upper[column] = std::min(bounds.upper[column], std::ceil(value - whole_to_within));
        bounds.lower[column] = std::min(bounds.lower[column], bounds.upper[column]);
      }
    }
    const auto sub = ReducedProgramme::of(held, bounder_.pool(), std::move(bounds));
    if (!sub) return;
    IntegerOptions options;
    options.relative_gap = settings_.gap;
    Budget part = budget_.part(std::max<std::int64_t>(1, (budget_.left() - stop_at_) / 3));
    const IntegerSolution solution = solve_integer(sub->programme(), options, part);
    budget_.spend(part.spent());
    if (!solution.x.empty()) take(sub->expanded(solution.x), outcome);
  }

  /// The level, and a trace of what else is unmet: of plans that are alike the one that also does the rest.
  [[nodiscard]] LevelExpression with_an_eye_to_others(PlanLevel level) const {
    constexpr double trace = 0.01;
    LevelExpression sum = expression(level);
    for (const PlanLevel other : {PlanLevel::statutory_unmet, PlanLevel::other_unmet}) {
      if (other == level) continue;
      for (const LinearTerm& term : expression(other).terms) {
        sum.terms.push_back({term.column, trace * term.value});
      }
    }
    return sum;
  }

  bool dive_into(const LinearProgramme& programme, LevelOutcome& outcome) {
    Budget part = budget_.part(std::max<std::int64_t>(1, (budget_.left() - stop_at_) / 3));
    std::vector<double> x = dive(programme, bounder_.pool(), part);
    budget_.spend(part.spent());
    return take(std::move(x), outcome);
  }

  /// Keeps a solution that is better, counting what it makes of earlier levels.
  bool take(std::vector<double> x, LevelOutcome& outcome) {
    if (x.empty() || !holds(x)) return false;
    if (violation_at(programme_.programme, x) > accepted_violation) return false;
    const double least_gain = 1e-4 * std::max(1.0, std::abs(outcome.value));
    const double value = level_at(expression(outcome.level), x);
    // Less of an earlier level is a gain too: it leaves this one more room.
    if (level_at(priced_, x) > level_at(priced_, best_) - 0.5 * least_gain || value > outcome.value + 1e-9) {
      return false;
    }
    best_ = std::move(x);
    outcome.value = value;
    tell(outcome);
    return true;
  }

  void tell(const LevelOutcome& outcome) const {
    if (settings_.tell) settings_.tell(outcome, budget_.spent());
  }

  /// Fix-and-optimise: round by round over all locations until each has been tried since the last gain; then
  /// with more of them at a time.
  void walk(LevelOutcome& outcome) {
    std::size_t neighbours = settings_.neighbours;
    std::size_t in_vain = 0;
    for (std::size_t turn = 0; !undecided_.empty(); ++turn) {
      if (spent() || good_enough(outcome)) return;
      if (in_vain == undecided_.size()) {
        if (neighbours >= std::min(undecided_.size(), 2 * settings_.neighbours)) return;
        neighbours += 2;
        in_vain = 0;
      }
      const bool improved = reconsider(undecided_[turn % undecided_.size()], neighbours, outcome);
      in_vain = improved ? 0 : in_vain + 1;
    }
  }

  /// Decides the location and its nearest ones anew, the others staying as they are.
  bool reconsider(std::size_t centre, std::size_t neighbours, LevelOutcome& outcome) {
    std::vector<std::size_t> near = undecided_;
    const Point middle = problem_.locations[centre].at;
    std::stable_sort(near.begin(), near.end(), [&](std::size_t a, std::size_t b) {
      return distance_between(problem_.locations[a].at, middle) <
             distance_between(problem_.locations[b].at, middle);
    });
    near.resize(std::min(near.size(), neighbours));
    ColumnBounds bounds = bounds_of(objective_);
    std::vector<bool> free(problem_.locations.size(), false);
    for (const std::size_t location : near) free[location] = true;
    for (const std::size_t location : undecided_) {
      if (free[location]) continue;
      for (const std::uint32_t column : decisions_[location]) {
        bounds.lower[column] = bounds.upper[column] = std::round(best_[column]);
      }
    }
    for (std::uint32_t column = 0; column < best_.size(); ++column) {
      const std::uint32_t owner = programme_.location_of[column];
      if (owner == no_column || free[owner] || objective_.columns[column].integer) continue;
      bounds.lower[column] = std::clamp(best_[column], bounds.lower[column], bounds.upper[column]);
      bounds.upper[column] = bounds.lower[column];
    }
    keep_distant_flows(near, bounds);
    return solve_sub(std::move(bounds), outcome);
  }

  /// People who cannot go to any of these locations go where they go now: most of a large town.
  void keep_distant_flows(const std::vector<std::size_t>& near, ColumnBounds& bounds) const {
    std::vector<bool> touched(problem_.demands.size(), false);
    for (const ReachArc& arc : problem_.arcs) {
      if (std::find(near.begin(), near.end(), arc.location) != near.end()) touched[arc.demand] = true;
    }
    const auto keep = [&](std::uint32_t column) {
      bounds.lower[column] = std::clamp(best_[column], bounds.lower[column], bounds.upper[column]);
      bounds.upper[column] = bounds.lower[column];
    };
    for (const PhaseColumns& phase : programme_.phases) {
      for (std::size_t arc = 0; arc < problem_.arcs.size(); ++arc) {
        if (phase.flow[arc] != no_column && !touched[problem_.arcs[arc].demand]) keep(phase.flow[arc]);
      }
      for (std::size_t demand = 0; demand < problem_.demands.size(); ++demand) {
        if (!touched[demand]) keep(phase.unmet[demand]);
      }
    }
  }

  bool solve_sub(ColumnBounds bounds, LevelOutcome& outcome) {
    const auto sub = ReducedProgramme::of(objective_, programme_.strong, std::move(bounds));
    if (!sub) return false;
    const double least_gain = 1e-4 * std::max(1.0, std::abs(outcome.value));
    const double now = level_at(priced_, best_);
    IntegerOptions options;
    options.nodes = settings_.sub_nodes;
    options.heuristics = false;  // the start and the neighbourhood do their work at a tenth of the steps
    options.cutoff = now - least_gain;
    options.relative_gap = 1e-4;
    Budget part = budget_.part(settings_.sub_steps);
    const IntegerSolution solution = solve_integer(sub->programme(), options, part);
    budget_.spend(part.spent() + 1);
    return !solution.x.empty() && take(sub->expanded(solution.x), outcome);
  }

  const ProposalProblem& problem_;
  SearchSettings settings_;
  Budget& budget_;
  ProposalProgramme programme_;
  LinearProgramme current_;
  LinearProgramme objective_;
  LevelExpression priced_;
  std::vector<LevelOutcome> held_;  ///< levels so far, each with what later ones may make of it
  std::vector<LevelOutcome> settled_;
  LevelBounder bounder_;
  std::vector<std::vector<std::uint32_t>> decisions_;
  std::vector<std::size_t> undecided_;
  std::vector<double> best_;
  double share_ = 1.0;        ///< of what is left of the budget, for the level at hand
  std::int64_t stop_at_ = 0;  ///< steps to leave to the levels after it
};

}  // namespace voorzien

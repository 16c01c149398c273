// SPDX-License-Identifier: EUPL-1.2
#include "engine/proposal/search.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "engine/geometry/measure.hpp"
#include "engine/optimisation/integer_programme.hpp"
#include "engine/proposal/bound.hpp"
#include "engine/proposal/plan_of.hpp"

namespace voorzien {
namespace {

constexpr double whole_to_within = 1e-6;
constexpr double percent = 100.0;

bool is_unmet(PlanLevel level) {
  return level == PlanLevel::statutory_unmet || level == PlanLevel::other_unmet;
}

/// The whole-number columns of each location, over all phases.
std::vector<std::vector<std::uint32_t>> decisions_of(const ProposalProgramme& programme) {
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
  PlanSearch(const ProposalProblem& problem, const SearchSettings& settings, Budget& budget)
      : problem_(problem),
        settings_(settings),
        budget_(budget),
        programme_(build_programme(problem)),
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
      const double most = std::max(held_at(outcome.level, outcome.value, settings_.tolerance),
                                   level_at(expression(outcome.level), best_));
      hold_level(current_, expression(outcome.level), most);
      held_.push_back({outcome.level, outcome.value, most});
      settled_.push_back(outcome);
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
      const LevelOutcome outcome = zero ? settle(level) : improve(level);
      result.levels.push_back(outcome);
      if (outcome.gap() > 1e-4 * std::max(1.0, std::abs(outcome.value))) result.status = PlanStatus::feasible;
      const double most = held_at(level, outcome.value, settings_.tolerance);
      hold_level(current_, expression(level), most);
      held_.push_back({level, outcome.value, most});
    }
    result.limit = budget_.struck();
    result.x = best_;
    result.plan = plan_of(problem_, programme_, best_);
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
    const auto steps = static_cast<std::int64_t>(share_ * static_cast<double>(budget_.left()));
    stop_at_ = budget_.left() - steps;
    Budget part = budget_.part(std::max<std::int64_t>(1, steps / 2));
    RootBound root = bounder_.bound(current_, what, part);
    budget_.spend(part.spent());
    LevelOutcome outcome{level, level_at(what, best_), root.bound};
    set_objective(outcome);
    if (!held_.empty() && !good_enough(outcome)) root.x = priced_relaxation();
    if (!root.x.empty()) follow_relaxation(root.x, outcome);
    walk(outcome);
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
    for (const Held& earlier : held_) {
      const LevelExpression& what = expression(earlier.level);
      const double price =
          far_above * scale(outcome.level, outcome.value) / scale(earlier.level, earlier.value);
      for (const LinearTerm& term : what.terms) priced.terms.push_back({term.column, price * term.value});
      priced.constant += price * what.constant;
    }
    priced_ = priced;
    objective_ = with_objective(programme_.programme, priced);
  }

  std::vector<double> priced_relaxation() {
    Budget part = budget_.part(std::max<std::int64_t>(1, (budget_.left() - stop_at_) / 4));
    CutOptions options;
    options.rounds = 8;
    const RootBound root = root_bound(objective_, programme_.strong, options, part);
    budget_.spend(part.spent());
    return root.x;
  }

  /// Whether a solution keeps every earlier level within its tolerance.
  [[nodiscard]] bool holds(std::span<const double> x) const {
    return std::all_of(held_.begin(), held_.end(), [&](const Held& earlier) {
      return level_at(expression(earlier.level), x) <= earlier.most;
    });
  }

  /// Whether this level has had its share of the work.
  [[nodiscard]] bool spent() const { return budget_.left() <= stop_at_; }

  [[nodiscard]] bool good_enough(const LevelOutcome& outcome) const {
    const double enough = is_unmet(outcome.level) ? percent * settings_.gap * 0.25
                                                  : settings_.gap * std::max(1.0, std::abs(outcome.value));
    return outcome.gap() <= enough;
  }

  /// RENS: decisions that the relaxation makes are kept, the others are left between its neighbours.
  void follow_relaxation(const std::vector<double>& relaxed, LevelOutcome& outcome) {
    if (good_enough(outcome)) return;
    LinearProgramme sub = objective_;
    for (const auto& list : decisions_) {
      for (const std::uint32_t column : list) {
        LinearColumn& bounds = sub.columns[column];
        const double value = relaxed[column];
        bounds.lower = std::max(bounds.lower, std::floor(value + whole_to_within));
        bounds.upper = std::min(bounds.upper, std::ceil(value - whole_to_within));
        if (bounds.lower > bounds.upper) bounds.lower = bounds.upper;
      }
    }
    solve_sub(sub, 5 * settings_.sub_nodes, 4 * settings_.sub_steps, outcome);
  }

  /// Fix-and-optimise: round by round over all locations until each has been tried since the last gain.
  void walk(LevelOutcome& outcome) {
    std::size_t in_vain = 0;
    for (std::size_t turn = 0; in_vain < undecided_.size(); ++turn) {
      if (spent() || good_enough(outcome)) return;
      const bool improved = reconsider(undecided_[turn % undecided_.size()], settings_.neighbours, outcome);
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
    LinearProgramme sub = objective_;
    for (const std::size_t location : undecided_) {
      if (std::find(near.begin(), near.end(), location) != near.end()) continue;
      for (const std::uint32_t column : decisions_[location]) {
        sub.columns[column].lower = sub.columns[column].upper = std::round(best_[column]);
      }
    }
    keep_distant_flows(near, sub);
    return solve_sub(sub, settings_.sub_nodes, settings_.sub_steps, outcome);
  }

  /// People who cannot go to any of these locations go where they go now: most of a large town.
  void keep_distant_flows(const std::vector<std::size_t>& near, LinearProgramme& sub) const {
    std::vector<bool> touched(problem_.demands.size(), false);
    for (const ReachArc& arc : problem_.arcs) {
      if (std::find(near.begin(), near.end(), arc.location) != near.end()) touched[arc.demand] = true;
    }
    const auto keep = [&](std::uint32_t column) {
      LinearColumn& bounds = sub.columns[column];
      bounds.lower = bounds.upper = std::clamp(best_[column], bounds.lower, bounds.upper);
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

  bool solve_sub(const LinearProgramme& sub, std::int64_t nodes, std::int64_t steps, LevelOutcome& outcome) {
    const double least_gain = 1e-4 * std::max(1.0, std::abs(outcome.value));
    const double now = level_at(priced_, best_);
    IntegerOptions options;
    options.nodes = nodes;
    options.heuristics = false;  // the start and the neighbourhood do their work at a tenth of the steps
    options.cutoff = now - least_gain;
    options.relative_gap = 1e-4;
    Budget part = budget_.part(steps);
    const IntegerSolution solution = solve_integer(sub, options, part);
    budget_.spend(part.spent());
    if (solution.x.empty() || !holds(solution.x)) return false;
    const double value = level_at(expression(outcome.level), solution.x);
    // Less of an earlier level is a gain too: it leaves this one more room.
    if (solution.objective > now - 0.5 * least_gain || value > outcome.value + 1e-9) return false;
    best_ = solution.x;
    outcome.value = value;
    return true;
  }

  /// A level that is settled: its value, and how much of it a later level may make of it.
  struct Held {
    PlanLevel level = PlanLevel::statutory_unmet;
    double value = 0.0;
    double most = 0.0;
  };

  const ProposalProblem& problem_;
  SearchSettings settings_;
  Budget& budget_;
  ProposalProgramme programme_;
  LinearProgramme current_;
  LinearProgramme objective_;
  LevelExpression priced_;
  std::vector<Held> held_;
  std::vector<LevelOutcome> settled_;
  LevelBounder bounder_;
  std::vector<std::vector<std::uint32_t>> decisions_;
  std::vector<std::size_t> undecided_;
  std::vector<double> best_;
  double share_ = 1.0;        ///< of what is left of the budget, for the level at hand
  std::int64_t stop_at_ = 0;  ///< steps to leave to the levels after it
};

}  // namespace

SolvedPlan zero_option(const ProposalProblem& problem, const std::vector<PlanLevel>& order, double tolerance,
                       Budget& budget) {
  SearchSettings settings;
  settings.tolerance = tolerance;
  return PlanSearch(problem, settings, budget).run(order, true);
}

SolvedPlan search_plan(const ProposalProblem& problem, const std::vector<PlanLevel>& order,
                       const SearchSettings& settings, Budget& budget) {
  return PlanSearch(problem, settings, budget).run(order, false);
}

SolvedPlan search_from(const ProposalProblem& problem, const SolvedPlan& start, std::size_t settled,
                       const std::vector<PlanLevel>& order, const SearchSettings& settings, Budget& budget) {
  PlanSearch search(problem, settings, budget);
  search.resume(start, settled);
  return search.run(order, false);
}

}  // namespace voorzien

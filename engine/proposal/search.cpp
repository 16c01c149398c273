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

  SolvedPlan run(const std::vector<PlanLevel>& order, bool zero) {
    SolvedPlan result;
    if (zero) forbid_all();
    if (!start(result, order)) return result;
    result.status = PlanStatus::optimal;
    for (const PlanLevel level : order) {
      const LevelOutcome outcome = zero ? settle(level) : improve(level);
      result.levels.push_back(outcome);
      if (outcome.gap() > 1e-4 * std::max(1.0, std::abs(outcome.value))) result.status = PlanStatus::feasible;
      hold_level(current_, expression(level), held_at(level, outcome.value, settings_.tolerance));
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
    objective_ = with_objective(current_, what);
    Budget part = budget_.part(std::max<std::int64_t>(1, budget_.left() / 3));
    const RootBound root = bounder_.bound(current_, what, part);
    budget_.spend(part.spent());
    LevelOutcome outcome{level, level_at(what, best_), root.bound};
    if (!root.x.empty()) follow_relaxation(root.x, outcome);
    walk(outcome);
    return outcome;
  }

  [[nodiscard]] bool good_enough(const LevelOutcome& outcome) const {
    const double enough = is_unmet(outcome.level) ? percent * settings_.gap * 0.1
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
    solve_sub(sub, 10 * settings_.sub_nodes, 20 * settings_.sub_steps, outcome);
  }

  /// Fix-and-optimise: round by round over all locations until a round brings nothing.
  void walk(LevelOutcome& outcome) {
    std::size_t neighbours = settings_.neighbours;
    while (!budget_.exhausted() && !good_enough(outcome) && !undecided_.empty()) {
      bool improved = false;
      for (const std::size_t centre : undecided_) {
        if (budget_.exhausted() || good_enough(outcome)) return;
        improved = reconsider(centre, neighbours, outcome) || improved;
      }
      if (improved) continue;
      if (neighbours >= undecided_.size() || neighbours >= 2 * settings_.neighbours) return;
      neighbours += 2;
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
    return solve_sub(sub, settings_.sub_nodes, settings_.sub_steps, outcome);
  }

  bool solve_sub(const LinearProgramme& sub, std::int64_t nodes, std::int64_t steps, LevelOutcome& outcome) {
    const double least_gain = 1e-4 * std::max(1.0, std::abs(outcome.value));
    IntegerOptions options;
    options.nodes = nodes;
    options.cutoff = outcome.value - least_gain;
    options.relative_gap = 1e-3;
    Budget part = budget_.part(steps);
    const IntegerSolution solution = solve_integer(sub, options, part);
    budget_.spend(part.spent());
    if (solution.x.empty() || solution.objective > outcome.value - 0.5 * least_gain) return false;
    best_ = solution.x;
    outcome.value = solution.objective;
    return true;
  }

  const ProposalProblem& problem_;
  SearchSettings settings_;
  Budget& budget_;
  ProposalProgramme programme_;
  LinearProgramme current_;
  LinearProgramme objective_;
  LevelBounder bounder_;
  std::vector<std::vector<std::uint32_t>> decisions_;
  std::vector<std::size_t> undecided_;
  std::vector<double> best_;
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

}  // namespace voorzien

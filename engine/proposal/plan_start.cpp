// SPDX-License-Identifier: EUPL-1.2
// First plans of a level.
#include <algorithm>
#include <cmath>
#include <utility>

#include "engine/optimisation/dive.hpp"
#include "engine/optimisation/integer_programme.hpp"
#include "engine/proposal/plan_search.hpp"

namespace voorzien {
namespace {

constexpr double whole_to_within = 1e-6;

}  // namespace

void PlanSearch::forbid_in(LinearProgramme& target) const {
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

bool PlanSearch::start(SolvedPlan& result, PlanLevel first) {
  LinearProgramme nothing = with_objective(current_, expression(first));
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

LevelExpression PlanSearch::with_an_eye_to_others(PlanLevel level) const {
  constexpr double trace = 0.01;
  LevelExpression sum = priced_;
  for (const PlanLevel other : {PlanLevel::statutory_unmet, PlanLevel::other_unmet}) {
    const bool held = std::any_of(held_.begin(), held_.end(),
                                  [&](const LevelOutcome& earlier) { return earlier.level == other; });
    if (other == level || held) continue;
    for (const LinearTerm& term : expression(other).terms) {
      sum.terms.push_back({term.column, trace * term.value});
    }
    sum.constant += trace * expression(other).constant;
  }
  return sum;
}

void PlanSearch::follow_relaxation(const std::vector<double>& relaxed, LevelOutcome& outcome) {
  if (good_enough(outcome)) return;
  if (dive_in(all_phases(), outcome) || relaxed.empty()) return;
  ColumnBounds bounds = bounds_of(objective_);
  for (const std::size_t location : near_.undecided()) {
    for (const std::uint32_t column : near_.decisions(location)) {
      const double value = relaxed[column];
      bounds.lower[column] = std::max(bounds.lower[column], std::floor(value + whole_to_within));
      bounds.upper[column] = std::min(bounds.upper[column], std::ceil(value - whole_to_within));
      bounds.lower[column] = std::min(bounds.lower[column], bounds.upper[column]);
    }
  }
  solve_sub(std::move(bounds), Budget::unlimited, (budget_.left() - stop_at_) / 3, outcome);
}

void PlanSearch::plan_backwards(LevelOutcome& outcome) {
  const std::int64_t stop_at = stop_at_;
  const std::size_t phases = problem_.phases.size();
  for (std::size_t phase = phases; phase-- > 0;) {
    if (phase + 1 < phases) copy_from_next(phase, outcome);
    // The last phase sets the frame for all: more for it than for the others.
    const std::int64_t part = (budget_.left() - stop_at) / 4;
    stop_at_ = std::max(stop_at, budget_.left() - part / 2);
    dive_in({phase, phase + 1}, outcome);
    walk({phase, phase + 1}, outcome);
    stop_at_ = std::max(stop_at, budget_.left() - part);
    meet_others({phase, phase + 1}, outcome);
  }
  stop_at_ = stop_at;
}

void PlanSearch::meet_others(PhaseRange phases, LevelOutcome& outcome) {
  // Of the tolerance, so that all phases together leave most of it to the levels themselves.
  const double part = 0.25 / static_cast<double>(problem_.phases.size());
  constexpr PlanLevel next = PlanLevel::other_unmet;
  if (outcome.level == next) return;
  held_.push_back(outcome);
  held_.back().most = held_at(outcome.level, outcome.value, part * settings_.tolerance);
  LevelOutcome others{next, level_at(expression(next), best_), 0.0};
  set_objective(others);
  // Nothing is known yet of how good this level can be.
  const auto listener = std::exchange(settings_.tell, {});
  dive_in(phases, others);
  walk(phases, others);
  settings_.tell = listener;
  held_.pop_back();
  outcome.value = level_at(expression(outcome.level), best_);
  set_objective(outcome);
}

bool PlanSearch::copy_from_next(std::size_t phase, LevelOutcome& outcome) {
  std::vector<double> x = best_;
  const PhaseColumns& now = programme_.phases[phase];
  const PhaseColumns& next = programme_.phases[phase + 1];
  const auto copy = [&](std::uint32_t from, std::uint32_t to) {
    if (from == no_column || to == no_column) return;
    const LinearColumn& column = programme_.programme.columns[to];
    x[to] = std::clamp(best_[from], column.lower, column.upper);
  };
  for (const std::size_t location : near_.undecided()) {
    const LocationColumns& here = now.locations[location];
    const LocationColumns& later = next.locations[location];
    if (problem_.locations[location].making == Making::temporary) continue;
    copy(later.open, here.open);
    for (std::size_t f = 0; f < here.places.size(); ++f)
      copy(later.places[f].present, here.places[f].present);
    for (const RoomColumns& room : here.rooms) {
      const auto same = std::find_if(later.rooms.begin(), later.rooms.end(),
                                     [&](const RoomColumns& other) { return other.pool == room.pool; });
      if (same == later.rooms.end()) continue;
      copy(same->area, room.area);
      copy(same->shared, room.shared);
      for (std::size_t user = 0; user < std::min(room.user.size(), same->user.size()); ++user)
        copy(same->user[user], room.user[user]);
    }
  }
  return take_decisions(x, outcome);
}

bool PlanSearch::dive_in(PhaseRange phases, LevelOutcome& outcome) {
  std::vector<std::size_t> all(problem_.locations.size());
  for (std::size_t i = 0; i < all.size(); ++i) all[i] = i;
  const LinearProgramme towards = with_objective(programme_.programme, eyed_);
  const auto sub = ReducedProgramme::of(towards, bounder_.pool(), near_.around(towards, best_, all, phases));
  if (!sub) return false;
  Budget part = budget_.part(std::max<std::int64_t>(1, (budget_.left() - stop_at_) / 3));
  const std::vector<double> x = dive(sub->programme(), {}, part);
  budget_.spend(part.spent() + 1);
  return !x.empty() && take(sub->expanded(x), outcome);
}

}  // namespace voorzien

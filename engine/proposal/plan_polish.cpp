// SPDX-License-Identifier: EUPL-1.2
// Takes away from a plan what nobody uses, and makes the best of its decisions as they are.
#include <cmath>

#include "engine/optimisation/linear_solver.hpp"
#include "engine/proposal/plan_search.hpp"

namespace voorzien {
namespace {

constexpr double whole_to_within = 1e-6;

}  // namespace

void PlanSearch::polish(LevelOutcome& outcome) {
  std::vector<double> x = best_;
  for (std::size_t location = 0; location < problem_.locations.size(); ++location) {
    for (std::size_t f = 0; f < problem_.functions.size(); ++f) empty_places(location, f, x);
    for (const PhaseColumns& phase : programme_.phases) {
      for (const RoomColumns& room : phase.locations[location].rooms) empty_room(phase, location, room, x);
    }
  }
  take_decisions(x, outcome);
}

bool PlanSearch::take_decisions(const std::vector<double>& x, LevelOutcome& outcome) {
  ColumnBounds bounds = bounds_of(objective_);
  for (const std::size_t location : near_.undecided()) {
    for (const std::uint32_t column : near_.decisions(location))
      bounds.lower[column] = bounds.upper[column] = std::round(x[column]);
  }
  const auto sub =
      ReducedProgramme::of(with_objective(programme_.programme, eyed_), programme_.strong, std::move(bounds));
  if (!sub) return false;
  Budget unhurried;
  const LinearSolution solution = solve_linear(sub->programme(), {}, unhurried);
  budget_.spend(unhurried.spent());
  return solution.status == LinearStatus::optimal && take(sub->expanded(solution.x), outcome);
}

/// A function with no capacity from the first phase on is not there.
void PlanSearch::empty_places(std::size_t location, std::size_t f, std::vector<double>& x) const {
  if (problem_.locations[location].placements[f].required) return;
  for (const PhaseColumns& phase : programme_.phases) {
    const PlaceColumns& place = phase.locations[location].places[f];
    if (place.present == no_column) continue;
    if (x[place.capacity] > whole_to_within) return;
    x[place.present] = 0.0;
  }
}

void PlanSearch::empty_room(const PhaseColumns& phase, std::size_t location, const RoomColumns& room,
                            std::vector<double>& x) const {
  if (room.shared == no_column) return;
  const ProblemPool& pool = problem_.pools[room.pool];
  double users = 0.0;
  for (std::size_t user = 0; user < room.user.size(); ++user) {
    if (room.user[user] == no_column) continue;
    double placed = 0.0;
    for (const PortionColumn& portion : phase.locations[location].portions) {
      const bool its = portion.pool == room.pool && portion.function == pool.users[user];
      if (its) placed += x[portion.column];
    }
    if (placed <= whole_to_within) x[room.user[user]] = 0.0;
    users += x[room.user[user]];
  }
  if (users < 0.5) x[room.shared] = 0.0;
}

}  // namespace voorzien

// SPDX-License-Identifier: EUPL-1.2
#include "engine/proposal/plot_rooms.hpp"

#include <algorithm>

#include "engine/optimisation/integer_programme.hpp"
#include "engine/proposal/plan_of.hpp"

namespace voorzien {
namespace {

/// Floor counts where ground is equal.
constexpr double ground_per_floor_m2 = 1e-3;
/// Far more than one plot takes; without it a hostile case could take for ever.
constexpr std::int64_t most_steps = 200'000;

/// More of a function than any plan asks, per phase.
std::vector<double> ample(const ProposalProblem& problem, std::size_t function) {
  std::vector<double> need(problem.phases.size(), 1.0);
  for (std::size_t phase = 0; phase < need.size(); ++phase) {
    need[phase] += 2.0 * problem.need_of(function, phase) + 2.0 * problem.functions[function].smallest;
    if (problem.functions[function].largest < unlimited_amount) {
      need[phase] = std::max(need[phase], problem.functions[function].largest);
    }
  }
  return need;
}

}  // namespace

PlotRooms::PlotRooms(const ProposalProblem& problem, std::size_t location) {
  const std::size_t permanent = problem.locations[location].beside.value_or(location);
  for (std::size_t other = 0; other < problem.locations.size(); ++other) {
    if (other == permanent || problem.locations[other].beside == permanent) locations_.push_back(other);
  }
  plot_ = plot_of(problem);
  programme_ = build_programme(plot_);
  linear_ = programme_.programme;
  linear_.rows.append(programme_.strong);
  const auto& land = programme_.levels[static_cast<std::size_t>(PlanLevel::land)];
  for (const LinearTerm& term : land->terms) linear_.columns[term.column].cost += term.value;
  for (const PhaseColumns& phase : programme_.phases) {
    for (const LocationColumns& here : phase.locations) {
      for (std::size_t kind = 0; kind < here.stock.size(); ++kind) {
        if (here.stock[kind] == no_column) continue;
        linear_.columns[here.stock[kind]].cost += ground_per_floor_m2 * plot_.kinds[kind].gross_per_m2;
      }
    }
  }
}

ProposalProblem PlotRooms::plot_of(const ProposalProblem& problem) const {
  ProposalProblem plot;
  plot.phases = problem.phases;
  plot.kinds = problem.kinds;
  plot.functions = problem.functions;
  plot.pools = problem.pools;
  plot.pairs = problem.pairs;
  plot.plot_exclusions = problem.plot_exclusions;
  plot.room_conditions = problem.room_conditions;
  plot.phase_budget_eur.resize(problem.phases.size());
  for (const std::size_t at : locations_) {
    Location location = problem.locations[at];
    location.replaces.reset();
    if (location.beside) location.beside = 0;  // the permanent building comes first
    for (Placement& placement : location.placements) {
      if (is_choice(placement.refusal)) placement.refusal = Refusal::none;
      placement.smallest = 0.0;
      placement.required = false;
      placement.largest = unlimited_amount;
    }
    plot.locations.push_back(std::move(location));
  }
  for (std::size_t f = 0; f < plot.functions.size(); ++f) {
    ProblemDemand demand;
    demand.function = f;
    demand.need = ample(problem, f);
    for (std::size_t location = 0; location < plot.locations.size(); ++location) {
      plot.arcs.push_back({f, location, 1.0, 0.0});
    }
    plot.demands.push_back(std::move(demand));
  }
  for (ProblemFunction& function : plot.functions) function.follows.reset();
  return plot;
}

LinearProgramme PlotRooms::programme_for(const Asked& asked) const {
  LinearProgramme linear = linear_;
  for (std::size_t phase = 0; phase < plot_.phases.size(); ++phase) {
    for (std::size_t location = 0; location < plot_.locations.size(); ++location) {
      const LocationColumns& here = programme_.phases[phase].locations[location];
      for (std::size_t f = 0; f < plot_.functions.size(); ++f) {
        const PlaceColumns& place = here.places[f];
        if (place.capacity == no_column) continue;
        const double size = asked[location][phase][f];
        LinearColumn& capacity = linear.columns[place.capacity];
        capacity.lower = std::min(size, capacity.upper);
        if (place.present == no_column) continue;
        capacity.upper = capacity.lower;
        linear.columns[place.present].lower = linear.columns[place.present].upper = size > 0.0 ? 1.0 : 0.0;
      }
    }
  }
  return linear;
}

std::optional<std::vector<std::vector<std::optional<PlannedBuilding>>>> PlotRooms::fit(
    const Asked& asked) const {
  for (std::size_t phase = 0; phase < plot_.phases.size(); ++phase) {
    for (std::size_t location = 0; location < plot_.locations.size(); ++location) {
      for (std::size_t f = 0; f < plot_.functions.size(); ++f) {
        const PlaceColumns& place = programme_.phases[phase].locations[location].places[f];
        const double most = place.capacity == no_column ? 0.0 : linear_.columns[place.capacity].upper;
        if (asked[location][phase][f] > most + 1e-6) return std::nullopt;
      }
    }
  }
  IntegerOptions options;
  options.relative_gap = 1e-4;
  Budget budget(most_steps);
  const IntegerSolution solution = solve_integer(programme_for(asked), options, budget);
  if (solution.x.empty()) return std::nullopt;
  std::vector<std::vector<std::optional<PlannedBuilding>>> buildings(
      locations_.size(), std::vector<std::optional<PlannedBuilding>>(plot_.phases.size()));
  Plan plan = plan_of(plot_, programme_, solution.x);
  for (std::size_t phase = 0; phase < plan.phases.size(); ++phase) {
    for (PlannedBuilding& building : plan.phases[phase].buildings) {
      const auto at = location_of(plot_, building);
      if (at) buildings[*at][phase] = std::move(building);
    }
  }
  return buildings;
}

}  // namespace voorzien

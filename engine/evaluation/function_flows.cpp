// SPDX-License-Identifier: EUPL-1.2
#include "engine/evaluation/function_flows.hpp"

#include <algorithm>

namespace voorzien {
namespace {

constexpr double nothing = 1e-7;
/// Metres of travel that a hundredth of the need is worth: more than any exchange of places can save, and
/// statutory need before other need.
constexpr double metres_per_percent = 1e4;
constexpr double statutory_first = 1e2;

Placement placement_in_part(const Placement& whole, std::size_t phase) {
  Placement part;
  part.refusal = is_choice(whole.refusal) ? Refusal::none : whole.refusal;
  part.own = whole.own;
  if (whole.own) part.capacity = {whole.capacity[phase]};
  return part;
}

}  // namespace

FunctionFlows::FunctionFlows(const ProposalProblem& problem, std::size_t leader, std::size_t phase)
    : problem_(problem), functions_{leader} {
  for (std::size_t f = 0; f < problem.functions.size(); ++f) {
    if (problem.functions[f].follows && problem.functions[f].follows->function == leader) {
      functions_.push_back(f);
    }
  }
  for (std::size_t d = 0; d < problem.demands.size(); ++d) {
    if (std::find(functions_.begin(), functions_.end(), problem.demands[d].function) != functions_.end()) {
      demands_.push_back(d);
    }
  }
  load(part_of(phase));
}

ProposalProblem FunctionFlows::part_of(std::size_t phase) const {
  ProposalProblem part;
  part.phases = {problem_.phases[phase]};
  part.phase_budget_eur = {std::nullopt};
  const auto position = [&](std::size_t function) {
    return static_cast<std::size_t>(std::find(functions_.begin(), functions_.end(), function) -
                                    functions_.begin());
  };
  for (const std::size_t f : functions_) {
    ProblemFunction function = problem_.functions[f];
    function.slots.clear();
    function.smallest = 0.0;
    function.largest = unlimited_amount;
    if (function.follows) function.follows->function = position(function.follows->function);
    part.functions.push_back(std::move(function));
  }
  for (const Location& whole : problem_.locations) {
    Location location = whole;
    location.rooms.clear();
    location.refused_kinds.clear();
    location.replaces.reset();
    location.first_phase = whole.first_phase <= phase ? 0 : 1;
    location.placements.clear();
    for (const std::size_t f : functions_) {
      location.placements.push_back(placement_in_part(whole.placements[f], phase));
    }
    part.locations.push_back(std::move(location));
  }
  for (const std::size_t d : demands_) {
    ProblemDemand demand = problem_.demands[d];
    demand.function = position(demand.function);
    demand.need = {demand.need[phase]};
    part.demands.push_back(std::move(demand));
  }
  for (const ReachArc& whole : problem_.arcs) {
    const auto found = std::lower_bound(demands_.begin(), demands_.end(), whole.demand);
    if (found == demands_.end() || *found != whole.demand) continue;
    ReachArc arc = whole;
    arc.demand = static_cast<std::size_t>(found - demands_.begin());
    part.arcs.push_back(arc);
  }
  return part;
}

void FunctionFlows::load(const ProposalProblem& part) {
  arcs_ = part.arcs;
  programme_ = build_programme(part);
  LinearProgramme linear = programme_.programme;
  linear.rows.append(programme_.strong);
  const auto add = [&](PlanLevel level, double weight) {
    const auto& expression = programme_.levels[static_cast<std::size_t>(level)];
    if (!expression) return;
    for (const LinearTerm& term : expression->terms) linear.columns[term.column].cost += weight * term.value;
  };
  add(PlanLevel::statutory_unmet, statutory_first * metres_per_percent);
  add(PlanLevel::other_unmet, metres_per_percent);
  add(PlanLevel::travel, 1.0);
  solver_.emplace(std::move(linear));
  for (std::size_t location = 0; location < part.locations.size(); ++location) {
    for (std::size_t f = 0; f < functions_.size(); ++f) {
      if (!part.locations[location].placements[f].own) set_capacity(location, functions_[f], 0.0);
    }
  }
}

void FunctionFlows::set_capacity(std::size_t location, std::size_t function, double capacity) {
  const auto f = static_cast<std::size_t>(std::find(functions_.begin(), functions_.end(), function) -
                                          functions_.begin());
  const PlaceColumns& place = programme_.phases.front().locations[location].places[f];
  if (place.capacity == no_column) return;
  LinearSolver& solver = *solver_;
  const double most = std::min(capacity, programme_.programme.columns[place.capacity].upper);
  solver.set_column_bounds(place.capacity, 0.0, most);
  const double there = capacity > 0.0 ? 1.0 : 0.0;
  if (place.present != no_column) solver.set_column_bounds(place.present, there, there);
  changed_ = true;
}

const std::vector<DemandFlow>& FunctionFlows::flows() {
  if (!changed_) return flows_;
  changed_ = false;
  Budget budget;
  const LinearSolution solution = solver_->solve(budget);
  flows_.clear();
  if (solution.status != LinearStatus::optimal) return flows_;
  const std::vector<std::uint32_t>& columns = programme_.phases.front().flow;
  for (std::size_t arc = 0; arc < arcs_.size(); ++arc) {
    if (columns[arc] == no_column || solution.x[columns[arc]] <= nothing) continue;
    flows_.push_back({demands_[arcs_[arc].demand], arcs_[arc].location, solution.x[columns[arc]]});
  }
  return flows_;
}

}  // namespace voorzien

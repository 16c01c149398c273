// SPDX-License-Identifier: EUPL-1.2
#include "engine/evaluation/plan_evaluation.hpp"

#include <algorithm>

#include "engine/proposal/plan_of.hpp"

namespace voorzien {
namespace {

bool is_about(const FunctionFlows& programme, std::size_t function) {
  const std::vector<std::size_t>& all = programme.functions();
  return std::find(all.begin(), all.end(), function) != all.end();
}

}  // namespace

PlanEvaluation::PlanEvaluation(const ProposalProblem& problem, const Plan& plan)
    : problem_(problem), plan_(plan) {
  read_buildings(plan);
  make_flow_programmes();
  read_flows(plan);
  plan_.levels = levels_of(problem_, plan_);
}

void PlanEvaluation::read_buildings(const Plan& plan) {
  buildings_.assign(problem_.phases.size(),
                    std::vector<std::optional<PlannedBuilding>>(problem_.locations.size()));
  for (std::size_t phase = 0; phase < plan.phases.size(); ++phase) {
    for (const PlannedBuilding& building : plan.phases[phase].buildings) {
      const auto at = location_of(problem_, building);
      if (at) buildings_[phase][*at] = building;
    }
  }
}

void PlanEvaluation::make_flow_programmes() {
  for (std::size_t phase = 0; phase < problem_.phases.size(); ++phase) {
    for (std::size_t f = 0; f < problem_.functions.size(); ++f) {
      if (problem_.functions[f].follows) continue;
      Group group{phase, FunctionFlows(problem_, f, phase), {}};
      for (std::size_t location = 0; location < problem_.locations.size(); ++location) {
        for (const std::size_t one : group.programme.functions()) {
          group.programme.set_capacity(location, one, capacity_at(phase, location, one));
        }
      }
      // Solved once, so that the first change starts from a basis too.
      static_cast<void>(group.programme.flows());
      groups_.push_back(std::move(group));
    }
  }
}

void PlanEvaluation::read_flows(const Plan& plan) {
  for (Group& group : groups_) {
    if (group.phase >= plan.phases.size()) continue;
    const PhasePlan& phase = plan.phases[group.phase];
    for (const PlannedFlow& flow : phase.flows) {
      const auto to = location_of(problem_, phase.buildings[flow.building]);
      std::optional<std::size_t> from;
      if (flow.from_building) from = location_of(problem_, phase.buildings[*flow.from_building]);
      for (std::size_t d = 0; d < problem_.demands.size() && to; ++d) {
        const ProblemDemand& demand = problem_.demands[d];
        if (problem_.functions[demand.function].function != flow.function || demand.origin != from) continue;
        if (!from && demand.cell != static_cast<std::size_t>(flow.from)) continue;
        if (is_about(group.programme, demand.function)) group.flows.push_back({d, *to, flow.amount});
      }
    }
  }
}

double PlanEvaluation::capacity_at(std::size_t phase, std::size_t location, std::size_t function) const {
  const Placement& placement = problem_.locations[location].placements[function];
  const std::optional<PlannedBuilding>& building = buildings_[phase][location];
  if (placement.own) {
    for (std::size_t other = 0; other < problem_.locations.size(); ++other) {
      if (problem_.locations[other].replaces == location && buildings_[phase][other]) return 0.0;
    }
    return placement.capacity[phase];
  }
  if (!building) return 0.0;
  for (const PlannedFunction& one : building->functions) {
    if (one.function == problem_.functions[function].function && !one.own) return one.capacity;
  }
  return 0.0;
}

double PlanEvaluation::own_load(std::size_t phase, std::size_t location, std::size_t function) const {
  double load = 0.0;
  for (const Group& group : groups_) {
    if (group.phase != phase) continue;
    for (const DemandFlow& flow : group.flows) {
      const bool here = flow.location == location && problem_.demands[flow.demand].function == function;
      if (here) load += flow.amount;
    }
  }
  return load;
}

PlotRooms::Asked PlanEvaluation::asked_of(const PlotRooms& plot, const PlanChange& change) const {
  const bool once = problem_.locations[change.location].making == Making::temporary;
  PlotRooms::Asked asked;
  for (const std::size_t location : plot.locations()) {
    std::vector<std::vector<double>> phases;
    for (std::size_t phase = 0; phase < problem_.phases.size(); ++phase) {
      std::vector<double> sizes(problem_.functions.size(), 0.0);
      for (std::size_t f = 0; f < sizes.size(); ++f) {
        const bool own = problem_.locations[location].placements[f].own;
        sizes[f] = own ? own_load(phase, location, f) : capacity_at(phase, location, f);
        const bool now = once ? phase == change.phase : phase >= change.phase;
        if (location == change.location && f == change.function && now) sizes[f] = change.capacity;
      }
      phases.push_back(std::move(sizes));
    }
    asked.push_back(std::move(phases));
  }
  return asked;
}

bool PlanEvaluation::change(const PlanChange& change) {
  if (problem_.locations[change.location].placements[change.function].own) return false;
  const PlotRooms plot(problem_, change.location);
  auto fitted = plot.fit(asked_of(plot, change));
  if (!fitted) return false;
  for (std::size_t i = 0; i < plot.locations().size(); ++i) {
    for (std::size_t phase = 0; phase < problem_.phases.size(); ++phase) {
      buildings_[phase][plot.locations()[i]] = std::move((*fitted)[i][phase]);
    }
  }
  distribute_again(change);
  assemble();
  return true;
}

void PlanEvaluation::distribute_again(const PlanChange& change) {
  std::vector<std::size_t> places = {change.location};
  if (problem_.locations[change.location].replaces) {
    places.push_back(*problem_.locations[change.location].replaces);
  }
  for (Group& group : groups_) {
    bool touched = false;
    for (const std::size_t location : places) {
      for (const std::size_t f : group.programme.functions()) {
        const bool concerned = location != change.location || f == change.function;
        if (!concerned || group.phase < change.phase) continue;
        group.programme.set_capacity(location, f, capacity_at(group.phase, location, f));
        touched = true;
      }
    }
    if (touched) group.flows = group.programme.flows();
  }
}

void PlanEvaluation::assemble() {
  constexpr std::size_t none = static_cast<std::size_t>(-1);
  for (std::size_t p = 0; p < problem_.phases.size(); ++p) {
    PhasePlan phase;
    phase.year = problem_.phases[p];
    std::vector<std::size_t> position(problem_.locations.size(), none);
    for (std::size_t location = 0; location < problem_.locations.size(); ++location) {
      const std::optional<PlannedBuilding>& building = buildings_[p][location];
      if (!building || building->functions.empty()) continue;
      position[location] = phase.buildings.size();
      phase.buildings.push_back(*building);
    }
    for (const Group& group : groups_) {
      for (const DemandFlow& flow : group.flows) {
        const ProblemDemand& demand = problem_.demands[flow.demand];
        if (group.phase != p || position[flow.location] == none) continue;
        PlannedFlow planned;
        planned.from = NeighbourhoodIndex(demand.cell);
        if (demand.origin) {
          if (position[*demand.origin] == none) continue;
          planned.from_building = position[*demand.origin];
        }
        planned.function = problem_.functions[demand.function].function;
        planned.building = position[flow.location];
        planned.amount = flow.amount;
        phase.flows.push_back(planned);
      }
    }
    plan_.phases[p] = std::move(phase);
  }
  plan_.levels = levels_of(problem_, plan_);
}

}  // namespace voorzien

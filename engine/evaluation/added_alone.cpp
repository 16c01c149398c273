// SPDX-License-Identifier: EUPL-1.2
#include "engine/evaluation/added_alone.hpp"

#include <algorithm>

#include "engine/evaluation/plan_evaluation.hpp"

namespace voorzien {
namespace {

/// Need of a demand that the plan leaves unmet in its last phase.
double unmet_of(const ProposalProblem& problem, const ProblemDemand& demand, const Plan& plan) {
  double unmet = demand.need.back();
  for (const PlannedFlow& flow : plan.phases.back().flows) {
    const bool same = flow.function == problem.functions[demand.function].function &&
                      static_cast<std::size_t>(flow.from) == demand.cell;
    if (same) unmet -= flow.amount;
  }
  return std::max(0.0, unmet);
}

double unmet_within_reach(const ProposalProblem& problem, const Plan& plan, const PlanChange& change) {
  double sum = 0.0;
  for (const ReachArc& arc : problem.arcs) {
    const ProblemDemand& demand = problem.demands[arc.demand];
    if (arc.location != change.location || demand.function != change.function) continue;
    sum += std::min(arc.share * demand.need.back(), unmet_of(problem, demand, plan));
  }
  return sum;
}

std::optional<PlanChange> change_of(const ProposalProblem& problem, const std::string& site,
                                    FunctionIndex function) {
  for (std::size_t location = 0; location < problem.locations.size(); ++location) {
    const Location& here = problem.locations[location];
    if (here.existing || here.making == Making::temporary || here.id != site) continue;
    if (here.first_phase >= problem.phases.size()) continue;
    for (std::size_t f = 0; f < problem.functions.size(); ++f) {
      if (problem.functions[f].function != function) continue;
      const Refusal refusal = here.placements[f].refusal;
      if (refusal != Refusal::none && !is_choice(refusal)) return std::nullopt;
      return PlanChange{location, f, here.first_phase, 0.0};
    }
  }
  return std::nullopt;
}

bool stands_there(const Plan& plan, const std::string& site, FunctionIndex function) {
  for (const PlannedBuilding& building : plan.phases.back().buildings) {
    if (building.existing || building.temporary || building.id != site) continue;
    for (const PlannedFunction& one : building.functions) {
      if (one.function == function) return true;
    }
  }
  return false;
}

}  // namespace

std::optional<AddedAlone> add_alone(const ProposalProblem& problem, const Plan& plan, const std::string& site,
                                    FunctionIndex function, std::optional<double> capacity) {
  auto change = change_of(problem, site, function);
  if (!change || plan.phases.empty() || stands_there(plan, site, function)) return std::nullopt;
  const Placement& placement = problem.locations[change->location].placements[change->function];
  const double wanted = std::max(unmet_within_reach(problem, plan, *change), placement.smallest);
  change->capacity = capacity.value_or(std::min(wanted, placement.largest));
  PlanEvaluation evaluation(problem, plan);
  AddedAlone added;
  added.before = evaluation.plan().levels;
  added.fits = change->capacity > 0.0 && evaluation.change(*change);
  if (!added.fits && !capacity && placement.smallest > 0.0) {
    change->capacity = placement.smallest;
    added.fits = evaluation.change(*change);
  }
  added.capacity = change->capacity;
  added.after = evaluation.plan().levels;
  return added;
}

}  // namespace voorzien

// SPDX-License-Identifier: EUPL-1.2
#include "engine/proposal/derive_problem.hpp"

#include <algorithm>

#include "engine/proposal/fixed_choices.hpp"
#include "engine/proposal/problem_deriver.hpp"

namespace voorzien {

ProposalProblem ProblemDeriver::derive() {
  add_phases();
  add_functions();
  add_pools();
  add_pairs();
  add_costs();
  if (!problem_.cost && !case_.scenario.proposal.budget_per_phase.empty()) tell("proposal_budget_unused", {});
  add_existing();
  add_sites();
  add_temporary_places();
  apply_locks();
  add_demands();
  add_arcs();
  refuse_out_of_reach();
  keep_what_fits(problem_);
  return std::move(problem_);
}

void ProblemDeriver::add_phases() {
  problem_.phases = case_.scenario.phases;
  if (problem_.phases.empty()) problem_.phases = {case_.scenario.horizon_year};
  problem_.phase_budget_eur.assign(problem_.phases.size(), std::nullopt);
  for (const auto& [year, budget] : case_.scenario.proposal.budget_per_phase) {
    for (std::size_t phase = 0; phase < problem_.phases.size(); ++phase) {
      if (problem_.phases[phase] == year) problem_.phase_budget_eur[phase] = budget.value();
    }
  }
}

void ProblemDeriver::refuse_out_of_reach() {
  std::vector<bool> reached(problem_.locations.size() * problem_.functions.size(), false);
  std::vector<bool> needed(problem_.functions.size(), false);
  for (const ProblemDemand& demand : problem_.demands) needed[demand.function] = true;
  for (const ReachArc& arc : problem_.arcs) {
    reached[arc.location * problem_.functions.size() + problem_.demands[arc.demand].function] = true;
  }
  for (std::size_t location = 0; location < problem_.locations.size(); ++location) {
    for (std::size_t f = 0; f < problem_.functions.size(); ++f) {
      Placement& placement = problem_.locations[location].placements[f];
      if (placement.refusal != Refusal::none || placement.required) continue;
      if (!needed[f])
        placement.refusal = Refusal::no_need;
      else if (!reached[location * problem_.functions.size() + f])
        placement.refusal = Refusal::out_of_reach;
    }
  }
}

ProposalProblem derive_problem(const ProposalCase& what, const RunResult& baseline) {
  return ProblemDeriver(what, baseline).derive();
}

ProposalProblem without_shared_rooms(ProposalProblem problem) {
  for (Location& location : problem.locations) location.shares_rooms = false;
  return problem;
}

ProposalProblem with_rooms_shared_as_today(ProposalProblem problem) {
  for (Location& location : problem.locations) location.shares_rooms = location.existing;
  return problem;
}

}  // namespace voorzien

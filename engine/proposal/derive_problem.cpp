// SPDX-License-Identifier: EUPL-1.2
#include "engine/proposal/derive_problem.hpp"

#include <algorithm>
#include <array>
#include <limits>

#include "engine/access/travel.hpp"
#include "engine/balance/year_distribution.hpp"
#include "engine/proposal/problem_deriver.hpp"

namespace voorzien {

ProposalProblem ProblemDeriver::derive() {
  add_phases();
  add_functions();
  add_pools();
  add_pairs();
  add_costs();
  add_existing();
  add_sites();
  apply_locks();
  add_demands();
  add_arcs();
  refuse_out_of_reach();
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

void ProblemDeriver::add_demands() {
  for (std::size_t f = 0; f < problem_.functions.size(); ++f) {
    const FunctionBalance& balance = baseline_.functions[problem_.functions[f].function];
    if (!balance.need_known) tell("proposal_need_unknown", {{"function", problem_.functions[f].id}});
    if (balance.supply_knowledge == SupplyKnowledge::unknown) {
      tell("proposal_supply_unknown", {{"function", problem_.functions[f].id}});
    }
    for (std::size_t cell = 0; cell < balance.need.areas(); ++cell) {
      ProblemDemand demand{cell, f, {}};
      for (const Year year : problem_.phases) {
        demand.need.push_back(balance.need.at(position_in_series(case_.scenario.base_year, year), cell).mid);
      }
      const auto asked = [](double need) { return need > 0.0; };
      if (std::any_of(demand.need.begin(), demand.need.end(), asked)) problem_.demands.push_back(demand);
    }
  }
}

void ProblemDeriver::add_arcs() {
  std::size_t first = 0;
  for (std::size_t f = 0; f < problem_.functions.size(); ++f) {
    std::size_t last = first;
    while (last < problem_.demands.size() && problem_.demands[last].function == f) ++last;
    add_arcs_of(f, first, last);
    first = last;
  }
}

void ProblemDeriver::add_arcs_of(std::size_t function, std::size_t first_demand, std::size_t last_demand) {
  const std::optional<Norm>& norm = case_.scenario.norms.by_function[problem_.functions[function].function];
  if (!norm || first_demand == last_demand) return;
  std::vector<std::size_t> locations;
  std::vector<Point> places;
  for (std::size_t location = 0; location < problem_.locations.size(); ++location) {
    // Ways to where people said no are kept too: they are what forcing a function in is judged by.
    const Refusal refusal = problem_.locations[location].placements[function].refusal;
    if (refusal != Refusal::none && !is_choice(refusal)) continue;
    locations.push_back(location);
    places.push_back(problem_.locations[location].at);
  }
  const auto travel = straight_line_travel(places, case_.scenario.travel.detour_factor);
  const std::vector<ResidencePoint>& points = case_.scenario.town.residence_points;
  std::vector<TravelQuery> queries;
  for (const ResidencePoint& point : points) queries.push_back({point.at, reach_of(*norm), 0});
  const TravelTable table = travel->options(queries);
  std::vector<std::size_t> demand_of(case_.scenario.town.neighbourhoods.size(), last_demand);
  for (std::size_t d = first_demand; d < last_demand; ++d) demand_of[problem_.demands[d].cell] = d;
  struct Sum {
    double weight = 0.0;
    double metres = 0.0;
  };
  std::vector<Sum> sums((last_demand - first_demand) * locations.size());
  for (std::size_t i = 0; i < points.size(); ++i) {
    const std::size_t demand = demand_of[points[i].neighbourhood];
    if (demand == last_demand) continue;
    for (const TravelOption& option : table.of(i)) {
      Sum& sum = sums[(demand - first_demand) * locations.size() + option.place];
      sum.weight += points[i].weight;
      sum.metres += points[i].weight * option.distance.value();
    }
  }
  for (std::size_t d = first_demand; d < last_demand; ++d) {
    for (std::size_t place = 0; place < locations.size(); ++place) {
      const Sum& sum = sums[(d - first_demand) * locations.size() + place];
      if (sum.weight <= 1e-9) continue;
      problem_.arcs.push_back({d, locations[place], std::min(1.0, sum.weight), sum.metres / sum.weight});
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

bool is_choice(Refusal refusal) {
  return refusal == Refusal::excluded_by_site || refusal == Refusal::not_allowed ||
         refusal == Refusal::locked_out;
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

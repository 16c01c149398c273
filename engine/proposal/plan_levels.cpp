// SPDX-License-Identifier: EUPL-1.2
// The levels of a plan, added up from the plan alone: independent of the programme's expressions.
#include <algorithm>
#include <map>
#include <set>

#include "engine/proposal/plan_of.hpp"

namespace voorzien {
namespace {

const Location* find_location(const ProposalProblem& problem, const PlannedBuilding& building) {
  for (const Location& location : problem.locations) {
    if (location.existing == building.existing && location.id == building.id) return &location;
  }
  return nullptr;
}

std::size_t position_of(const ProposalProblem& problem, FunctionIndex function) {
  const auto found = std::find_if(problem.functions.begin(), problem.functions.end(),
                                  [&](const ProblemFunction& one) { return one.function == function; });
  return static_cast<std::size_t>(found - problem.functions.begin());
}

/// Metres from a cell to a building, for each arc: key is function, cell, location.
using Distances = std::map<std::tuple<std::size_t, std::size_t, std::size_t>, double>;

Distances distances_of(const ProposalProblem& problem) {
  Distances distances;
  for (const ReachArc& arc : problem.arcs) {
    const ProblemDemand& demand = problem.demands[arc.demand];
    distances[{demand.function, demand.cell, arc.location}] = arc.distance_m;
  }
  return distances;
}

void add_people(const ProposalProblem& problem, const Plan& plan, PlanLevels& levels) {
  const Distances distances = distances_of(problem);
  double statutory = 0.0;
  double other = 0.0;
  double all = 0.0;
  for (const ProblemFunction& function : problem.functions) {
    (function.statutory ? statutory : other) += function.statutory ? 1.0 : function.weight;
    all += function.weight;
  }
  const auto phases = static_cast<double>(problem.phases.size());
  for (std::size_t phase = 0; phase < plan.phases.size(); ++phase) {
    std::vector<double> met(problem.functions.size(), 0.0);
    std::vector<double> travel(problem.functions.size(), 0.0);
    for (const PlannedFlow& flow : plan.phases[phase].flows) {
      const std::size_t function = position_of(problem, flow.function);
      const Location* location = find_location(problem, plan.phases[phase].buildings[flow.building]);
      const auto where = static_cast<std::size_t>(location - problem.locations.data());
      const auto distance = distances.find({function, static_cast<std::size_t>(flow.from), where});
      met[function] += flow.amount;
      if (distance != distances.end()) travel[function] += flow.amount * distance->second;
    }
    for (std::size_t f = 0; f < problem.functions.size(); ++f) {
      const double need = problem.need_of(f, phase);
      if (need <= 0.0) continue;
      const ProblemFunction& function = problem.functions[f];
      const double unmet = 100.0 * std::max(0.0, need - met[f]) / need / phases;
      if (function.statutory) levels.statutory_unmet += unmet / statutory;
      if (!function.statutory) levels.other_unmet += unmet * function.weight / other;
      levels.travel_m += travel[f] * function.weight / (all * need * phases);
    }
  }
}

/// Parties beyond the first, and conditions of pairs under one roof and of rooms that are shared.
double parties_of(const ProposalProblem& problem, const PlannedBuilding& building) {
  std::set<std::size_t> guests;
  std::set<std::size_t> present;
  for (const PlannedFunction& function : building.functions) {
    present.insert(position_of(problem, function.function));
    if (!function.own) guests.insert(position_of(problem, function.function));
  }
  double parties = static_cast<double>(guests.size());
  if (!building.existing && !guests.empty()) parties -= 1.0;
  for (const ProblemPair& pair : problem.pairs) {
    const bool new_together = guests.contains(pair.one) || guests.contains(pair.other);
    if (new_together && present.contains(pair.one) && present.contains(pair.other)) {
      parties += static_cast<double>(pair.conditions);
    }
  }
  for (const PlannedSpace& space : building.spaces) {
    for (const RoomConditions& pair : problem.room_conditions) {
      const auto uses = [&](std::size_t function) {
        return std::find(space.users.begin(), space.users.end(), problem.functions[function].function) !=
               space.users.end();
      };
      if (problem.kinds[pair.kind].id == space.space_kind && uses(pair.one) && uses(pair.other)) {
        parties += static_cast<double>(pair.conditions);
      }
    }
  }
  return parties;
}

/// Largest m² of every kind over the phases, per new building.
std::map<std::size_t, double> stock_of(const ProposalProblem& problem, const Plan& plan,
                                       const std::string& site) {
  std::map<std::size_t, double> stock;
  for (const PhasePlan& phase : plan.phases) {
    for (const PlannedBuilding& building : phase.buildings) {
      if (building.existing || building.id != site) continue;
      std::map<std::size_t, double> now;
      for (const PlannedSpace& space : building.spaces) {
        for (std::size_t kind = 0; kind < problem.kinds.size(); ++kind) {
          if (problem.kinds[kind].id == space.space_kind) now[kind] += space.area_m2;
        }
      }
      for (const auto& [kind, area] : now) stock[kind] = std::max(stock[kind], area);
    }
  }
  return stock;
}

std::optional<double> cost_of(const ProposalProblem& problem, const Plan& plan,
                              const PlannedBuilding& building) {
  const Location* location = find_location(problem, building);
  if (!problem.cost || location == nullptr) return std::nullopt;
  double cost = 0.0;
  if (!building.existing) {
    for (const auto& [kind, area] : stock_of(problem, plan, building.id)) {
      const KindPrice& price = *problem.kinds[kind].price;
      cost += area * (location->ground.conversion ? price.conversion_eur_m2 : price.new_eur_m2);
      cost += area * price.yearly_eur_m2 * problem.cost->annuity_years;
    }
    cost += location->book_value_eur;
    if (location->land_price_eur_m2) cost += *location->land_price_eur_m2 * building.land_m2;
  }
  if (!problem.cost->manager_eur_per_user_group_year) return cost;
  auto groups = static_cast<double>(std::count_if(building.functions.begin(), building.functions.end(),
                                                  [](const PlannedFunction& one) { return !one.own; }));
  if (!building.existing) groups -= 1.0;
  return cost +
         std::max(0.0, groups) * *problem.cost->manager_eur_per_user_group_year * problem.cost->annuity_years;
}

}  // namespace

PlanLevels levels_of(const ProposalProblem& problem, const Plan& plan) {
  PlanLevels levels;
  add_people(problem, plan, levels);
  if (problem.cost) levels.cost_eur = 0.0;
  if (plan.phases.empty()) return levels;
  for (const PlannedBuilding& building : plan.phases.back().buildings) {
    const Location* location = find_location(problem, building);
    if (location != nullptr && !building.existing && location->ground.takes_ground) {
      levels.land_m2 += building.land_m2;
    }
    levels.complexity += parties_of(problem, building);
    if (levels.cost_eur) *levels.cost_eur += cost_of(problem, plan, building).value_or(0.0);
  }
  return levels;
}

}  // namespace voorzien

// SPDX-License-Identifier: EUPL-1.2
// The levels of a plan, added up from the plan alone: independent of the programme's expressions.
#include <algorithm>
#include <map>
#include <set>

#include "engine/proposal/plan_of.hpp"

namespace voorzien {
namespace {

std::size_t position_of(const ProposalProblem& problem, FunctionIndex function) {
  const auto found = std::find_if(problem.functions.begin(), problem.functions.end(),
                                  [&](const ProblemFunction& one) { return one.function == function; });
  return static_cast<std::size_t>(found - problem.functions.begin());
}

/// Metres of each way: key is function, where it starts (cells first, then locations), location.
class Distances {
 public:
  explicit Distances(const ProposalProblem& problem) {
    for (const ReachArc& arc : problem.arcs) {
      const ProblemDemand& demand = problem.demands[arc.demand];
      metres_[{demand.function, demand.origin.has_value(), demand.origin.value_or(demand.cell),
               arc.location}] = arc.distance_m;
    }
  }

  /// 0 for a way that the problem does not know.
  [[nodiscard]] double of(const ProposalProblem& problem, const PhasePlan& phase, const PlannedFlow& flow,
                          std::size_t function) const {
    const auto where = location_of(problem, phase.buildings[flow.building]);
    std::optional<std::size_t> start = static_cast<std::size_t>(flow.from);
    if (flow.from_building) start = location_of(problem, phase.buildings[*flow.from_building]);
    if (!where || !start) return 0.0;
    const auto found = metres_.find({function, flow.from_building.has_value(), *start, *where});
    return found == metres_.end() ? 0.0 : found->second;
  }

 private:
  std::map<std::tuple<std::size_t, bool, std::size_t, std::size_t>, double> metres_;
};

void add_people(const ProposalProblem& problem, const Plan& plan, PlanLevels& levels) {
  const Distances distances(problem);
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
      met[function] += flow.amount;
      travel[function] += flow.amount * distances.of(problem, plan.phases[phase], flow, function);
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

/// A building at one location, phase by phase.
using Phases = std::vector<const PlannedBuilding*>;

std::map<std::size_t, Phases> buildings_of(const ProposalProblem& problem, const Plan& plan) {
  std::map<std::size_t, Phases> found;
  for (std::size_t phase = 0; phase < plan.phases.size(); ++phase) {
    for (const PlannedBuilding& building : plan.phases[phase].buildings) {
      const auto where = location_of(problem, building);
      if (!where) continue;
      Phases& phases = found.try_emplace(*where, plan.phases.size(), nullptr).first->second;
      phases[phase] = &building;
    }
  }
  return found;
}

std::vector<double> area_by_kind(const ProposalProblem& problem, const PlannedBuilding* building) {
  std::vector<double> area(problem.kinds.size(), 0.0);
  if (building == nullptr) return area;
  for (const PlannedSpace& space : building->spaces) {
    for (std::size_t kind = 0; kind < area.size(); ++kind) {
      if (problem.kinds[kind].id != space.space_kind) continue;
      area[kind] += space.area_m2 + problem.zone_m2(kind, space.users.size());
    }
  }
  return area;
}

/// Everything a new building costs but its manager: what is added from phase to phase, the ground, what was
/// written off, and the years after.
double building_cost(const ProposalProblem& problem, const Location& location, const Phases& phases) {
  double cost = 0.0;
  double land = 0.0;
  std::vector<double> before(problem.kinds.size(), 0.0);
  for (const PlannedBuilding* building : phases) {
    const std::vector<double> now = area_by_kind(problem, building);
    for (std::size_t kind = 0; kind < now.size(); ++kind) {
      cost += std::max(0.0, now[kind] - before[kind]) * price_of(*problem.kinds[kind].price, location.making);
      // What is permanent stays; what is temporary comes and goes.
      const bool stays = location.making != Making::temporary;
      before[kind] = stays ? std::max(before[kind], now[kind]) : now[kind];
    }
    if (building != nullptr) land = std::max(land, building->land_m2);
  }
  for (std::size_t kind = 0; kind < before.size() && location.making != Making::temporary; ++kind) {
    cost += before[kind] * problem.kinds[kind].price->yearly_eur_m2 * problem.cost->annuity_years;
  }
  return cost + location.book_value_eur + location.land_price_eur_m2.value_or(0.0) * land;
}

double manager_cost(const ProposalProblem& problem, const PlannedBuilding& building) {
  if (!problem.cost->manager_eur_per_user_group_year) return 0.0;
  auto groups = static_cast<double>(std::count_if(building.functions.begin(), building.functions.end(),
                                                  [](const PlannedFunction& one) { return !one.own; }));
  if (!building.existing) groups -= 1.0;
  return std::max(0.0, groups) * *problem.cost->manager_eur_per_user_group_year * problem.cost->annuity_years;
}

}  // namespace

std::optional<std::size_t> location_of(const ProposalProblem& problem, const PlannedBuilding& building) {
  for (std::size_t location = 0; location < problem.locations.size(); ++location) {
    const Location& one = problem.locations[location];
    const bool temporary = one.making == Making::temporary;
    if (one.id == building.id && one.existing == building.existing && temporary == building.temporary) {
      return location;
    }
  }
  return std::nullopt;
}

std::optional<double> level_of(const PlanLevels& levels, PlanLevel level) {
  switch (level) {
    case PlanLevel::statutory_unmet:
      return levels.statutory_unmet;
    case PlanLevel::other_unmet:
      return levels.other_unmet;
    case PlanLevel::travel:
      return levels.travel_m;
    case PlanLevel::land:
      return levels.land_m2;
    case PlanLevel::cost:
      return levels.cost_eur;
    case PlanLevel::complexity:
      return levels.complexity;
  }
  return std::nullopt;
}

PlanLevels levels_of(const ProposalProblem& problem, const Plan& plan) {
  PlanLevels levels;
  add_people(problem, plan, levels);
  if (problem.cost) levels.cost_eur = 0.0;
  for (const auto& [where, phases] : buildings_of(problem, plan)) {
    const Location& location = problem.locations[where];
    double land = 0.0;
    for (const PlannedBuilding* building : phases) {
      if (building != nullptr && !location.existing && location.ground.takes_ground) {
        land = std::max(land, building->land_m2);
      }
    }
    levels.land_m2 += land;
    if (levels.cost_eur && !location.existing) *levels.cost_eur += building_cost(problem, location, phases);
    if (phases.back() == nullptr) continue;
    levels.complexity += parties_of(problem, *phases.back());
    if (levels.cost_eur) *levels.cost_eur += manager_cost(problem, *phases.back());
  }
  return levels;
}

}  // namespace voorzien

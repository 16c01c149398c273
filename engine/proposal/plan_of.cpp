// SPDX-License-Identifier: EUPL-1.2
#include "engine/proposal/plan_of.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "engine/sharing/room_requirement.hpp"

namespace voorzien {
namespace {

constexpr double nothing = 1e-7;

/// Reads one location in one phase from a solution.
class BuildingReader {
 public:
  BuildingReader(const ProposalProblem& problem, const ProposalProgramme& programme,
                 std::span<const double> x)
      : problem_(problem), programme_(programme), x_(x) {}

  PlannedBuilding read(std::size_t location, std::size_t phase) {
    const LocationColumns& columns = programme_.phases[phase].locations[location];
    PlannedBuilding building;
    building.id = problem_.locations[location].id;
    building.existing = problem_.locations[location].existing;
    for (std::size_t function = 0; function < problem_.functions.size(); ++function) {
      const PlaceColumns& place = columns.places[function];
      if (place.capacity == no_column) continue;
      const Placement& placement = problem_.locations[location].placements[function];
      const double capacity = placement.own ? placement.capacity[phase] : x_[place.capacity];
      const bool there = place.present == no_column ? x_[place.capacity] > nothing : x_[place.present] > 0.5;
      if (there && (capacity > nothing || placement.required)) {
        building.functions.push_back({problem_.functions[function].function, capacity, placement.own});
      }
    }
    for (const RoomColumns& room : columns.rooms) add_space(columns, room, building);
    return building;
  }

 private:
  void add_space(const LocationColumns& columns, const RoomColumns& room, PlannedBuilding& building) {
    const ProblemPool& pool = problem_.pools[room.pool];
    std::vector<double> sizes(pool.users.size(), 0.0);
    for (const PortionColumn& portion : columns.portions) {
      if (portion.pool != room.pool) continue;
      const auto user = std::lower_bound(pool.users.begin(), pool.users.end(), portion.function);
      sizes[static_cast<std::size_t>(user - pool.users.begin())] += std::max(0.0, x_[portion.column]);
    }
    PlannedSpace space;
    space.space_kind = problem_.kinds[pool.kind].id;
    for (std::size_t user = 0; user < sizes.size(); ++user) {
      if (sizes[user] <= nothing) {
        sizes[user] = 0.0;
        continue;
      }
      space.users.push_back(problem_.functions[pool.users[user]].function);
      space.sizes.push_back(sizes[user]);
    }
    if (space.users.empty()) return;
    const LeastRoom least = solver_.least_room(pool.plan, sizes);
    space.area_m2 = least.area ? least.area->value() : x_[room.area] * room.m2_per_unit;
    if (room.whole) {
      space.modules = modules_for(SquareMetres(space.area_m2), SquareMetres(room.m2_per_unit));
      space.area_m2 = space.modules * room.m2_per_unit;
    }
    building.spaces.push_back(std::move(space));
  }

  const ProposalProblem& problem_;
  const ProposalProgramme& programme_;
  std::span<const double> x_;
  RoomSolver solver_;
};

/// m² of each kind that stand at a location, over the phases so far, with the zones sharing adds.
struct Stock {
  std::map<std::size_t, double> by_kind;
  double zone_indoor = 0.0;
  double zone_outdoor = 0.0;
};

std::size_t kind_of(const ProposalProblem& problem, const std::string& id) {
  const auto found = std::find_if(problem.kinds.begin(), problem.kinds.end(),
                                  [&](const ProblemKind& kind) { return kind.id == id; });
  return static_cast<std::size_t>(found - problem.kinds.begin());
}

double zone_of(const ProposalProblem& problem, std::size_t kind, std::size_t users) {
  if (users < 2) return 0.0;
  for (const ProblemPool& pool : problem.pools) {
    if (pool.kind == kind && pool.shared()) {
      return pool.zone_fixed_m2 + static_cast<double>(users - 1) * pool.zone_per_user_m2;
    }
  }
  return 0.0;
}

void add_to_stock(const ProposalProblem& problem, const PlannedBuilding& building, Stock& stock) {
  std::map<std::size_t, double> now;
  double indoor = 0.0;
  double outdoor = 0.0;
  for (const PlannedSpace& space : building.spaces) {
    const std::size_t kind = kind_of(problem, space.space_kind);
    now[kind] += space.area_m2;
    (problem.kinds[kind].indoor ? indoor : outdoor) += zone_of(problem, kind, space.users.size());
  }
  for (const auto& [kind, area] : now) stock.by_kind[kind] = std::max(stock.by_kind[kind], area);
  stock.zone_indoor = std::max(stock.zone_indoor, indoor);
  stock.zone_outdoor = std::max(stock.zone_outdoor, outdoor);
}

void lay_on_ground(const ProposalProblem& problem, const Location& location, const Stock& stock,
                   PlannedBuilding& building) {
  double storeys = stock.zone_indoor;
  double on_ground = 0.0;
  double roof_kinds = stock.zone_outdoor;
  double ground_kinds = 0.0;
  building.gfa_m2 = stock.zone_indoor;
  for (const auto& [position, area] : stock.by_kind) {
    const ProblemKind& kind = problem.kinds[position];
    if (kind.indoor) {
      building.gfa_m2 += area * kind.gross_per_m2;
      storeys += area * kind.gross_per_m2 * kind.storeys;
      if (kind.needs_ground_floor) on_ground += area * kind.gross_per_m2;
    } else {
      (kind.roof_allowed ? roof_kinds : ground_kinds) += area;
    }
  }
  building.footprint_m2 = std::max(storeys / location.ground.floors, on_ground);
  building.outdoor_m2 = ground_kinds + roof_kinds;
  const bool built = location.ground.built || location.ground.roof_only;
  const double footprint = built ? 0.0 : building.footprint_m2;
  building.land_m2 = std::max(footprint + ground_kinds, building.outdoor_m2);
}

void add_flows(const ProposalProblem& problem, const PhaseColumns& columns, std::span<const double> x,
               const std::vector<std::size_t>& building_of, PhasePlan& plan) {
  for (std::size_t arc = 0; arc < problem.arcs.size(); ++arc) {
    if (columns.flow[arc] == no_column || x[columns.flow[arc]] <= nothing) continue;
    const ProblemDemand& demand = problem.demands[problem.arcs[arc].demand];
    plan.flows.push_back({NeighbourhoodIndex(demand.cell), problem.functions[demand.function].function,
                          building_of[problem.arcs[arc].location], x[columns.flow[arc]]});
  }
}

}  // namespace

Plan plan_of(const ProposalProblem& problem, const ProposalProgramme& programme, std::span<const double> x) {
  constexpr std::size_t none = static_cast<std::size_t>(-1);
  Plan plan;
  BuildingReader reader(problem, programme, x);
  std::vector<Stock> stock(problem.locations.size());
  for (std::size_t phase = 0; phase < problem.phases.size(); ++phase) {
    PhasePlan now;
    now.year = problem.phases[phase];
    std::vector<std::size_t> building_of(problem.locations.size(), none);
    for (std::size_t location = 0; location < problem.locations.size(); ++location) {
      PlannedBuilding building = reader.read(location, phase);
      if (building.functions.empty()) continue;
      if (!building.existing) {
        add_to_stock(problem, building, stock[location]);
        lay_on_ground(problem, problem.locations[location], stock[location], building);
      }
      building_of[location] = now.buildings.size();
      now.buildings.push_back(std::move(building));
    }
    add_flows(problem, programme.phases[phase], x, building_of, now);
    plan.phases.push_back(std::move(now));
  }
  plan.levels = levels_of(problem, plan);
  return plan;
}

}  // namespace voorzien

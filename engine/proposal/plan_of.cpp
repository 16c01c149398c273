// SPDX-License-Identifier: EUPL-1.2
#include "engine/proposal/plan_of.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "engine/sharing/room_requirement.hpp"

namespace voorzien {
namespace {

constexpr double nothing = 1e-7;
constexpr std::size_t no_building = static_cast<std::size_t>(-1);

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
    building.temporary = problem_.locations[location].making == Making::temporary;
    const bool closed = replaced(location, phase);
    for (std::size_t function = 0; function < problem_.functions.size(); ++function) {
      const PlaceColumns& place = columns.places[function];
      if (place.capacity == no_column || closed) continue;
      const Placement& placement = problem_.locations[location].placements[function];
      const double capacity = placement.own ? placement.capacity[phase] : x_[place.capacity];
      const bool there = place.present == no_column ? x_[place.capacity] > nothing : x_[place.present] > 0.5;
      const bool stands = stood_before(location, function);
      if (there && (capacity > nothing || placement.required || stands)) {
        if (!building.temporary) stood_.insert({location, function});
        building.functions.push_back({problem_.functions[function].function, capacity, placement.own});
      }
    }
    for (const RoomColumns& room : columns.rooms) add_space(columns, room, building);
    return building;
  }

 private:
  /// Whether a permanent building had the function in an earlier phase: then it still has, used or not.
  [[nodiscard]] bool stood_before(std::size_t location, std::size_t function) const {
    return stood_.contains({location, function});
  }

  static bool is_in(const PlannedBuilding& building, FunctionIndex function) {
    return std::any_of(building.functions.begin(), building.functions.end(),
                       [&](const PlannedFunction& one) { return one.function == function; });
  }

  /// Whether something that takes its place stands in this phase.
  [[nodiscard]] bool replaced(std::size_t location, std::size_t phase) const {
    for (std::size_t other = 0; other < problem_.locations.size(); ++other) {
      if (problem_.locations[other].replaces != location) continue;
      if (x_[programme_.phases[phase].locations[other].open] > 0.5) return true;
    }
    return false;
  }

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
      const FunctionIndex function = problem_.functions[pool.users[user]].function;
      if (sizes[user] <= nothing || !is_in(building, function)) {
        sizes[user] = 0.0;
        continue;
      }
      space.users.push_back(function);
      space.sizes.push_back(sizes[user]);
    }
    if (space.users.empty()) return;
    const LeastRoom least = solver_.least_room(pool.plan, sizes);
    space.area_m2 = least.area ? least.area->value() : x_[room.area] * room.m2_per_unit;
    if (room.whole) {
      space.modules = modules_for(SquareMetres(space.area_m2), SquareMetres(room.m2_per_unit));
      space.area_m2 = space.modules * room.m2_per_unit;
    }
    if (space.area_m2 > nothing) building.spaces.push_back(std::move(space));
  }

  const ProposalProblem& problem_;
  const ProposalProgramme& programme_;
  std::span<const double> x_;
  RoomSolver solver_;
  std::set<std::pair<std::size_t, std::size_t>> stood_;  ///< location and function, of earlier phases
};

/// m² of each kind that stand at a location, over the phases so far, with the zones sharing adds.
using Stock = std::map<std::size_t, double>;

void add_to_stock(const ProposalProblem& problem, const PlannedBuilding& building, Stock& stock) {
  if (building.temporary) stock.clear();
  Stock now;
  for (const PlannedSpace& space : building.spaces) {
    const std::size_t kind = problem.kind_position(space.space_kind);
    now[kind] += space.area_m2 + problem.zone_m2(kind, space.users.size());
  }
  for (const auto& [kind, area] : now) stock[kind] = std::max(stock[kind], area);
}

void lay_on_ground(const ProposalProblem& problem, const Location& location, const Stock& stock,
                   PlannedBuilding& building) {
  double storeys = 0.0;
  double on_ground = 0.0;
  double roof_kinds = 0.0;
  double ground_kinds = 0.0;
  building.gfa_m2 = 0.0;
  for (const auto& [position, area] : stock) {
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
    // The solver's tolerance may leave a trace of a flow to a place where nothing stands.
    if (building_of[problem.arcs[arc].location] == no_building) continue;
    const ProblemDemand& demand = problem.demands[problem.arcs[arc].demand];
    PlannedFlow flow;
    flow.from = NeighbourhoodIndex(demand.cell);
    if (demand.origin) {
      if (building_of[*demand.origin] == no_building) continue;
      flow.from_building = building_of[*demand.origin];
    }
    flow.function = problem.functions[demand.function].function;
    flow.building = building_of[problem.arcs[arc].location];
    flow.amount = x[columns.flow[arc]];
    plan.flows.push_back(flow);
  }
}

}  // namespace

Plan plan_of(const ProposalProblem& problem, const ProposalProgramme& programme, std::span<const double> x) {
  Plan plan;
  BuildingReader reader(problem, programme, x);
  std::vector<Stock> stock(problem.locations.size());
  for (std::size_t phase = 0; phase < problem.phases.size(); ++phase) {
    PhasePlan now;
    now.year = problem.phases[phase];
    std::vector<std::size_t> building_of(problem.locations.size(), no_building);
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

// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <cmath>
#include <map>

#include "engine/verification/checks.hpp"
#include "engine/verification/point_outcome.hpp"
#include "engine/verification/space_need.hpp"
#include "engine/verification/verify.hpp"
#include "engine/verification/week_fit.hpp"

namespace voorzien {
namespace {

/// What interventions bring to one site or facility, up to a year.
struct Brought {
  std::map<FunctionIndex, double> capacity;
  std::vector<SharedSpace> spaces;
};

/// Site and whether it is there for some years only; or a facility, whose rooms are used by agreement.
struct BuildingKey {
  std::string id;
  bool existing = false;
  bool temporary = false;
  friend auto operator<=>(const BuildingKey&, const BuildingKey&) = default;
};

class HandPlanner {
 public:
  explicit HandPlanner(const VerifiedCase& verified) : verified_(verified) {}

  std::optional<StatedPlan> plan() {
    StatedPlan made;
    made.id = verified_.scenario().id;
    made.by_hand = true;
    bool any = false;
    std::vector<Year> years = verified_.scenario().phases;
    if (years.empty()) years = {verified_.scenario().horizon_year};
    for (const Year year : years) {
      PhasePlan phase;
      phase.year = year;
      for (const auto& [key, brought] : brought_by(year))
        phase.buildings.push_back(building_of(key, brought, year));
      any = any || !phase.buildings.empty();
      made.plan.phases.push_back(std::move(phase));
    }
    if (!any) return std::nullopt;
    lay_on_ground(made.plan);
    made.plan.levels = levels_at_points(made.plan);
    made.costs = recomputed_costs(verified_, made.plan);
    if (made.costs) made.plan.levels.cost_eur = made.costs->present_value_eur.mid;
    made.conditions = recomputed_conditions(verified_, made.plan);
    return made;
  }

 private:
  /// Key of what an earlier intervention opened, or of a facility that is there.
  std::optional<BuildingKey> place_of_extension(const ExtendFacility& extend,
                                                const std::map<std::string, BuildingKey>& opened) const {
    if (!extend.site.empty()) return BuildingKey{extend.site, false, false};
    const auto found = opened.find(extend.facility);
    if (found != opened.end()) return found->second;
    if (extend.spaces.empty()) return std::nullopt;
    return BuildingKey{extend.facility, true, false};
  }

  std::map<BuildingKey, Brought> brought_by(Year year) const {
    std::map<BuildingKey, Brought> brought;
    std::map<std::string, BuildingKey> opened;
    const auto add = [&](const BuildingKey& key, const std::vector<FunctionCapacity>& functions,
                         const std::vector<SharedSpace>& spaces) {
      Brought& here = brought[key];
      for (const FunctionCapacity& one : functions) here.capacity[one.function] += one.capacity;
      here.spaces.insert(here.spaces.end(), spaces.begin(), spaces.end());
    };
    for (const Intervention& intervention : verified_.scenario().interventions) {
      if (intervention.year > year) continue;
      if (const auto* open = std::get_if<OpenFacility>(&intervention.action)) {
        if (open->site.empty() || (open->until && *open->until < year)) continue;
        const BuildingKey key = {open->site, false, open->until.has_value()};
        opened[intervention.id] = key;
        add(key, open->functions, open->spaces);
      } else if (const auto* extend = std::get_if<ExtendFacility>(&intervention.action)) {
        if (const auto key = place_of_extension(*extend, opened)) add(*key, extend->added, extend->spaces);
      }
    }
    return brought;
  }

  PlannedBuilding building_of(const BuildingKey& key, const Brought& brought, Year year) const {
    PlannedBuilding building;
    building.id = key.id;
    building.existing = key.existing;
    building.temporary = key.temporary;
    for (const auto& [function, capacity] : brought.capacity) {
      building.functions.push_back({function, capacity, false});
    }
    if (key.existing) {
      for (const OpenFunction& open : open_at(verified_, key.id, year)) add_own(brought, open, building);
    }
    for (const SharedSpace& stated : brought.spaces) building.spaces.push_back(stated_space(stated));
    for (const auto& [function, capacity] : brought.capacity) {
      const auto needs = space_needs_at(verified_, building, {function, capacity, false});
      for (std::size_t i = 0; needs && i < needs->size(); ++i) house((*needs)[i], function, building);
    }
    for (PlannedSpace& space : building.spaces) drop_idle_users(space);
    std::erase_if(building.spaces, [](const PlannedSpace& space) { return space.users.empty(); });
    std::sort(building.functions.begin(), building.functions.end(),
              [](const PlannedFunction& a, const PlannedFunction& b) { return a.function < b.function; });
    return building;
  }

  /// What is there already, unless the intervention brings the same function.
  void add_own(const Brought& brought, const OpenFunction& open, PlannedBuilding& building) const {
    if (!open.capacity || brought.capacity.contains(open.function)) return;
    building.functions.push_back({open.function, open.capacity->mid, true});
  }

  PlannedSpace stated_space(const SharedSpace& stated) const {
    PlannedSpace space;
    space.space_kind = stated.space_kind;
    space.users = stated.shared_by;
    std::sort(space.users.begin(), space.users.end());
    space.sizes.assign(space.users.size(), 0.0);
    for (std::size_t i = 0; i < stated.sizes.size(); ++i) {
      const auto user = std::lower_bound(space.users.begin(), space.users.end(), stated.shared_by[i]);
      space.sizes[static_cast<std::size_t>(user - space.users.begin())] = stated.sizes[i];
    }
    space.area_m2 = stated.area.value();
    space.modules = modules_in(stated.space_kind, space.area_m2);
    return space;
  }

  int modules_in(const std::string& id, double area) const {
    const SpaceKind* kind = verified_.what.space_kinds.find(id);
    if (kind == nullptr || !kind->module) return 0;
    return static_cast<int>(std::lround(area / module_m2(*kind)));
  }

  static double module_m2(const SpaceKind& kind) {
    const bool net = kind.area_basis == AreaBasis::net_floor;
    return (net ? kind.module->net : kind.module->gross_floor).value();
  }

  /// Places a need in the stated spaces of its kinds, by their area; else in a room of its own.
  void house(const SpaceNeed& need, FunctionIndex function, PlannedBuilding& building) const {
    double area = 0.0;
    const auto takes = [&](const PlannedSpace& space) {
      return std::find(space.users.begin(), space.users.end(), function) != space.users.end() &&
             std::any_of(need.choices.begin(), need.choices.end(),
                         [&](const SpaceChoice& choice) { return choice.space_kind == space.space_kind; });
    };
    for (const PlannedSpace& space : building.spaces) area += takes(space) ? space.area_m2 : 0.0;
    const bool said =
        std::any_of(building.spaces.begin(), building.spaces.end(), [&](const PlannedSpace& space) {
          if (!takes(space)) return false;
          const auto user = std::find(space.users.begin(), space.users.end(), function);
          return space.sizes[static_cast<std::size_t>(user - space.users.begin())] > 0.0;
        });
    for (PlannedSpace& space : building.spaces) {
      if (said || area <= 0.0 || !takes(space)) continue;
      const auto user = std::find(space.users.begin(), space.users.end(), function);
      space.sizes[static_cast<std::size_t>(user - space.users.begin())] += need.size * space.area_m2 / area;
    }
    if (area > 0.0 || need.size <= 0.0) return;
    building.spaces.push_back(own_room(need, function));
  }

  PlannedSpace own_room(const SpaceNeed& need, FunctionIndex function) const {
    PlannedSpace room;
    room.space_kind = need.choices.front().space_kind;
    room.users = {function};
    room.sizes = {need.size};
    const RoomUse use = {verified_.what.week, verified_.what.sharing, room.space_kind, room.users,
                         room.sizes};
    const bool timed = fit_in_week(use, 0.0).timed;
    room.area_m2 = timed ? least_area_of(use).value_or(need.size) : need.size;
    const SpaceKind* kind = verified_.what.space_kinds.find(room.space_kind);
    if (kind != nullptr && kind->module) {
      room.modules = static_cast<int>(std::ceil(room.area_m2 / module_m2(*kind) - 1e-5));
      room.area_m2 = room.modules * module_m2(*kind);
    }
    return room;
  }

  static void drop_idle_users(PlannedSpace& space) {
    PlannedSpace kept = space;
    kept.users.clear();
    kept.sizes.clear();
    for (std::size_t user = 0; user < space.users.size(); ++user) {
      if (space.sizes[user] <= 0.0) continue;
      kept.users.push_back(space.users[user]);
      kept.sizes.push_back(space.sizes[user]);
    }
    space = std::move(kept);
  }

  void lay_on_ground(Plan& plan) const {
    for (std::size_t p = 0; p < plan.phases.size(); ++p) {
      for (PlannedBuilding& building : plan.phases[p].buildings) {
        const Site* site = building.existing ? nullptr : site_of(verified_, building.id);
        if (site == nullptr) continue;
        const GroundTaken taken = ground_taken(verified_, plan, p, building);
        const bool own_ground = site->kind == SiteKind::plot || site->kind == SiteKind::public_space;
        building.gfa_m2 = taken.gfa_m2;
        building.footprint_m2 = least_footprint(taken, *site);
        building.outdoor_m2 = taken.outdoor_m2;
        building.land_m2 = std::max((own_ground ? building.footprint_m2 : 0.0) + taken.outdoor_on_ground_m2,
                                    taken.outdoor_m2);
      }
    }
  }

  /// Unmet need and travel by the run's best distribution: what is met beyond reach is not met.
  PlanLevels levels_at_points(const Plan& plan) const {
    PlanLevels levels;
    const ProposalSettings& settings = verified_.scenario().proposal;
    double statutory = 0.0;
    double other = 0.0;
    double all = 0.0;
    for (std::size_t i = 0; i < settings.functions.size(); ++i) {
      const double weight = i < settings.weights.size() ? settings.weights[i] : 1.0;
      (is_statutory(settings.functions[i]) ? statutory : other) +=
          is_statutory(settings.functions[i]) ? 1.0 : weight;
      all += weight;
    }
    const auto phases = static_cast<double>(plan.phases.size());
    for (const PhasePlan& phase : plan.phases) {
      for (std::size_t i = 0; i < settings.functions.size(); ++i) {
        const double weight = i < settings.weights.size() ? settings.weights[i] : 1.0;
        const std::optional<PointOutcome> outcome =
            outcome_at_points(verified_, settings.functions[i], phase.year);
        if (!outcome || outcome->need <= 0.0) continue;
        const double unmet = 100.0 * outcome->unmet / outcome->need / phases;
        if (is_statutory(settings.functions[i])) {
          levels.statutory_unmet += unmet / statutory;
        } else {
          levels.other_unmet += unmet * weight / other;
        }
        levels.travel_m += outcome->metres * weight / (all * outcome->need * phases);
      }
    }
    levels.land_m2 = recomputed_land(verified_, plan);
    levels.complexity = recomputed_complexity(verified_, plan);
    return levels;
  }

  bool is_statutory(FunctionIndex function) const {
    return verified_.scenario().catalogue.functions[function].duty == Duty::statutory;
  }

  const VerifiedCase& verified_;
};

}  // namespace

std::optional<StatedPlan> plan_by_hand(const VerifiedCase& verified) { return HandPlanner(verified).plan(); }

}  // namespace voorzien

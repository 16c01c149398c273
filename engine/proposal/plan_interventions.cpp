// SPDX-License-Identifier: EUPL-1.2
#include "engine/proposal/plan_interventions.hpp"

#include <algorithm>
#include <map>

namespace voorzien {
namespace {

constexpr double smallest_growth = 1e-6;

/// Capacity by function that a building has been given so far.
using Given = std::map<FunctionIndex, double>;

std::vector<FunctionCapacity> growth_of(const PlannedBuilding& building, Given& given) {
  std::vector<FunctionCapacity> added;
  for (const PlannedFunction& function : building.functions) {
    if (function.own) continue;
    double& so_far = given[function.function];
    if (function.capacity <= so_far + smallest_growth) continue;
    added.push_back({function.function, function.capacity - so_far});
    so_far = function.capacity;
  }
  return added;
}

const Site* find_site(const Scenario& scenario, const std::string& id) {
  for (const Site& site : scenario.town.sites) {
    if (site.id == id) return &site;
  }
  return nullptr;
}

OpenFacility opening(const Scenario& scenario, const PlannedBuilding& building,
                     std::vector<FunctionCapacity> functions) {
  OpenFacility open;
  open.site = building.id;
  if (const Site* site = find_site(scenario, building.id)) {
    open.at = site->at;
    open.neighbourhood = site->neighbourhood;
  }
  bool shared = false;
  for (const PlannedSpace& space : building.spaces) {
    open.spaces.push_back({space.space_kind, SquareMetres(space.area_m2), space.users});
    shared = shared || space.users.size() > 1;
  }
  if (functions.size() > 1) open.form = shared ? SharingForm::same_room : SharingForm::one_roof;
  open.functions = std::move(functions);
  return open;
}

}  // namespace

std::vector<Intervention> interventions_of(const Scenario& scenario, const Plan& plan,
                                           const std::string& prefix) {
  std::vector<Intervention> interventions;
  std::map<std::string, Given> given;
  for (const PhasePlan& phase : plan.phases) {
    for (const PlannedBuilding& building : phase.buildings) {
      const bool opened = building.existing || given.contains(building.id);
      std::vector<FunctionCapacity> added = growth_of(building, given[building.id]);
      if (added.empty()) continue;
      Intervention intervention;
      intervention.year = phase.year;
      intervention.provenance.status = Status::derived;
      const std::string opening_id = prefix + "-" + building.id;
      intervention.id = opening_id;
      if (opened) {
        intervention.id += "-" + std::to_string(static_cast<int>(phase.year));
        intervention.action = ExtendFacility{building.existing ? building.id : opening_id, std::move(added)};
      } else {
        intervention.action = opening(scenario, building, std::move(added));
      }
      interventions.push_back(std::move(intervention));
    }
  }
  std::stable_sort(interventions.begin(), interventions.end(),
                   [](const Intervention& a, const Intervention& b) {
                     return a.year != b.year ? a.year < b.year : a.id < b.id;
                   });
  return interventions;
}

}  // namespace voorzien

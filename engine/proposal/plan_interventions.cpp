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

std::vector<SharedSpace> spaces_of(const PlannedBuilding& building) {
  std::vector<SharedSpace> spaces;
  for (const PlannedSpace& space : building.spaces) {
    spaces.push_back({space.space_kind, SquareMetres(space.area_m2), space.users, space.sizes});
  }
  return spaces;
}

OpenFacility opening(const Site* site, const PlannedBuilding& building,
                     std::vector<FunctionCapacity> functions) {
  OpenFacility open;
  open.site = building.id;
  if (site != nullptr) {
    open.at = site->at;
    open.neighbourhood = site->neighbourhood;
  }
  const bool shared = std::any_of(building.spaces.begin(), building.spaces.end(),
                                  [](const PlannedSpace& space) { return space.users.size() > 1; });
  open.spaces = spaces_of(building);
  if (functions.size() > 1) open.form = shared ? SharingForm::same_room : SharingForm::one_roof;
  open.functions = std::move(functions);
  return open;
}

class InterventionWriter {
 public:
  InterventionWriter(const Scenario& scenario, const Plan& plan, const std::string& prefix)
      : scenario_(scenario), plan_(plan), prefix_(prefix) {}

  std::vector<Intervention> write() {
    for (std::size_t phase = 0; phase < plan_.phases.size(); ++phase) {
      for (const PlannedBuilding& building : plan_.phases[phase].buildings) {
        building.temporary ? add_temporary(phase, building) : add_permanent(phase, building);
      }
    }
    std::stable_sort(interventions_.begin(), interventions_.end(),
                     [](const Intervention& a, const Intervention& b) {
                       return a.year != b.year ? a.year < b.year : a.id < b.id;
                     });
    return std::move(interventions_);
  }

 private:
  void add(const std::string& id, Year year, Action action) {
    Intervention intervention;
    intervention.id = id;
    intervention.year = year;
    intervention.action = std::move(action);
    intervention.provenance.status = Status::derived;
    interventions_.push_back(std::move(intervention));
  }

  /// Opens anew in each phase, for the years until the next.
  void add_temporary(std::size_t phase, const PlannedBuilding& building) {
    Given nothing;
    std::vector<FunctionCapacity> functions = growth_of(building, nothing);
    if (functions.empty()) return;
    const Year year = plan_.phases[phase].year;
    OpenFacility open = opening(find_site(scenario_, building.id), building, std::move(functions));
    const bool last = phase + 1 == plan_.phases.size();
    open.until = last ? scenario_.horizon_year : plan_.phases[phase + 1].year - std::chrono::years(1);
    add(named(building) + "-temporary-" + std::to_string(static_cast<int>(year)), year, std::move(open));
  }

  void add_permanent(std::size_t phase, const PlannedBuilding& building) {
    const Year year = plan_.phases[phase].year;
    Given& given = given_[{building.id, building.existing}];
    const bool opened = building.existing || !given.empty();
    std::vector<FunctionCapacity> added = growth_of(building, given);
    if (added.empty()) return;
    const Site* site = building.existing ? nullptr : find_site(scenario_, building.id);
    const bool extends = site != nullptr && site->facility && site->kind == SiteKind::plot;
    const bool replaces = site != nullptr && site->facility && site->kind == SiteKind::existing_building;
    const std::string later = "-" + std::to_string(static_cast<int>(year));
    if (building.existing || extends) {
      const std::string facility =
          building.existing ? building.id : scenario_.town.facilities[*site->facility].id;
      ExtendFacility extend{facility, std::move(added), extends ? building.id : "", spaces_of(building)};
      add(named(building) + later, year, std::move(extend));
      return;
    }
    if (opened) {
      add(named(building) + later, year,
          ExtendFacility{named(building), std::move(added), building.id, spaces_of(building)});
      return;
    }
    if (replaces) {
      add(named(building) + "-closes", year, CloseFacility{scenario_.town.facilities[*site->facility].id});
    }
    add(named(building), year, opening(site, building, std::move(added)));
  }

  [[nodiscard]] std::string named(const PlannedBuilding& building) const {
    // Ids of our own are small letters, digits and hyphens; official codes of facilities need not be.
    std::string id = prefix_ + "-" + building.id;
    for (char& letter : id) {
      const bool capital = letter >= 'A' && letter <= 'Z';
      const bool plain = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
      letter = capital ? static_cast<char>(letter - 'A' + 'a') : (plain ? letter : '-');
    }
    return id;
  }

  const Scenario& scenario_;
  const Plan& plan_;
  const std::string& prefix_;
  std::map<std::pair<std::string, bool>, Given> given_;
  std::vector<Intervention> interventions_;
};

}  // namespace

std::vector<Intervention> interventions_of(const Scenario& scenario, const Plan& plan,
                                           const std::string& prefix) {
  return InterventionWriter(scenario, plan, prefix).write();
}

}  // namespace voorzien

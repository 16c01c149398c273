// SPDX-License-Identifier: EUPL-1.2
#include "io/proposal/plan_phases.hpp"

#include <algorithm>

#include "io/results/finding_text.hpp"

namespace voorzien::io {

std::vector<PhaseOfPlan> phases_of(const ProposalView& view) {
  std::vector<PhaseOfPlan> all;
  for (const ProposedPlan& plan : view.proposals.plans) {
    const std::vector<PhasePlan>& phases = plan.solved.plan.phases;
    for (std::size_t position = 0; position < phases.size(); ++position) {
      const bool is_last = position + 1 == phases.size();
      const Year until = is_last ? std::max(phases[position].year, view.what.scenario.horizon_year)
                                 : Year{static_cast<int>(phases[position + 1].year) - 1};
      all.push_back({&plan, &phases[position], phases[position].year, until, is_last});
    }
  }
  return all;
}

BuildingPlaces::BuildingPlaces(const Town& town, const std::vector<Facility>& facilities, Language language)
    : language_(language) {
  for (const Site& site : town.sites) sites_[site.id] = &site;
  for (const Facility& facility : facilities) facilities_[facility.id] = &facility;
}

std::optional<BuildingPlace> BuildingPlaces::find(const PlannedBuilding& building) const {
  if (building.existing) {
    const auto found = facilities_.find(building.id);
    if (found == facilities_.end()) return std::nullopt;
    const Facility& facility = *found->second;
    return BuildingPlace{facility.name, facility.at, facility.neighbourhood, nullptr,
                         facility.status == Status::illustrative};
  }
  const auto found = sites_.find(building.id);
  if (found == sites_.end()) return std::nullopt;
  const Site& site = *found->second;
  return BuildingPlace{in(site.name, language_), site.at, site.neighbourhood, &site, site.illustrative};
}

}  // namespace voorzien::io

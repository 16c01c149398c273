// SPDX-License-Identifier: EUPL-1.2
// The phases of all plans as a list, each with the years it stands for, and the place of each building.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/simulation/timeline.hpp"
#include "io/results/proposal_view.hpp"
#include "io/text/language.hpp"

namespace voorzien::io {

/// A phase of a plan and the years in which it is as planned: from its design year until the next one's.
struct PhaseOfPlan {
  const ProposedPlan* plan = nullptr;
  const PhasePlan* phase = nullptr;
  Year from{0};
  Year until{0};
  bool is_last = false;  ///< the phase that the explanation is about
};

/// Every phase of every plan that there is, by plan, then year.
std::vector<PhaseOfPlan> phases_of(const ProposalView& view);

/// What stands where a building of a plan comes: a site or a facility.
struct BuildingPlace {
  std::string name;
  Point at;
  std::optional<NeighbourhoodIndex> neighbourhood;
  const Site* site = nullptr;
  bool illustrative = false;
};

/// Finds the places of buildings by id; `facilities` are those of the run, with what interventions opened.
class BuildingPlaces {
 public:
  BuildingPlaces(const Town& town, const std::vector<Facility>& facilities, Language language);
  /// None for an id that neither the sites nor the facilities have.
  [[nodiscard]] std::optional<BuildingPlace> find(const PlannedBuilding& building) const;

 private:
  Language language_;
  std::map<std::string, const Site*> sites_;
  std::map<std::string, const Facility*> facilities_;
};

}  // namespace voorzien::io

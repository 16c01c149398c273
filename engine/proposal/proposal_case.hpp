// SPDX-License-Identifier: EUPL-1.2
// Everything a proposal depends on, as values: the scenario with its sites and settings, and the catalogues
// that say what spaces are, when they are used, who may share them and what they cost.
#pragma once

#include "engine/model/cost.hpp"
#include "engine/model/scenario.hpp"
#include "engine/model/space_kind.hpp"
#include "engine/sharing/sharing_rules.hpp"
#include "engine/sharing/use_profile.hpp"

namespace voorzien {

/// A view: what it refers to must outlive it.
struct ProposalCase {
  const Scenario& scenario;
  const SpaceKindCatalogue& space_kinds;
  const WeekCatalogue& week;
  const SharingRules& sharing;
  const CostCatalogue& costs;
};

}  // namespace voorzien

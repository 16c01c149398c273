// SPDX-License-Identifier: EUPL-1.2
// A town as a dataset describes it on 1 January of its reference year.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/model/facility.hpp"
#include "engine/model/neighbourhood.hpp"
#include "engine/model/provenance.hpp"
#include "engine/model/site.hpp"
#include "engine/model/town_costs.hpp"
#include "engine/model/town_network.hpp"
#include "engine/units/message.hpp"
#include "engine/units/year.hpp"

namespace voorzien {

/// Whether the dataset's list of facilities of a function is complete. Where it is unknown, supply is unknown
/// and never a shortfall; where it is illustrative, results are computed and marked.
enum class SupplyKnowledge { unknown, illustrative, complete };

struct Town {
  std::string id;
  Name name;
  std::string crs;  ///< "EPSG:28992"
  Year reference_year{0};
  std::string licence;
  std::vector<District> districts;                ///< ordered by id
  std::vector<Neighbourhood> neighbourhoods;      ///< ordered by id
  std::vector<ResidencePoint> residence_points;   ///< grouped by neighbourhood, in its order
  std::vector<Facility> facilities;               ///< ordered by id
  std::vector<Site> sites = {};                   ///< ordered by id
  std::vector<SupplyKnowledge> supply_knowledge;  ///< one per function of the catalogue
  std::vector<Source> sources;
  /// At most one of the two; none: travel is the straight line × a detour factor.
  std::optional<TownNetwork> network = {};
  std::optional<TownCosts> costs = {};
};

}  // namespace voorzien

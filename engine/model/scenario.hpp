// SPDX-License-Identifier: EUPL-1.2
// Everything a run depends on, as values: town, functions, norms, rates, settings, one dated list of
// interventions.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/model/asked_measure.hpp"
#include "engine/model/demography.hpp"
#include "engine/model/facility_function.hpp"
#include "engine/model/intervention.hpp"
#include "engine/model/norm.hpp"
#include "engine/model/proposal_settings.hpp"
#include "engine/model/town.hpp"
#include "engine/model/travel_mode.hpp"

namespace voorzien {

/// A total the projection has to meet on 1 January of a year, by scaling every neighbourhood alike.
struct ControlTotal {
  Year year{0};
  Persons residents;
};

/// How travel is measured where the town has neither streets nor a table of costs.
struct TravelSettings {
  TravelMode mode = TravelMode::walking;
  double detour_factor = 1.3;  ///< ≥ 1
};

struct Scenario {
  std::string id;
  Name name;
  Town town;
  FunctionCatalogue catalogue;
  NormSet norms;
  Demography demography;
  Year base_year{0};
  Year horizon_year{0};
  std::vector<Year> phases;                  ///< rising, within base..horizon
  std::vector<ControlTotal> control_totals;  ///< rising years
  TravelSettings travel;
  std::vector<AskedMeasure> access_measures = standard_access_measures();
  std::vector<Intervention> interventions;  ///< ordered by year, then as written
  std::uint64_t seed = 1;
  ProposalSettings proposal = {};
};

}  // namespace voorzien

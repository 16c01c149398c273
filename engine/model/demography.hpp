// SPDX-License-Identifier: EUPL-1.2
// Demographic rates: data with a status, never constants in code (handbook model.md section 2).
#pragma once

#include <string>
#include <vector>

#include "engine/model/age.hpp"
#include "engine/model/provenance.hpp"

namespace voorzien {

/// A schedule by single year of age with its origin.
struct AgeSchedule {
  ByAge by_age{};
  Provenance provenance;
};

/// Who moves into a new dwelling of this type.
struct DwellingType {
  std::string id;
  Name name;
  SourcedValue household_size;          ///< persons per dwelling, > 0
  ByAge movers_by_age{};                ///< weights, any positive sum
  SourcedValue own_municipality_share;  ///< 0..1 of the movers who leave a dwelling in the same municipality
  Provenance provenance;
};

struct Demography {
  std::string id;
  Name name;
  AgeSchedule reference_ages;  ///< weights along which broad classes are split
  AgeSchedule women_share;     ///< 0..1
  AgeSchedule fertility;       ///< births per woman per year
  AgeSchedule mortality;       ///< probability of dying within the year, 0..1
  double newborn_mortality = 0.0;
  AgeSchedule net_migration;  ///< per person per year, > −1
  double dilution_per_year =
      0.0;               ///< share of the residents of the standing stock that leaves as households thin
  AgeSchedule dilution;  ///< weights: who leaves
  double refill_share =
      0.0;             ///< share of the places internal movers left that is taken again within the year
  AgeSchedule refill;  ///< weights: who takes them
  std::vector<DwellingType> dwelling_types;  ///< ordered by id
  std::vector<Source> sources;
};

}  // namespace voorzien

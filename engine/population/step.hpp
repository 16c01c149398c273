// SPDX-License-Identifier: EUPL-1.2
// One year of people in one neighbourhood after another: survive and age, births, net migration, dilution,
// the housing programme, control total. Cohort-component method (Preston, Heuveline & Guillot 2001, ch. 6),
// applied to small areas with a housing programme as in handbook model.md section 2. People are counted in
// millionths, so every year's residents equal last year's plus the terms to the last digit.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "engine/model/age.hpp"
#include "engine/model/demography.hpp"
#include "engine/units/quantity.hpp"

namespace voorzien {

/// What changed the residents of one neighbourhood in one year, all in millionths and all ≥ 0 unless said.
/// residents(t+1) = residents(t) + births − deaths + net_migration − dilution + moved_in − moved_out +
/// refilled
///                  − demolished + scaling, exactly.
struct PopulationTerms {
  MicroPersons births = 0;
  MicroPersons deaths = 0;
  MicroPersons net_migration = 0;  ///< of the standing stock; either sign
  MicroPersons dilution = 0;       ///< households getting thinner (gezinsverdunning)
  MicroPersons moved_in = 0;       ///< into dwellings delivered this year
  MicroPersons moved_out = 0;      ///< from here to new dwellings elsewhere in the municipality
  MicroPersons refilled = 0;       ///< who took the places of moved_out
  MicroPersons demolished = 0;     ///< residents of demolished dwellings
  MicroPersons scaling = 0;        ///< to meet the control total; either sign

  /// Sum of all terms with their signs.
  [[nodiscard]] MicroPersons change() const {
    return births - deaths + net_migration - dilution + moved_in - moved_out + refilled - demolished +
           scaling;
  }
  friend bool operator==(const PopulationTerms&, const PopulationTerms&) = default;
};

/// Dwellings built and demolished in one neighbourhood in one year, by position of the type in the
/// demography.
struct HousingChange {
  std::vector<double> built;       ///< one per dwelling type, ≥ 0
  std::vector<double> demolished;  ///< one per dwelling type, ≥ 0
};

/// People and homes of every neighbourhood on 1 January.
struct PopulationState {
  std::vector<Cohorts> residents;
  std::vector<std::optional<double>> dwellings;  ///< none where unknown
};

/// The state a year later and what made it.
struct PopulationStep {
  PopulationState state;
  std::vector<PopulationTerms> terms;  ///< one per neighbourhood
};

/// Advances one year. `municipality` gives each neighbourhood's municipality as a number: internal movers
/// come from the same one, in proportion to residents by age. Neighbourhoods whose dwellings are unknown lose
/// demolished residents by the household size of the type. No age ever falls below 0. Deterministic; no
/// allocation per age.
PopulationStep advance(const PopulationState& state, const Demography& demography,
                       std::span<const HousingChange> housing, std::span<const int> municipality,
                       std::optional<Persons> control_total);

}  // namespace voorzien

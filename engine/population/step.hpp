// SPDX-License-Identifier: EUPL-1.2
// One year of people in all neighbourhoods: survive and age, births, net migration, dilution, the housing
// programme, control total. Cohort-component method (Preston, Heuveline & Guillot 2001, ch. 6), applied to
// small areas with a housing programme as in handbook model.md section 2. People are counted in millionths,
// so every year's residents equal last year's plus the terms to the last digit.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "engine/model/age.hpp"
#include "engine/model/demography.hpp"
#include "engine/units/quantity.hpp"

namespace voorzien {

/// What changed the residents of one neighbourhood in one year, all in millionths and all ≥ 0 unless said.
/// residents(t+1) = residents(t) + births − deaths + net_migration − dilution − demolished − moved_out
///                  + refilled + moved_in + scaling, exactly.
struct PopulationTerms {
  MicroPersons births = 0;
  MicroPersons deaths = 0;         ///< of residents and of newborns
  MicroPersons net_migration = 0;  ///< of the standing stock; either sign
  MicroPersons dilution = 0;       ///< households getting thinner (gezinsverdunning)
  MicroPersons moved_in = 0;       ///< into dwellings delivered this year
  MicroPersons moved_out = 0;      ///< from here to dwellings delivered this year in the same municipality
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
/// demography. An empty vector means none.
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

/// Advances one year, in this order:
///  1. deaths on the residents of 1 January; survivors grow a year older, 100 and over stay together;
///  2. births from the women of 1 January; newborns lose `newborn_mortality`, counted in deaths;
///  3. net migration by (new) age on who is there now, newborns included;
///  4. dilution: `dilution_per_year` of the residents of 1 January, spread over ages; who is not there does
///     not leave, so less may be taken than the rate says;
///  5. demolition takes the demolished share of the stock of 1 January from every age alike, at most all;
///     where dwellings are unknown, the household size (mid) of the type says how many people;
///  6. internal movers: of who will move in (8), `own_municipality_share` leaves a dwelling of the same
///     municipality, age by age in proportion to the residents of that age, at most all of them;
///  7. `refill_share` of who moved out of a neighbourhood is replaced from elsewhere;
///  8. moving in: dwellings built × household size (mid), by the movers' ages. They come last, so that nobody
///     leaves the dwelling delivered this year;
///  9. scaling to the control total, when there is one.
/// `municipality` gives each neighbourhood's municipality as a number from 0. Each neighbourhood has its own
/// `housing`. Unknown dwellings stay unknown; known ones never fall below 0. No age ever falls below 0. The
/// order of the neighbourhoods changes nothing but who gets the last millionth of equals when scaling.
/// Allocates per call, not per neighbourhood.
PopulationStep advance(const PopulationState& state, const Demography& demography,
                       std::span<const HousingChange> housing, std::span<const int> municipality,
                       std::optional<Persons> control_total);

}  // namespace voorzien

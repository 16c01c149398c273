// SPDX-License-Identifier: EUPL-1.2
// What building and running costs, by space kind and by who pays; all data with status and a price level.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/model/provenance.hpp"

namespace voorzien {

/// Who carries a cost.
enum class Payer { municipality, school_board, childcare_provider, operating_party, developer };

/// Prices of one space kind, per m² on the kind's area basis; euro at the catalogue's price level.
struct SpaceCost {
  std::string space_kind;
  SourcedValue new_eur_m2;
  SourcedValue extension_eur_m2;
  SourcedValue conversion_eur_m2;
  SourcedValue temporary_eur_m2;
  SourcedValue yearly_eur_m2;  ///< upkeep, energy, cleaning
};

/// Which share of investment and of yearly burden a payer carries for a function; shares of a function sum
/// to 1.
struct CostShare {
  std::string function;
  Payer payer = Payer::municipality;
  double investment_share = 1.0;
  double yearly_share = 1.0;
  Provenance provenance;
};

struct CostCatalogue {
  int price_level_year = 0;
  SourcedValue discount_rate;                    ///< per year, for the yearly burden of an investment
  SourcedValue building_life_years;              ///< annuity period
  SourcedValue manager_eur_per_user_group_year;  ///< an operator's hours per function that shares
  std::vector<SpaceCost> spaces;                 ///< ordered by space kind
  std::vector<CostShare> shares;                 ///< ordered by function, payer
  std::vector<Source> sources;
};

}  // namespace voorzien

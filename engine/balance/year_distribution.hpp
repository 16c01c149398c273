// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>

#include "engine/balance/balance.hpp"

namespace voorzien {

/// Who uses the facilities of a function in one year, for functions whose need arises there (PE hours at
/// schools).
struct UsersAtFacilities {
  std::vector<double> by_neighbourhood;  ///< load of the facilities there, and what found no place at home
  std::vector<bool> known;               ///< per neighbourhood: whether its own need was known
  /// Where they are: facilities, and homes for those without a place; weights sum to 1 in a neighbourhood
  /// with users.
  std::vector<ResidencePoint> origins;
};

UsersAtFacilities users_at_facilities(const Scenario& scenario, const Timeline& timeline,
                                      const FunctionBalance& balance, const YearDistribution& distribution);

/// What is to be distributed: `need` of one function in one year, one value per neighbourhood, spread over
/// its `origins` by weight.
struct YearNeed {
  FunctionIndex function;
  Year year{0};
  std::span<const double> need;
  std::span<const ResidencePoint> origins;
  bool measures_access = true;  ///< whether the scenario's measures of access are wanted too
};

/// The best distribution of one function's mid need over its open facilities in one year. Facilities without
/// a known capacity take part in nothing.
YearDistribution distribute_year(const Scenario& scenario, const Timeline& timeline, const YearNeed& wanted);

/// Years a distribution is computed for: base, phases, peak of the town's need and horizon; rising, no year
/// twice.
std::vector<Year> key_years(const Scenario& scenario, Year peak);

/// The reach of a norm (mid value); a very large distance when the norm states none.
Metres reach_of(const Norm& norm);

}  // namespace voorzien

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>

#include "engine/balance/balance.hpp"

namespace voorzien {

/// The best distribution of one function's mid need over its open facilities in one year. `need` is one row
/// of a YearGrid: one interval per neighbourhood, spread over its residence points by weight. Facilities
/// without a known capacity take part in nothing.
YearDistribution distribute_year(const Scenario& scenario, const Timeline& timeline, FunctionIndex function,
                                 std::span<const double> need, Year year);

/// Users by the neighbourhood where they are served: load of the facilities there, and what found no place at
/// home. Need that arises at facilities (PE hours at schools) follows from it.
std::vector<double> users_at_facilities(const Scenario& scenario, const Timeline& timeline,
                                        const YearDistribution& distribution);

/// Years a distribution is computed for: base, phases, peak of the town's need and horizon; rising, no year
/// twice.
std::vector<Year> key_years(const Scenario& scenario, Year peak);

/// The reach of a norm (mid value); a very large distance when the norm states none.
Metres reach_of(const Norm& norm);

}  // namespace voorzien

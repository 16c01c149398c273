// SPDX-License-Identifier: EUPL-1.2
// What is there: capacity by neighbourhood and year, or the people covered where the norm asks nearness.
#pragma once

#include <vector>

#include "engine/balance/balance.hpp"

namespace voorzien {

/// The neighbourhood each facility counts for: the one it lies in; just across the boundary, the nearest one
/// when that lies within `reach` by straight line; else none.
std::vector<std::optional<NeighbourhoodIndex>> counted_in(const Scenario& scenario,
                                                          const std::vector<Facility>& facilities,
                                                          Metres reach);

/// Capacity that is open, by year and neighbourhood.
YearGrid capacity_supply(const Scenario& scenario, const Timeline& timeline, FunctionIndex function,
                         Metres reach);

/// People of the norm's age group (with the bandwidth of `need`) that live within its distance of an open
/// facility. Same shape as `need`; need / share is the group, so supply may exceed need when less than
/// everybody is asked for.
YearGrid covered_supply(const Scenario& scenario, const Timeline& timeline, FunctionIndex function,
                        const CoverageNeed& rule, const YearGrid& need);

/// Facilities of the function that are open in the base year or later without a known capacity, by position.
std::vector<FacilityIndex> without_capacity(const Timeline& timeline, FunctionIndex function);

}  // namespace voorzien

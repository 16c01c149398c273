// SPDX-License-Identifier: EUPL-1.2
// Measures without competition: what is near, and how near. Each person counts the whole of every place in
// reach, whoever else comes there (Hansen 1959 for gravity; cumulative and cost to closest as in the R
// package accessibility).
#pragma once

#include <cstddef>

#include "engine/catchment/catchment_case.hpp"

namespace voorzien::catchment {

/// What a place counts for when the n-th nearest is sought.
enum class CountBy { places, supply };

/// Supply times weight, summed over what costs at most `max_cost`; in the unit of supply. With no decay this
/// is the cumulative measure. Demand plays no part.
Access reachable_supply(const CatchmentCase& given);

/// Cost to the nearest supply > 0 that with the nearer ones makes up `nth` ≥ 1: counted as places, or as the
/// amount of supply (places with supply 3 count three times; how R's cost_to_closest counts). Empty where
/// there is no such place at a cost of at most `max_cost`.
Access cost_to_nearest(const CatchmentCase& given, double nth = 1.0, CountBy count_by = CountBy::places);

}  // namespace voorzien::catchment

// SPDX-License-Identifier: EUPL-1.2
// Broad age classes to single years, along a reference curve: a base table knows five classes where need asks
// for single years. Largest-remainder apportionment (Hamilton's method), so that no resident is lost.
#pragma once

#include <span>

#include "engine/model/age.hpp"

namespace voorzien {

/// A share of the residents in an age band.
struct AgeClassShare {
  AgeBand ages;
  double share = 0.0;  ///< ≥ 0; the shares of one neighbourhood need not sum to 1 (CBS rounds)
};

/// Splits `residents` ≥ 0 over the classes in proportion to their shares, normalised to sum to 1, and within
/// a class along `reference` (weights, any positive sum; evenly in a class where they are all 0). Classes may
/// overlap: their people add up. Ages outside every class get nobody. Sums to residents exactly, in
/// millionths, per class and in total (largest remainder; of equal remainders the first class, the youngest
/// age). Residents without any positive share follow the reference curve over all ages.
Cohorts split_classes(Persons residents, std::span<const AgeClassShare> classes, const ByAge& reference);

/// Splits `residents` along `weights` so that the parts sum exactly; weights ≥ 0 with a positive sum.
Cohorts split_along(Persons residents, const ByAge& weights);

}  // namespace voorzien

// SPDX-License-Identifier: EUPL-1.2
// Broad age classes to single years, along a reference curve.
#pragma once

#include <span>

#include "engine/model/age.hpp"

namespace voorzien {

/// A share of the residents in an age band.
struct AgeClassShare {
  AgeBand ages;
  double share = 0.0;  ///< ≥ 0; the shares of one neighbourhood need not sum to 1 (CBS rounds)
};

/// Splits `residents` over the classes in proportion to their shares, normalised to sum to 1, and within a
/// class along `reference` (weights, any positive sum). Ages outside every class get nobody. Sums to
/// residents exactly (in millionths, largest remainder to the youngest age that has the largest fraction).
/// Residents without any positive share follow the reference curve over all ages.
Cohorts split_classes(Persons residents, std::span<const AgeClassShare> classes, const ByAge& reference);

/// Splits `residents` along `weights` so that the parts sum exactly; weights ≥ 0 with a positive sum.
Cohorts split_along(Persons residents, const ByAge& weights);

}  // namespace voorzien

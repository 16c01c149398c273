// SPDX-License-Identifier: EUPL-1.2
// Who a group of people is by age, when only its size is known: movers into a new dwelling, leavers of a
// thinning household, newcomers in a vacated one. Parts are differences of rounded cumulative sums, so they
// add up exactly without sorting or allocating.
#pragma once

#include "engine/model/age.hpp"

namespace voorzien {

class AgeProfile {
 public:
  /// From weights ≥ 0. Weights that are all 0 make a profile of nobody.
  explicit AgeProfile(const ByAge& weights);

  /// `total` ≥ 0 over the ages. Sums to total exactly, 0 for a profile of nobody; each age is within one
  /// millionth of its proportional part; an age of weight 0 gets nothing.
  [[nodiscard]] Cohorts spread(MicroPersons total) const;

 private:
  ByAge cumulative_{};  ///< share of the people up to and including an age; the last is 1 (or 0: nobody)
};

}  // namespace voorzien

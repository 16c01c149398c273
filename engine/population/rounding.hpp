// SPDX-License-Identifier: EUPL-1.2
// Parts of whole millionths. Every term of the yearly step is rounded once, here, and then added and
// subtracted as an integer: that is why the books close to the last digit.
#pragma once

#include <span>

#include "engine/model/age.hpp"

namespace voorzien {

/// The nearest whole number of millionths, halves away from zero; |exact| < 2^52. No call into libm: it is
/// the innermost operation of the engine.
inline MicroPersons nearest(double exact) {
  return static_cast<MicroPersons>(exact < 0.0 ? exact - 0.5 : exact + 0.5);
}

/// `share` (either sign) of `people` to the nearest millionth. A share of 0..1 never gives more than
/// `people`; a share of 1 gives exactly `people`.
inline MicroPersons part_of(MicroPersons people, double share) {
  return nearest(static_cast<double>(people) * share);
}

/// Divides `total` ≥ 0 over `parts` in proportion to `weights` (≥ 0, positive sum, equally many as parts) by
/// largest remainder: the sum is exactly `total`, equal remainders favour the first. A weight of 0 gets
/// nothing.
void apportion(MicroPersons total, std::span<const double> weights, std::span<MicroPersons> parts);

}  // namespace voorzien

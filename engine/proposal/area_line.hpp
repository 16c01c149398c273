// SPDX-License-Identifier: EUPL-1.2
// Area rules as one straight line a0 + a1·capacity, which the programme needs. A rule that is linear stays
// what it is; a rule by pieces becomes the lowest line that is nowhere below it between the smallest and the
// largest size, so that what is planned always holds what the norm asks.
#pragma once

#include "engine/model/norm.hpp"

namespace voorzien {

/// size = fixed + per_unit · capacity, m².
struct AreaLine {
  double fixed = 0.0;
  double per_unit = 0.0;
};

/// The line over capacities from `smallest` to `largest` (0 ≤ smallest ≤ largest, finite), mid values.
AreaLine area_line(const AreaRule& rule, double smallest, double largest);

}  // namespace voorzien

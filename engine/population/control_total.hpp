// SPDX-License-Identifier: EUPL-1.2
// Control totals: a forecast for the whole town, made elsewhere, that the sum of the neighbourhoods has to
// meet. Everyone is scaled by one factor; largest remainder, in integer arithmetic, makes the sum exact.
#pragma once

#include <span>

#include "engine/model/age.hpp"
#include "engine/population/step.hpp"

namespace voorzien {

/// Scales every age of every neighbourhood alike so that together they are exactly `total` ≥ 0, and books the
/// difference under `scaling`. Equal remainders favour the youngest age, then the first neighbourhood. A town
/// where nobody lives cannot be scaled and stays as it is.
void scale_to(Persons total, std::span<Cohorts> residents, std::span<PopulationTerms> terms);

}  // namespace voorzien

// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "engine/simulation/timeline.hpp"

namespace voorzien {

/// Runs the scenario from its base year to its horizon: each intervention takes effect in its year (time
/// convention in engine/units/year.hpp), people advance one year at a time. The scenario is not changed.
/// Total on a scenario that io has validated.
Timeline simulate(const Scenario& scenario);

}  // namespace voorzien

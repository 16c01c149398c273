// SPDX-License-Identifier: EUPL-1.2
// From a scenario to a town year by year: one loop over the years that lets the population advance
// (engine/population) and the interventions take effect (housing_programme.hpp, facility_supply.hpp).
// Everything that knows a need, a distance or a file comes after it.
#pragma once

#include "engine/simulation/timeline.hpp"

namespace voorzien {

/// Runs the scenario from its base year to its horizon: each intervention takes effect in its year (time
/// convention in engine/units/year.hpp), people advance one year at a time from Neighbourhood::ages. The
/// scenario is not changed. Total on a scenario that io has validated; what a planner should know about
/// (demolition of more than there is, conversion of more than there is …) is a warning.
Timeline simulate(const Scenario& scenario);

}  // namespace voorzien

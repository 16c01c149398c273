// SPDX-License-Identifier: EUPL-1.2
// Checks interventions against each other: ids, and whether a facility that is changed stands open then.
#pragma once

#include <vector>

#include "engine/model/town.hpp"
#include "io/scenario/intervention_reader.hpp"

namespace voorzien::io {

/// Reports ids used twice, also by a facility of the town. A new facility carries the id of its intervention.
void check_ids(const std::vector<ReadIntervention>& interventions, const Town& town);

/// Requires the order in which interventions take effect. Reports extensions, conversions and closings of a
/// facility that does not exist or is not open in their year, and conversions of a function it does not have.
void check_facilities(const std::vector<ReadIntervention>& interventions, const Scenario& scenario);

}  // namespace voorzien::io

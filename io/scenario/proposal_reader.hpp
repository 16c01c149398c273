// SPDX-License-Identifier: EUPL-1.2
// What a scenario asks of the proposal: functions, levels, locks, limits of work. Each setting comes from the
// nearest file that writes it; `proposal` written as null asks for none, whatever is extended.
#pragma once

#include "io/scenario/layered_object.hpp"
#include "io/scenario/scenario_surroundings.hpp"

namespace voorzien::io {

/// Reads `proposal` into the scenario, after town, catalogue and phases. Reports locks that contradict each
/// other, the site or the sharing rules.
void read_proposal(LayeredObject& root, const Run& run);

}  // namespace voorzien::io

// SPDX-License-Identifier: EUPL-1.2
// Writes interventions in the form intervention_reader.hpp reads: the same for those of people and those of a
// proposal.
#pragma once

#include <vector>

#include "engine/model/scenario.hpp"
#include "io/json/json_writer.hpp"

namespace voorzien::io {

/// A list of interventions as a JSON array; `scenario` names neighbourhoods and functions.
void write_interventions(JsonWriter& writer, const Scenario& scenario,
                         const std::vector<Intervention>& interventions);

}  // namespace voorzien::io

// SPDX-License-Identifier: EUPL-1.2
// Writes a scenario with everything it extended applied, as a file that reads back to an equal scenario. The
// inputs of a run keep it beside the catalogue, the rates, the norm set and the dataset, which it names by
// id.
#pragma once

#include <string>

#include "engine/model/scenario.hpp"

namespace voorzien::io {

/// The scenario as JSON (format voorzien-scenario/1) without `extends`. To read it back, the data folder
/// holds catalogue/, norms/<id>.json and <id of the town>/dataset.json.
std::string resolved_scenario_json(const Scenario& scenario);

}  // namespace voorzien::io

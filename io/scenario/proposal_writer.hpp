// SPDX-License-Identifier: EUPL-1.2
// Writes what a scenario asks of the proposal in the form proposal_reader.hpp reads.
#pragma once

#include "engine/model/scenario.hpp"
#include "io/json/json_writer.hpp"

namespace voorzien::io {

/// The settings as one JSON object, every one written out; null when no proposal is asked.
void write_proposal_settings(JsonWriter& writer, const Scenario& scenario);

}  // namespace voorzien::io

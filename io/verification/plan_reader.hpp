// SPDX-License-Identifier: EUPL-1.2
// Reads one plan of `proposals` in results.json.
#pragma once

#include <vector>

#include "engine/verification/stated_plan.hpp"
#include "io/json/json_node.hpp"
#include "io/verification/results_reader.hpp"

namespace voorzien::io {

/// Ids are looked up in `scenario`; what is not as it should be is reported at its place.
WrittenPlan read_plan(const JsonNode& node, const Scenario& scenario);

/// `levels` of a plan or a comparison.
std::vector<StatedLevel> read_levels(const JsonNode& node);

}  // namespace voorzien::io

// SPDX-License-Identifier: EUPL-1.2
// Reads how much floor or ground a location takes at a capacity: linear, or by pieces (schoolyard).
#pragma once

#include <vector>

#include "engine/model/norm.hpp"
#include "io/json/json_node.hpp"
#include "io/norms/need_reader.hpp"

namespace voorzien::io {

/// The area rules in the array at the node.
std::vector<AreaRule> read_areas(const JsonNode& node, const NormReferences& references);

}  // namespace voorzien::io

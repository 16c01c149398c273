// SPDX-License-Identifier: EUPL-1.2
// Finds the site a scenario names.
#pragma once

#include "engine/model/town.hpp"
#include "io/json/json_node.hpp"

namespace voorzien::io {

/// The site whose id is written at the node, or null. Reports an unknown one, with near ids, or that the
/// dataset has no sites at all; silent while the town could not be read.
const Site* find_site(const JsonNode& node, const Town& town);

}  // namespace voorzien::io

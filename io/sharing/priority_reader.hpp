// SPDX-License-Identifier: EUPL-1.2
// Reads the groups of functions and which of them goes first at which hours.
#pragma once

#include "engine/sharing/sharing_rules.hpp"
#include "io/json/json_node.hpp"

namespace voorzien::io {

/// The groups into `rules`; every function must be in exactly one.
void read_groups(const JsonNode& node, const FunctionCatalogue& functions, SharingRules& rules);

/// The orders into `rules`; each names every group once, and the last holds at all hours.
void read_priority(const JsonNode& node, const std::vector<WeekType>& week_types, SharingRules& rules);

}  // namespace voorzien::io

// SPDX-License-Identifier: EUPL-1.2
// Reads verdicts on pairs of functions. An entry names two lists of functions and stands for every pair
// between them, so that a rule about clubs and child care is written once.
#pragma once

#include "io/json/json_node.hpp"
#include "io/sharing/sharing_reader.hpp"

namespace voorzien::io {

/// The verdict on a pair that is not listed, per form, into `rules`; its conditions must be read already.
void read_default_verdicts(const JsonNode& node, SharingRules& rules);

/// The listed verdicts, ordered, into `rules`.
void read_verdicts(const JsonNode& node, const SharingContext& context, SharingRules& rules);

}  // namespace voorzien::io

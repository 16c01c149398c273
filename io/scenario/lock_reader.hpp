// SPDX-License-Identifier: EUPL-1.2
// Reads the choices of people that a proposal keeps, and reports those that cannot all hold.
#pragma once

#include <vector>

#include "engine/model/scenario.hpp"
#include "engine/model/space_kind.hpp"
#include "engine/sharing/sharing_rules.hpp"
#include "io/json/json_node.hpp"

namespace voorzien::io {

/// What locks refer to. `functions` are those of the proposal.
struct LockContext {
  const Scenario& scenario;
  const std::vector<FunctionIndex>& functions;
  const SpaceKindCatalogue& space_kinds;
  const SharingRules& sharing;
};

/// The locks in the array at the node, ordered by site, then function. Reports unknown sites and functions,
/// one site and function locked twice, what the site itself keeps out, and two functions required at one site
/// that may not be together.
std::vector<Lock> read_locks(const JsonNode& node, const LockContext& context);

}  // namespace voorzien::io

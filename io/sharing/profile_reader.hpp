// SPDX-License-Identifier: EUPL-1.2
// Reads one use profile: how a function uses a kind of space through the week.
#pragma once

#include "engine/model/space_kind.hpp"
#include "engine/sharing/use_profile.hpp"
#include "io/json/json_node.hpp"

namespace voorzien::io {

/// What profiles refer to. `week` holds the week types, hours of spaces and sources read so far.
struct ProfileContext {
  const FunctionCatalogue& functions;
  const SpaceKindCatalogue& space_kinds;
  const WeekCatalogue& week;
};

/// The profile at the node; none when its function or kind is not known. Reports presence or windows outside
/// opening hours, and windows shorter than the hours that must fit in them.
std::optional<UseProfile> read_profile(const JsonNode& node, const ProfileContext& context);

}  // namespace voorzien::io

// SPDX-License-Identifier: EUPL-1.2
// Who may use which way of OpenStreetMap, in which direction and how fast: on foot or by bicycle. The rules
// follow the OpenStreetMap wiki (Key:access, OSM tags for routing/Access restrictions: the Netherlands,
// Key:oneway:bicycle, Tag:bicycle=dismount); the speeds are those of the foot and bicycle profiles of OSRM.
#pragma once

#include <functional>
#include <optional>

#include "engine/model/travel_mode.hpp"
#include "engine/network/street_network.hpp"

namespace voorzien::io {

/// The value of a tag of a way or node; null where it has none.
using TagOf = std::function<const char*(const char* key)>;

/// How a way is used.
struct StreetUse {
  network::StreetWay way = network::StreetWay::both;
  double speed_kmh = 5.0;  ///< > 0
  /// Seconds that the whole way takes, for ferries that say so; then its speed follows from its length.
  std::optional<double> seconds;
};

/// How a way may be used by the profile; none when it may not.
std::optional<StreetUse> use_of_way(const TagOf& tag, TravelMode profile);

/// Whether a node, a gate or a fence across the way, stops the profile.
bool stops_at_node(const TagOf& tag, TravelMode profile);

}  // namespace voorzien::io

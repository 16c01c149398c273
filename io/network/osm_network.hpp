// SPDX-License-Identifier: EUPL-1.2
// The walking or cycling network of an OpenStreetMap file (.osm.pbf or .osm), read with libosmium: two
// passes, nodes within the asked box and then the ways over them, so that memory follows the town and not the
// file.
#pragma once

#include <optional>
#include <string>

#include "engine/geometry/shapes.hpp"
#include "engine/network/street_network.hpp"
#include "io/network/street_profile.hpp"
#include "io/vector/reading.hpp"

namespace voorzien::io {

struct OsmNetworkRequest {
  std::string path;   ///< the file
  std::string shown;  ///< what people are shown
  std::string where;  ///< place of the request, for problems
  TravelMode profile = TravelMode::walking;
  std::string target_crs;     ///< projected, in metres ("EPSG:28992")
  std::optional<Box> within;  ///< in the target system: only what lies inside is kept; none: everything
};

/// Whether the path is one of OpenStreetMap's: it ends in .osm.pbf, .pbf or .osm.
bool is_osm_path(const std::string& path);

/// The streets the profile may use, in the target system, coordinates in whole centimetres; nodes by their
/// OpenStreetMap number. An unreadable, truncated or empty file, and one without a usable street in the box,
/// is a problem. The same file gives the same network.
network::StreetNetwork read_osm_network(const OsmNetworkRequest& request, Reading& reading);

}  // namespace voorzien::io

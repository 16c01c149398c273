// SPDX-License-Identifier: EUPL-1.2
// A network from any line layer GDAL opens (GeoPackage, GeoJSON, shapefile, PostGIS …). Lines are joined
// where they share an end point, and where the end of one lies on a corner of another; lines that merely
// cross are a bridge.
#pragma once

#include <optional>
#include <string>

#include "engine/network/street_network.hpp"
#include "io/network/street_profile.hpp"
#include "io/vector/reading.hpp"
#include "io/vector/table.hpp"

namespace voorzien::io {

struct LineNetworkRequest {
  TableSource source;
  /// A field that says which way a line may be used: "both", "forward" or "backward"; empty is both.
  std::optional<FieldSpec> way = {};
  /// A field with the speed in km/h; empty is that of the profile.
  std::optional<FieldSpec> speed = {};
  TravelMode profile = TravelMode::walking;
  std::string target_crs;     ///< projected, in metres
  std::optional<Box> within;  ///< in the target system: lines that lie outside altogether are left out
};

/// The lines as streets in the target system, in whole centimetres. Faults of the source are problems.
network::StreetNetwork read_line_network(const LineNetworkRequest& request, Reading& reading);

}  // namespace voorzien::io

// SPDX-License-Identifier: EUPL-1.2
// Places and areas of an OpenStreetMap file (.osm.pbf) by their tags, read with libosmium. Three passes:
// relations, ways, nodes; only the nodes that wanted areas are made of are kept, so that memory follows what
// is asked and not the size of the file.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "engine/geometry/shapes.hpp"
#include "io/vector/reading.hpp"

namespace voorzien::io {

using OsmTags = std::map<std::string, std::string>;

/// A node, a closed way or a multipolygon that was asked for, in longitude and latitude.
struct OsmPlace {
  std::string id;  ///< n123, w123 or r123
  OsmTags tags;
  Point at;           ///< of a node; a point inside for an area
  MultiPolygon area;  ///< empty for a node and for a line
};

struct OsmPlacesRequest {
  std::string path;
  std::string shown;
  /// Whether an object with these tags is wanted.
  std::function<bool(const OsmTags&)> wanted;
};

struct OsmPlaces {
  std::vector<OsmPlace> places;  ///< in order of id
  std::size_t incomplete = 0;    ///< areas that the edge of the extract cuts; left out
  std::size_t nodes = 0;         ///< in the whole file
  std::string data_date;         ///< of the extract (2015-12-23T…); empty: not written in it
};

/// The wanted places. An absent, empty, truncated or other file is a problem.
OsmPlaces read_osm_places(const OsmPlacesRequest& request, Reading& reading);

}  // namespace voorzien::io

// SPDX-License-Identifier: EUPL-1.2
// Places of OpenStreetMap as a list of facilities.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "engine/geometry/shapes.hpp"
#include "engine/model/facility_function.hpp"
#include "io/import/osm/osm_mapping.hpp"
#include "io/osm/osm_places.hpp"

namespace voorzien::io {

/// A place in the system of the dataset.
struct OsmFacility {
  const OsmPlace* place = nullptr;
  Point at;
  double area_m2 = 0.0;  ///< 0: drawn as a point
  std::vector<const OsmRule*> rules;
};

struct OsmFacilities {
  std::string table;                           ///< osm-facilities.csv
  std::map<std::string, std::size_t> counts;   ///< by function
  std::map<std::string, std::size_t> unnamed;  ///< by function
  std::size_t twice = 0;                       ///< points left out beside the area of the same name
  bool any_capacity = false;
};

/// The rows, one per function a place serves. A point within 200 m of an area or point of the same name and
/// function is the same facility, drawn twice.
OsmFacilities list_facilities(const std::vector<OsmFacility>& facilities, const FunctionCatalogue& catalogue);

}  // namespace voorzien::io

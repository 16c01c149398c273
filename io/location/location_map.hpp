// SPDX-License-Identifier: EUPL-1.2
// The answer to a location problem of a scenario as a map: a GeoPackage with the candidates, the demand and
// who goes where, each with its QGIS style inside.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "engine/geometry/shapes.hpp"
#include "engine/location/location_result.hpp"
#include "engine/units/year.hpp"
#include "io/location/location_names.hpp"
#include "io/text/language.hpp"

namespace voorzien::io {

/// A location problem with a place for every row and candidate, in their order.
struct PlacedLocation {
  NamedLocation named;
  std::vector<Point> row_places;
  std::vector<Point> candidate_places;
  std::vector<std::string> candidate_names;  ///< as people know them
  std::string crs;                           ///< "EPSG:28992"
  Year dated{0};
};

/// Writes layers located_sites, located_assignment and located_demand. Throws std::runtime_error when the
/// disk refuses.
void write_location_map(const PlacedLocation& placed, const location::LocationResult& result,
                        Language language, const std::filesystem::path& file);

}  // namespace voorzien::io

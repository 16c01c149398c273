// SPDX-License-Identifier: EUPL-1.2
// Administrative boundaries as neighbourhoods, with residents from a table where there is one.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/geometry/shapes.hpp"
#include "io/import/outcome/brought.hpp"
#include "io/osm/osm_places.hpp"
#include "io/vector/reading.hpp"

namespace voorzien::io {

struct OsmArea {
  std::string id;
  std::string name;
  std::optional<double> residents;
  std::optional<double> dwellings;
  MultiPolygon shape;  ///< in the system of the dataset
};

/// Whether the tags are those of a boundary of that level.
bool is_boundary(const OsmTags& tags, int level);

/// Fills residents and dwellings by name or code; returns how many areas the table knows. A table without
/// such columns, or that knows none of them, is a problem.
std::size_t join_residents(const std::string& path, std::vector<OsmArea>& areas, Reading& reading);

/// Adds file and sections.
void bring_neighbourhoods(const std::vector<OsmArea>& areas, const std::string& crs, bool has_figures,
                          Brought& brought);

}  // namespace voorzien::io

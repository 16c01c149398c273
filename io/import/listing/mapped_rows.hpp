// SPDX-License-Identifier: EUPL-1.2
// Rows of a list under the names of our own file, each cell checked.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/geometry/shapes.hpp"
#include "io/import/listing/listing_mapping.hpp"
#include "io/import/table/listing.hpp"
#include "io/vector/reading.hpp"

namespace voorzien::io {

struct MappedRow {
  std::string place;               ///< file:line
  std::vector<std::string> cells;  ///< in the order of the mapping's fields
  std::string function;
  std::optional<Point> at;
  MultiPolygon area = {};       ///< of a site that is drawn
  std::string written_id = {};  ///< of a site, where the list writes its id otherwise
};

/// The rows; faults are problems with their line. The first ten of each kind in full, then their number.
std::vector<MappedRow> map_rows(const Listing& listing, const ListingMapping& mapping, Reading& reading);

}  // namespace voorzien::io

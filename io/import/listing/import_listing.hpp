// SPDX-License-Identifier: EUPL-1.2
// A planner's own list of facilities or sites, with a mapping that says which column is what.
#pragma once

#include <string>

#include "engine/model/town.hpp"
#include "io/import/listing/listing_mapping.hpp"
#include "io/import/outcome/brought.hpp"
#include "io/vector/reading.hpp"

namespace voorzien::io {

struct ListingOptions {
  std::string file;
  std::string mapping_file;  ///< empty: the mapping is guessed from the names of the columns
  ListingMapping mapping;
  std::string function = {};  ///< of every row, where the mapping is guessed; empty: a column says it
};

/// The list as a file of ours and a section. Every row that cannot be right is told: rows given twice,
/// numbers that are none, places that cannot be in the town. `town` null: places are not checked against it.
/// Sites drawn as polygons stay polygons.
Brought import_listing(const ListingOptions& options, const FunctionCatalogue& catalogue, const Town* town,
                       Reading& reading);

}  // namespace voorzien::io

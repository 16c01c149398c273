// SPDX-License-Identifier: EUPL-1.2
// A town from OpenStreetMap: facilities by their tags, the streets, and where the dataset has no
// neighbourhoods yet its administrative boundaries.
#pragma once

#include <optional>
#include <string>

#include "engine/model/facility_function.hpp"
#include "engine/model/town.hpp"
#include "io/import/osm/osm_mapping.hpp"
#include "io/import/outcome/brought.hpp"
#include "io/vector/reading.hpp"

namespace voorzien::io {

struct OsmOptions {
  std::string file;
  OsmMapping mapping;
  int boundaries = 8;       ///< admin_level of the areas that become neighbourhoods
  std::string crs;          ///< of a new dataset; empty: the Dutch grid, or UTM elsewhere
  std::string figures;      ///< table of residents and dwellings by name or code; empty: none
  std::string place;        ///< name of a new dataset; empty: from the name of the file
  std::optional<int> year;  ///< none: that of the extract
};

/// `town` is that of the folder; null: boundaries of the file become its neighbourhoods.
Brought import_osm(const OsmOptions& options, const FunctionCatalogue& catalogue, const Town* town,
                   Reading& reading);

}  // namespace voorzien::io

// SPDX-License-Identifier: EUPL-1.2
// Finds the municipality a person named in a map of the whole country.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "io/import/cbs/cbs_area.hpp"
#include "io/vector/reading.hpp"
#include "io/vector/source_layers.hpp"

namespace voorzien::io {

struct NamedMunicipality {
  std::string path;  ///< of the map
  std::string name;  ///< as the person typed it: a code or a name
};

/// The layer that holds the areas, where there is none of municipalities.
struct AreaLayer {
  std::string name;
  CbsLayout layout;
};

struct FoundMunicipality {
  CbsMunicipality municipality;
  std::optional<Box> within;  ///< box of its polygon in the Dutch grid
};

/// The municipality with that code or name (capitals, and an addition in brackets as in "Utrecht (gemeente)",
/// do not count); one that is not there is a problem that names the nearest.
FoundMunicipality find_municipality(const NamedMunicipality& named, const std::vector<SourceLayer>& layers,
                                    const AreaLayer& areas, Reading& reading);

/// "34", "0034", "GM0034" as GM0034; none for anything else.
std::optional<std::string> municipality_code(const std::string& typed);

}  // namespace voorzien::io

// SPDX-License-Identifier: EUPL-1.2
// Reads one municipality from a map of the whole country. The municipality's own polygon comes first; its box
// and its code go to the driver as filters, so that of hundreds of megabytes only that corner is read.
#pragma once

#include <optional>
#include <string>

#include "io/import/cbs/cbs_area.hpp"
#include "io/vector/reading.hpp"

namespace voorzien::io {

struct CbsQuestion {
  std::string path;
  std::string municipality;       ///< GM0034, 34 or a name
  std::optional<CbsLevel> level;  ///< none: neighbourhoods where they have figures, else districts
  bool figures_follow = false;    ///< a table of key figures will be joined
};

/// The system of every map of CBS.
inline constexpr const char* dutch_grid = "EPSG:28992";

/// The areas of the municipality; problems when the file is another one, or the municipality is not in it.
CbsMap read_cbs_map(const CbsQuestion& question, Reading& reading);

}  // namespace voorzien::io

// SPDX-License-Identifier: EUPL-1.2
// How the layers of a location map look in QGIS: open sites large, who they serve in the colour of the site,
// demand that is not served in red, points of demand as large as the demand.
#pragma once

#include <cstddef>
#include <string>

#include "io/qgis/layer_style.hpp"
#include "io/text/language.hpp"

namespace voorzien::io {

/// What the styles must know of the answer.
struct LocationLook {
  Language language = Language::nl;
  double largest_demand = 0.0;  ///< of one row
  std::size_t named_sites = 0;  ///< open sites: many are named only close by
};

LayerStyle sites_style(const LocationLook& look);
LayerStyle demand_style(const LocationLook& look);
LayerStyle assignment_style(const LocationLook& look);

}  // namespace voorzien::io

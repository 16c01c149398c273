// SPDX-License-Identifier: EUPL-1.2
// Whether a hall's rectangle can lie on a site, sought anew: corners on and near the outline, in the
// directions of its sides and every two degrees. A place that is found is certain.
#pragma once

#include "engine/model/site.hpp"

namespace voorzien {

/// Whether width × length (m, > 0) fits: by the site's stated rectangle, its shape, or else its area.
bool rectangle_fits_site(const Site& site, double width, double length);

}  // namespace voorzien

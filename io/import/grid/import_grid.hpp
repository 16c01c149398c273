// SPDX-License-Identifier: EUPL-1.2
// Squares of 100 or 500 m (CBS, vierkantstatistieken) as the places where people live. Squares of fewer than
// five residents are suppressed by the source; they count as 2, and what they may be stays beside it.
#pragma once

#include <optional>
#include <string>

#include "engine/model/town.hpp"
#include "io/import/outcome/brought.hpp"
#include "io/vector/reading.hpp"

namespace voorzien::io {

struct GridOptions {
  std::string file;
  std::optional<int> year;  ///< none: from the name of the layer or the file
};

/// The squares within the town as residence points. `town` null: a problem, since nobody knows where to look.
Brought import_grid(const GridOptions& options, const Town* town, Reading& reading);

}  // namespace voorzien::io

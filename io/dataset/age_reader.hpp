// SPDX-License-Identifier: EUPL-1.2
// Ages by single year from what a dataset knows: single years, broad classes, or only a total.
#pragma once

#include <vector>

#include "engine/model/demography.hpp"
#include "io/dataset/dataset_reading.hpp"
#include "io/dataset/manifest.hpp"
#include "io/dataset/neighbourhood_row.hpp"

namespace voorzien::io {

/// Fills residents, ages and how they are known. Classes are split along the reference curve of the
/// demography; where only the total is known the ages of the rest of the town are borrowed. Shares that do
/// not sum to one are scaled to the residents: one warning for the whole town, naming the worst.
/// Ids of the ages table are checked only when the areas were read whole.
void set_ages(std::vector<NeighbourhoodRow>& rows, const NeighbourhoodSection& section,
              const Demography& demography, bool areas_read_whole, DatasetReading& reading);

}  // namespace voorzien::io

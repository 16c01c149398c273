// SPDX-License-Identifier: EUPL-1.2
// The neighbourhoods and districts of a dataset.
#pragma once

#include <string>
#include <vector>

#include "engine/model/demography.hpp"
#include "engine/model/neighbourhood.hpp"
#include "io/dataset/dataset_reading.hpp"
#include "io/dataset/manifest.hpp"

namespace voorzien::io {

struct ReadAreas {
  std::vector<District> districts;            ///< ordered by id
  std::vector<Neighbourhood> neighbourhoods;  ///< ordered by id
  bool read_whole = false;  ///< nothing was amiss, so that an id that is not there does not exist
};

/// Reads, checks and completes the neighbourhoods: shapes repaired and checked for overlap, ages by single
/// year, a district for each (the municipality or the whole dataset where the manifest names none).
ReadAreas read_areas(const DatasetManifest& manifest, const Demography& demography, DatasetReading& reading);

}  // namespace voorzien::io

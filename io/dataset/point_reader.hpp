// SPDX-License-Identifier: EUPL-1.2
// Residence points: a lattice, or points from a source with weights.
#pragma once

#include <vector>

#include "engine/model/neighbourhood.hpp"
#include "io/dataset/dataset_reading.hpp"
#include "io/dataset/manifest.hpp"
#include "io/dataset/neighbourhood_finder.hpp"

namespace voorzien::io {

/// Points grouped by neighbourhood, weights of each summing to 1. Water gets none; any other neighbourhood
/// without a point of its own gets its centre, with a warning where people live.
std::vector<ResidencePoint> read_residence_points(const DatasetManifest& manifest,
                                                  const std::vector<Neighbourhood>& neighbourhoods,
                                                  const NeighbourhoodFinder& finder, bool areas_read_whole,
                                                  DatasetReading& reading);

}  // namespace voorzien::io

// SPDX-License-Identifier: EUPL-1.2
// The facilities of a dataset, from all its lists.
#pragma once

#include <vector>

#include "engine/model/facility.hpp"
#include "io/dataset/dataset_reading.hpp"
#include "io/dataset/manifest.hpp"
#include "io/dataset/neighbourhood_finder.hpp"

namespace voorzien::io {

/// Reads every list, merges rows with one id into one facility with several functions, and finds the
/// neighbourhood of each. Ordered by id, capacities by function.
std::vector<Facility> read_facilities(const DatasetManifest& manifest, const FunctionCatalogue& catalogue,
                                      const NeighbourhoodFinder& finder, DatasetReading& reading);

}  // namespace voorzien::io

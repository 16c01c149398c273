// SPDX-License-Identifier: EUPL-1.2
// The sites of a dataset, from all its lists: scarce space where facilities may come.
#pragma once

#include <vector>

#include "engine/model/site.hpp"
#include "io/dataset/dataset_reading.hpp"
#include "io/dataset/manifest.hpp"
#include "io/dataset/neighbourhood_finder.hpp"

namespace voorzien::io {

/// What sites refer to.
struct SiteContext {
  const FunctionCatalogue& catalogue;
  const std::vector<Facility>& facilities;  ///< ordered by id
  bool facilities_read_whole = true;        ///< else an id that is not among them may still exist
  const NeighbourhoodFinder& finder;
};

/// Reads every list and finds the neighbourhood of each site; ordered by id. Where no area is written the
/// polygon gives it. A site without an area, of an unknown kind, or with functions and facilities that do
/// not exist is a problem.
std::vector<Site> read_sites(const DatasetManifest& manifest, const SiteContext& context,
                             DatasetReading& reading);

}  // namespace voorzien::io

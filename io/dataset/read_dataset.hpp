// SPDX-License-Identifier: EUPL-1.2
// A dataset manifest (dataset.json) and the files it names, as a Town. Whatever is not known stays unknown;
// whatever cannot be right is a problem that names the file, the feature and the column.
#pragma once

#include <string>
#include <vector>

#include "engine/model/demography.hpp"
#include "engine/model/facility_function.hpp"
#include "engine/model/town.hpp"
#include "io/dataset/dataset_reading.hpp"

namespace voorzien::io {

struct DatasetOptions {
  /// What ${VOORZIEN_SHARED} in paths stands for; empty: a problem where it is used.
  std::string shared_folder = {};
  std::vector<std::string> space_kinds = {};  ///< ids that rooms may name; empty: not checked
  std::vector<std::string> week_types = {};   ///< ids that bookings may name; empty: not checked
};

/// Reads the dataset at `path`, a manifest or the folder of a dataset.json. Problems, warnings and the files
/// read, the manifest first, are added to `reading`; with problems the town is incomplete and good for
/// nothing.
Town read_dataset(const std::string& path, const FunctionCatalogue& catalogue, const Demography& demography,
                  const DatasetOptions& options, DatasetReading& reading);

}  // namespace voorzien::io

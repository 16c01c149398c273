// SPDX-License-Identifier: EUPL-1.2
// A town as a dataset that reads back to an equal town: what a run keeps of its input, whatever the formats
// and the expressions were that it was read from.
#pragma once

#include <string>
#include <vector>

#include "engine/model/facility_function.hpp"
#include "engine/model/town.hpp"

namespace voorzien::io {

/// A file of a dataset: its name within the folder and its whole content.
struct DatasetFile {
  std::string name;
  std::string content;
};

/// dataset.json, neighbourhoods.geojson, ages.csv, points.csv, a list of facilities per status and source,
/// and streets.csv where there is a network. Numbers are the shortest that read back equal.
std::vector<DatasetFile> dataset_files(const Town& town, const FunctionCatalogue& catalogue);

}  // namespace voorzien::io

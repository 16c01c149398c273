// SPDX-License-Identifier: EUPL-1.2
// The table of residents by single year of age: columns id, age, persons.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "engine/model/age.hpp"
#include "io/dataset/dataset_reading.hpp"
#include "io/dataset/manifest.hpp"
#include "io/dataset/neighbourhood_row.hpp"

namespace voorzien::io {

using AgesById = std::map<std::string, Cohorts>;

/// Reads the table, empty when the manifest names none. An age that is not written counts 0 persons; an id
/// that is no neighbourhood and an age written twice are problems.
AgesById read_ages_table(const NeighbourhoodSection& section, const std::vector<NeighbourhoodRow>& rows,
                         bool rows_read_whole, DatasetReading& reading);

}  // namespace voorzien::io

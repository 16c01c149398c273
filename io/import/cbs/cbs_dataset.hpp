// SPDX-License-Identifier: EUPL-1.2
// The neighbourhoods as a GeoJSON file and the sections of dataset.json that read it.
#pragma once

#include <string>

#include "io/import/cbs/cbs_area.hpp"
#include "io/import/outcome/brought.hpp"

namespace voorzien::io {

/// Adds file, sections, source and place to `brought`. Ages are whole percentages, or persons.
void describe_cbs_dataset(const CbsMap& map, const std::string& shown, bool ages_are_counts,
                          Brought& brought);

}  // namespace voorzien::io

// SPDX-License-Identifier: EUPL-1.2
// The part of the manifest that says where a list of facilities is found.
#pragma once

#include "io/dataset/manifest.hpp"

namespace voorzien::io {

/// The capacity's own status wins over the list's capacity_status.
FacilitySection read_facility_section(const JsonNode& node, const ManifestPlace& place,
                                      const std::vector<Source>& sources, const FunctionCatalogue& catalogue);

}  // namespace voorzien::io

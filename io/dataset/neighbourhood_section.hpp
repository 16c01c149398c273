// SPDX-License-Identifier: EUPL-1.2
// The part of the manifest that says where the neighbourhoods are found.
#pragma once

#include "io/dataset/manifest.hpp"

namespace voorzien::io {

/// Age classes must not overlap and must reach from 0 to 100 without a gap, since people are divided over
/// them.
NeighbourhoodSection read_neighbourhood_section(const JsonNode& node, const ManifestPlace& place,
                                                const std::vector<Source>& sources);

}  // namespace voorzien::io

// SPDX-License-Identifier: EUPL-1.2
// The part of the manifest that says where a list of sites is found.
#pragma once

#include "io/dataset/manifest.hpp"

namespace voorzien::io {

/// The status and source of a price win over those of the list.
SiteSection read_site_section(const JsonNode& node, const ManifestPlace& place,
                              const std::vector<Source>& sources);

}  // namespace voorzien::io

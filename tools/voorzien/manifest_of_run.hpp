// SPDX-License-Identifier: EUPL-1.2
// What a manifest says of the program and the moment, whatever was written.
#pragma once

#include "engine/model/scenario.hpp"
#include "io/manifest/manifest.hpp"
#include "io/manifest/sha256.hpp"
#include "io/text/language.hpp"

namespace voorzien::tool {

/// Version, libraries, language, seed and the time now; neither inputs nor outputs yet.
io::Manifest empty_manifest(const Scenario& scenario, io::Language language);

}  // namespace voorzien::tool

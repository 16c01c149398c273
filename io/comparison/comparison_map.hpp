// SPDX-License-Identifier: EUPL-1.2
// compare.gpkg: the differences as layers for a GIS, with styles inside. One row per neighbourhood, and per
// neighbourhood and function; one layer per other run.
#pragma once

#include <filesystem>

#include "io/comparison/comparison.hpp"
#include "io/text/language.hpp"

namespace voorzien::io {

/// Writes the comparison to `path` in the coordinate system of the first run. Layers difference_<letter>
/// (polygons, share of need met within reach) and unmet_<letter> (points, per function); table
/// difference_function. Throws std::runtime_error when the disk refuses.
void write_comparison_map(const Comparison& comparison, Language language, const std::filesystem::path& path);

}  // namespace voorzien::io

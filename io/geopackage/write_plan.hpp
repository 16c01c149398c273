// SPDX-License-Identifier: EUPL-1.2
// plan.gpkg: the run as maps and tables for a GIS, with styles, aliases and legends inside. GeoPackage 1.2
// (OGC 12-128r14) as GDAL writes it; spatial views as in QGIS's own practice. The same run gives the same
// bytes.
#pragma once

#include <filesystem>
#include <vector>

#include "engine/balance/run.hpp"
#include "engine/model/scenario.hpp"
#include "io/qgis/map_layer.hpp"
#include "io/results/proposal_view.hpp"
#include "io/text/language.hpp"

namespace voorzien::io {

/// Writes the run, and the proposal unless it is null, to `path`, replacing what is there. Figures in the
/// units of the functions, areas in m², persons; unknown is NULL beside a status. Returns
/// every layer and table with its styles, for a project that shows them. Throws std::runtime_error when the
/// disk refuses.
std::vector<MapLayer> write_plan(const Scenario& scenario, const RunResult& result, Language language,
                                 const std::filesystem::path& path, const ProposalView* proposal = nullptr);

}  // namespace voorzien::io

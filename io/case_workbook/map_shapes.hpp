// SPDX-License-Identifier: EUPL-1.2
// The boundaries that stay outside the workbook, in any file GDAL opens, joined to the rows of the sheets by
// their code.
#pragma once

#include <map>
#include <string>

#include "engine/geometry/shapes.hpp"
#include "io/case_workbook/case_reading.hpp"
#include "io/case_workbook/case_values.hpp"
#include "io/json/path_variables.hpp"

namespace voorzien::io {

/// Polygons by code.
using ShapesById = std::map<std::string, MultiPolygon>;

struct CaseShapes {
  ShapesById areas;
  ShapesById sites;
  std::string areas_path;  ///< of the file with neighbourhoods; empty when none is named
  std::string sites_path;
  std::string network_path;  ///< of the file with streets
  std::string costs_path;    ///< of the table of costs
};

/// Reads what the settings name; paths are relative to `folder`. Faults are told at the setting.
CaseShapes read_case_shapes(const CaseValues& settings, const std::string& folder,
                            const PathVariables& variables, CaseReading& reading);

}  // namespace voorzien::io

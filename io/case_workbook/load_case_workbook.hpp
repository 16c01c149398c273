// SPDX-License-Identifier: EUPL-1.2
// A case that is a workbook: its sheets become the same documents that scenarios are read from, so that every
// check and every meaning is the same, and what the readers say of a document is told of the cell it came
// from.
#pragma once

#include <string>

#include "io/scenario/load_scenario.hpp"

namespace voorzien::io {

/// Whether the path is that of a workbook (.xlsx), capitals or not.
bool is_case_workbook(const std::string& path);

/// Reads the workbook at `path` and the files it names (boundaries; norms and rates given as files). Throws
/// InputError with every problem, placed as "case.xlsx#Sheet!D7" (io/sheets/sheet.hpp).
LoadedScenario load_case_workbook(const std::string& path, const LoadOptions& options);

}  // namespace voorzien::io

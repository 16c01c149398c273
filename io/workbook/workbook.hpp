// SPDX-License-Identifier: EUPL-1.2
// tables.xlsx: the CSV tables as one workbook that a planner can sort and filter: typed cells, number
// formats, units and explanations at the heads, a first sheet that says how to read it. Written with
// libxlsxwriter; the same run gives the same bytes. Words are always written as words: a name that begins
// with = is no formula.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "engine/model/scenario.hpp"
#include "io/tables/result_tables.hpp"
#include "io/text/language.hpp"

namespace voorzien::io {

/// Writes the tables to `path`. Throws std::runtime_error when the disk refuses. Rows beyond what a sheet can
/// hold are left out, and the first sheet says so.
void write_workbook(const Scenario& scenario, const std::vector<TableFile>& tables, Language language,
                    const std::filesystem::path& path);

}  // namespace voorzien::io

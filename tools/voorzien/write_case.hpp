// SPDX-License-Identifier: EUPL-1.2
// Writes a loaded scenario as a workbook with the files that belong beside it.
#pragma once

#include <filesystem>

#include "io/scenario/load_scenario.hpp"
#include "io/text/language.hpp"

namespace voorzien::tool {

/// Writes the workbook and its files, among them the catalogue and the norms where the case brings a
/// catalogue of its own; else norms and rates will be looked up in `data_root`. Throws io::InputError where
/// one of the files is already there, std::filesystem::filesystem_error where one cannot be written; nothing
/// is left half-written.
void write_case(const io::LoadedScenario& loaded, const std::filesystem::path& workbook,
                const std::filesystem::path& data_root, io::Language language);

}  // namespace voorzien::tool

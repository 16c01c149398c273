// SPDX-License-Identifier: EUPL-1.2
// From the file a person names to a loaded scenario, and back to the inputs a run leaves behind.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "io/output/output_directory.hpp"
#include "io/scenario/load_scenario.hpp"
#include "tools/voorzien/environment.hpp"

namespace voorzien::tool {

/// Reads a scenario, a workbook, or the scenario.json of a folder, and all it names. Throws io::InputError
/// with every problem.
io::LoadedScenario load_case(const std::filesystem::path& scenario, const Environment& environment);

/// A case that stands by itself, by file name: the resolved scenario, its norms, catalogue and dataset, which
/// run to the same result.
std::map<std::string, std::string> case_files(const io::LoadedScenario& loaded);

/// Writes inputs/: the resolved scenario, norms, catalogue and dataset, which run again to the same result.
void write_inputs(const io::LoadedScenario& loaded, io::OutputDirectory& output);

/// Versions of the libraries whose results depend on them.
std::vector<std::pair<std::string, std::string>> library_versions();

}  // namespace voorzien::tool

// SPDX-License-Identifier: EUPL-1.2
// A directory that a run wrote, opened again: its inputs as values and what its results.json says. What is
// explained or compared is computed from the one and held against the other.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "io/outcome/written_result.hpp"
#include "io/text/language.hpp"
#include "tools/voorzien/load_case.hpp"

namespace voorzien::tool {

struct OpenedRun {
  std::filesystem::path directory;
  io::WrittenResult written;
  io::LoadedScenario loaded;  ///< of inputs/scenario.json, with what the directory itself holds
};

/// The scenario file of a directory that a run wrote. Throws io::InputError when it is none.
std::filesystem::path inputs_of(const std::filesystem::path& directory);

/// The text of a file of such a directory. Throws io::InputError when there is none.
std::string text_of(const std::filesystem::path& file);

/// Opens the directory. Throws io::InputError when it is none that a run wrote, is incomplete, or holds a
/// results.json of another version.
OpenedRun open_run(const std::filesystem::path& directory, const Environment& environment);

/// A warning for each of these directories whose files are not as the run wrote them.
void warn_if_changed(const std::vector<std::string>& directories, io::Language language);

/// The scenario that stands for a plan of the run's proposal; its file has to be there.
io::LoadedScenario open_plan(const OpenedRun& run, const io::WrittenPlanTotals& plan,
                             const Environment& environment);

}  // namespace voorzien::tool

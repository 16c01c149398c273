// SPDX-License-Identifier: EUPL-1.2
#include "tools/voorzien/opened_run.hpp"

#include "io/json/text_files.hpp"

namespace voorzien::tool {
namespace {

/// The text of a file; throws when there is none.
std::string text_of(const std::filesystem::path& file) {
  const std::optional<std::string> found = io::files_on_disk().read(file.string());
  if (!found) throw io::InputError({{"results_missing", "", {{"file", file.string()}}}});
  return *found;
}

}  // namespace

OpenedRun open_run(const std::filesystem::path& directory, const Environment& environment) {
  const std::filesystem::path scenario = directory / "inputs" / "scenario.json";
  const std::filesystem::path results = directory / "results.json";
  std::error_code ignored;
  const bool is_result = std::filesystem::exists(directory / "manifest.json", ignored) &&
                         std::filesystem::exists(scenario, ignored);
  if (!is_result) throw io::InputError({{"not_a_result", "", {{"directory", directory.string()}}}});
  io::WrittenResult written(text_of(results), results.string());
  return {directory, std::move(written), load_case(scenario, environment)};
}

io::LoadedScenario open_plan(const OpenedRun& run, const io::WrittenPlanTotals& plan,
                             const Environment& environment) {
  // A name that leads out of the directory is nobody's plan.
  const std::filesystem::path inside = std::filesystem::path(plan.scenario).lexically_normal();
  const std::filesystem::path file = run.directory / inside;
  if (inside.is_absolute() || inside.empty() || *inside.begin() == "..") {
    throw io::InputError({{"results_missing", "", {{"file", plan.scenario}}}});
  }
  text_of(file);
  return load_case(file, environment);
}

}  // namespace voorzien::tool

// SPDX-License-Identifier: EUPL-1.2
#include "tools/voorzien/opened_run.hpp"

#include "io/json/text_files.hpp"
#include "io/problem/near_names.hpp"
#include "io/verification/check_files.hpp"
#include "tools/voorzien/reporting.hpp"

namespace voorzien::tool {
std::filesystem::path inputs_of(const std::filesystem::path& directory) {
  const std::filesystem::path scenario = directory / "inputs" / "scenario.json";
  std::error_code ignored;
  const bool is_result = std::filesystem::exists(directory / "manifest.json", ignored) &&
                         std::filesystem::exists(scenario, ignored);
  if (!is_result) throw io::InputError({{"not_a_result", "", {{"directory", directory.string()}}}});
  return scenario;
}

std::string text_of(const std::filesystem::path& file) {
  const std::optional<std::string> found = io::files_on_disk().read(file.string());
  if (!found) throw io::InputError({{"results_missing", "", {{"file", file.string()}}}});
  return *found;
}

OpenedRun open_run(const std::filesystem::path& directory, const Environment& environment) {
  const std::filesystem::path scenario = inputs_of(directory);
  const std::filesystem::path results = directory / "results.json";
  io::WrittenResult written(text_of(results), results.string());
  return {directory, std::move(written), load_case(scenario, environment)};
}

void warn_if_changed(const std::vector<std::string>& directories, io::Language language) {
  std::vector<Message> warnings;
  for (const std::string& directory : directories) {
    std::vector<std::string> files;
    for (const Message& violation : io::check_files(directory).outcome.violations) {
      for (const auto& [name, value] : violation.values) {
        const auto* file = std::get_if<std::string>(&value);
        if (name == "detail" && file != nullptr) files.push_back(*file);
      }
    }
    if (files.empty()) continue;
    constexpr std::size_t shown = 3;
    warnings.push_back(
        {"result_changed", "", {{"directory", directory}, {"files", io::joined(files, shown)}}});
  }
  print_warnings(warnings, language);
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

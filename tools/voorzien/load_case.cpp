// SPDX-License-Identifier: EUPL-1.2
#include "tools/voorzien/load_case.hpp"

#include "engine/geometry/overlay.hpp"
#include "io/case_workbook/load_case_workbook.hpp"
#include "io/dataset/read_dataset.hpp"
#include "io/dataset/write_dataset.hpp"
#include "io/norms/resolved_norms.hpp"
#include "io/scenario/resolved_scenario.hpp"
#include "io/vector/driver_versions.hpp"

namespace voorzien::tool {
namespace {

/// The folder in which ids are looked up: the scenario's own when it brings a catalogue (the inputs a run
/// left behind do), that of the run for the proposals beside those inputs, else that of the program.
std::filesystem::path data_root_for(const std::filesystem::path& scenario, const Environment& environment) {
  const std::filesystem::path beside = scenario.parent_path();
  for (const std::filesystem::path& folder : {beside, beside / ".." / "inputs"}) {
    std::error_code ignored;
    if (std::filesystem::exists(folder / "catalogue" / "functions.json", ignored)) {
      return folder.empty() ? "." : folder.lexically_normal();
    }
  }
  return environment.data_root / "datasets";
}

}  // namespace

io::LoadedScenario load_case(const std::filesystem::path& named, const Environment& environment) {
  std::error_code ignored;
  const bool is_folder = std::filesystem::is_directory(named, ignored);
  const std::filesystem::path scenario = is_folder ? named / "scenario.json" : named;
  io::LoadOptions options;
  options.data_root = data_root_for(scenario, environment).string();
  options.variables = {{"VOORZIEN_SHARED", environment.shared}};
  options.read_town = [](const io::TownReading& reading) { return io::read_dataset(reading); };
  if (io::is_case_workbook(scenario.string())) return io::load_case_workbook(scenario.string(), options);
  return io::load_scenario(scenario.string(), options);
}

std::map<std::string, std::string> case_files(const io::LoadedScenario& loaded) {
  const Scenario& scenario = loaded.scenario;
  std::map<std::string, std::string> files;
  files["scenario.json"] = io::resolved_scenario_json(scenario);
  files["norms/" + scenario.norms.id + ".json"] = io::resolved_norms_json(scenario.norms, scenario.catalogue);
  const io::TextFiles on_disk = io::files_on_disk();
  for (const io::InputFile& input : loaded.inputs) {
    if (input.name.rfind("catalogue/", 0) != 0) continue;
    files[input.name] = on_disk.read(input.path).value_or("");
  }
  for (const io::DatasetFile& file : io::dataset_files(scenario.town, scenario.catalogue)) {
    files[scenario.town.id + "/" + file.name] = file.content;
  }
  return files;
}

void write_inputs(const io::LoadedScenario& loaded, io::OutputDirectory& output) {
  for (const auto& [name, text] : case_files(loaded)) output.write("inputs/" + name, text);
}

std::vector<std::pair<std::string, std::string>> library_versions() {
  return {{"gdal", io::gdal_version()}, {"geos", geos_version()}};
}

}  // namespace voorzien::tool

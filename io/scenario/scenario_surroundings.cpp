// SPDX-License-Identifier: EUPL-1.2
#include "io/scenario/scenario_surroundings.hpp"

#include <algorithm>
#include <filesystem>
#include <tuple>

#include "io/json/report_unknown.hpp"
#include "io/norms/catalogue_reader.hpp"
#include "io/norms/demography_reader.hpp"
#include "io/norms/norm_set_reader.hpp"
#include "io/norms/space_kind_reader.hpp"

namespace voorzien::io {
namespace {

/// The text of a file of the data folder, noted as an input; a problem when it cannot be read.
std::string read_data_file(const std::string& path, const Run& run) {
  const auto text = run.options.files.read(path);
  if (!text) {
    run.problems.push_back({"data_file_unreadable", path, {{"file", path}}});
    return {};
  }
  run.loaded.inputs.push_back({path, path, {}});
  return *text;
}

/// Where rates with this name may stand.
std::vector<std::string> places_of_rates(const std::string& name, const JsonNode& node, const Run& run) {
  const std::string folder = folder_of(node.file());
  if (names_a_path(name)) return {path_from(folder, with_variables(name, run.options.variables, node))};
  const std::string catalogue = path_from(run.options.data_root, "catalogue");
  return {path_from(folder, name + ".json"), path_from(catalogue, name + ".json"),
          path_from(catalogue, "demography.json")};
}

std::string manifest_of(const std::string& path) {
  return std::filesystem::path(path).extension() == ".json" ? path : path_from(path, "dataset.json");
}

}  // namespace

void read_catalogues(const Run& run) {
  const std::string folder = path_from(run.options.data_root, "catalogue");
  const std::string kinds_path = path_from(folder, "space-kinds.json");
  const std::string kinds = read_data_file(kinds_path, run);
  if (!kinds.empty()) run.loaded.space_kinds = read_space_kinds(kinds, kinds_path, run.problems);
  const std::string functions_path = path_from(folder, "functions.json");
  const std::string functions = read_data_file(functions_path, run);
  if (functions.empty()) return;
  run.loaded.scenario.catalogue =
      read_catalogue(functions, functions_path, run.loaded.space_kinds, run.problems);
}

Demography read_rates(const JsonNode& node, const Run& run) {
  const auto name = node.text();
  if (!name) return {};
  for (const std::string& path : places_of_rates(*name, node, run)) {
    const auto text = run.options.files.read(path);
    if (!text) continue;
    run.loaded.inputs.push_back({path, path, {}});
    Demography demography = read_demography(*text, path, run.problems);
    if (!names_a_path(*name) && demography.id != *name && !demography.id.empty())
      report_unknown(node, "unknown_rates", *name, {demography.id});
    return demography;
  }
  node.report("rates_missing", {{"name", *name}});
  return {};
}

NormSet read_norms(const JsonNode& node, const Run& run) {
  const auto name = node.text();
  if (!name) return {};
  const NormSetSurroundings surroundings{run.loaded.scenario.catalogue,
                                         run.loaded.space_kinds,
                                         run.options.files,
                                         path_from(run.options.data_root, "norms"),
                                         run.problems,
                                         run.loaded.inputs};
  return read_norm_set(with_variables(*name, run.options.variables, node), folder_of(node.file()), node,
                       surroundings);
}

Town read_town(const JsonNode& node, const Run& run) {
  const auto name = node.text();
  if (!name) return {};
  const std::string written = with_variables(*name, run.options.variables, node);
  std::vector<std::string> places = {manifest_of(path_from(folder_of(node.file()), written))};
  if (!names_a_path(written)) places.push_back(manifest_of(path_from(run.options.data_root, written)));
  for (const std::string& manifest : places) {
    if (!run.options.files.read(manifest)) continue;
    const auto before = run.problems.size();
    Town town =
        run.options.read_town({manifest, run.loaded.scenario.catalogue, run.loaded.scenario.demography,
                               run.options.variables, run.problems, run.loaded.warnings, run.loaded.inputs});
    if (run.problems.size() > before) {
      // Half a town would make every reference to its other half dangle.
      town.neighbourhoods.clear();
      town.facilities.clear();
    }
    return town;
  }
  node.report("dataset_missing", {{"file", places.front()}});
  return {};
}

std::vector<InputFile> named_inputs(const std::vector<InputFile>& inputs, const std::string& scenario_path,
                                    const std::string& data_root) {
  namespace fs = std::filesystem;
  const auto absolute = [](const std::string& path) { return fs::absolute(path).lexically_normal(); };
  const fs::path root = absolute(data_root);
  const fs::path scenario_folder = absolute(scenario_path).parent_path();
  std::vector<InputFile> named;
  for (const InputFile& input : inputs) {
    // A database has no path, and a path with a variable is only the same everywhere as it was written.
    if (input.path.empty() || input.name.rfind("${", 0) == 0) {
      named.push_back(input);
      continue;
    }
    const fs::path path = absolute(input.path);
    fs::path name = path.lexically_relative(root);
    const bool in_data_folder = !data_root.empty() && !name.empty() && *name.begin() != "..";
    if (!in_data_folder) name = path.lexically_relative(scenario_folder);
    named.push_back({name.generic_string(), path.generic_string(), input.sha256});
  }
  std::sort(named.begin(), named.end(), [](const InputFile& a, const InputFile& b) {
    return std::tie(a.name, a.path) < std::tie(b.name, b.path);
  });
  named.erase(std::unique(named.begin(), named.end()), named.end());
  return named;
}

}  // namespace voorzien::io

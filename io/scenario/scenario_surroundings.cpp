// SPDX-License-Identifier: EUPL-1.2
#include "io/scenario/scenario_surroundings.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <tuple>

#include "io/json/report_unknown.hpp"
#include "io/norms/catalogue_reader.hpp"
#include "io/norms/cost_reader.hpp"
#include "io/norms/demography_reader.hpp"
#include "io/norms/norm_set_reader.hpp"
#include "io/norms/space_kind_reader.hpp"
#include "io/sharing/sharing_reader.hpp"
#include "io/sharing/week_reader.hpp"

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

/// What only proposals need; a data folder without them still runs scenarios that ask for none.
constexpr std::array<const char*, 3> proposal_files = {"week.json", "sharing.json", "costs.json"};

std::string catalogue_path(const char* file, const Run& run) {
  return path_from(path_from(run.options.data_root, "catalogue"), file);
}

/// The text of a file of the catalogue that may be absent, noted as an input; empty when it is.
std::string read_if_there(const std::string& path, const Run& run) {
  const auto text = run.options.files.read(path);
  if (!text) return {};
  run.loaded.inputs.push_back({path, path, {}});
  return *text;
}

void read_proposal_files(const Run& run) {
  LoadedScenario& loaded = run.loaded;
  const FunctionCatalogue& functions = loaded.scenario.catalogue;
  const std::string week_path = catalogue_path("week.json", run);
  const std::string week = read_if_there(week_path, run);
  if (!week.empty()) loaded.week = read_week(week, week_path, functions, loaded.space_kinds, run.problems);
  const std::string sharing_path = catalogue_path("sharing.json", run);
  const std::string sharing = read_if_there(sharing_path, run);
  if (!sharing.empty() && !week.empty()) {
    const SharingContext context{functions, loaded.space_kinds, loaded.week.week_types};
    loaded.sharing = read_sharing(sharing, sharing_path, context, run.problems);
  }
  const std::string costs_path = catalogue_path("costs.json", run);
  const std::string costs = read_if_there(costs_path, run);
  if (!costs.empty())
    loaded.costs = read_costs(costs, costs_path, {functions, loaded.space_kinds}, run.problems);
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
  const auto before = run.problems.size();
  const std::string kinds_path = catalogue_path("space-kinds.json", run);
  const std::string kinds = read_data_file(kinds_path, run);
  if (!kinds.empty()) run.loaded.space_kinds = read_space_kinds(kinds, kinds_path, run.problems);
  const std::string functions_path = catalogue_path("functions.json", run);
  const std::string functions = read_data_file(functions_path, run);
  if (functions.empty()) return;
  run.loaded.scenario.catalogue =
      read_catalogue(functions, functions_path, run.loaded.space_kinds, run.problems);
  // What half a catalogue leaves out would be told as unknown in every file that refers to it.
  if (run.problems.size() == before) read_proposal_files(run);
}

void check_proposal_files(const JsonNode& place, const Run& run) {
  for (const char* file : proposal_files) {
    const std::string path = catalogue_path(file, run);
    if (!run.options.files.read(path)) place.report("proposal_file_missing", {{"file", path}});
  }
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
                               run.loaded.space_kinds, run.loaded.week.week_types, run.options.variables,
                               run.problems, run.loaded.warnings, run.loaded.inputs});
    if (run.problems.size() > before) {
      // Half a town would make every reference to its other half dangle.
      town.neighbourhoods.clear();
      town.facilities.clear();
      town.sites.clear();
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

// SPDX-License-Identifier: EUPL-1.2
#include "tools/voorzien/importing.hpp"

#include <fstream>

#include "io/dataset/read_dataset.hpp"
#include "io/json/text_files.hpp"
#include "io/norms/catalogue_reader.hpp"
#include "io/norms/demography_reader.hpp"
#include "io/norms/space_kind_reader.hpp"
#include "io/problem/input_error.hpp"

namespace voorzien::tool {
namespace {

/// A file of the program's own catalogue.
std::string catalogue_text(const std::string& folder, const char* name) {
  const std::string path = io::path_from(folder, name);
  const auto text = io::files_on_disk().read(path);
  if (!text) throw io::InputError({{"proposal_file_missing", path, {{"file", path}}}});
  return *text;
}

io::DatasetOptions options_of(const ImportSurroundings& surroundings) {
  io::DatasetOptions options;
  options.shared_folder = surroundings.shared;
  for (const SpaceKind& kind : surroundings.space_kinds.kinds) options.space_kinds.push_back(kind.id);
  return options;
}

}  // namespace

ImportSurroundings import_surroundings(const std::filesystem::path& folder, const Environment& environment) {
  ImportSurroundings surroundings;
  surroundings.shared = environment.shared;
  surroundings.catalogue_folder = (environment.data_root / "datasets" / "catalogue").string();
  const std::string& from = surroundings.catalogue_folder;
  std::vector<io::Problem> problems;
  surroundings.space_kinds =
      io::read_space_kinds(catalogue_text(from, "space-kinds.json"), "space-kinds.json", problems);
  surroundings.catalogue = io::read_catalogue(catalogue_text(from, "functions.json"), "functions.json",
                                              surroundings.space_kinds, problems);
  surroundings.demography =
      io::read_demography(catalogue_text(from, "demography.json"), "demography.json", problems);
  if (!problems.empty()) throw io::InputError(problems);
  const std::filesystem::path manifest = folder / "dataset.json";
  std::error_code ignored;
  if (!std::filesystem::exists(manifest, ignored)) return surroundings;
  io::DatasetReading reading;
  Town town = io::read_dataset(manifest.string(), surroundings.catalogue, surroundings.demography,
                               options_of(surroundings), reading);
  // A folder without neighbourhoods yet is no town; what else is wrong with it is told once it is changed.
  if (reading.problems.empty()) surroundings.town = std::move(town);
  surroundings.dataset_problems = std::move(reading.problems);
  return surroundings;
}

std::vector<Message> try_dataset(const std::filesystem::path& manifest,
                                 const ImportSurroundings& surroundings) {
  io::DatasetReading reading;
  io::read_dataset(manifest.string(), surroundings.catalogue, surroundings.demography,
                   options_of(surroundings), reading);
  if (!reading.problems.empty()) throw io::InputError(reading.problems);
  return reading.warnings;
}

}  // namespace voorzien::tool

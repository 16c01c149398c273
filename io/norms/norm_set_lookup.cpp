// SPDX-License-Identifier: EUPL-1.2
#include "io/norms/norm_set_lookup.hpp"

#include <filesystem>

#include "io/json/report_unknown.hpp"

namespace voorzien::io {
std::optional<FoundNormSet> find_norm_set(const std::string& name, const std::string& folder,
                                          const NormSetSurroundings& surroundings) {
  if (names_a_path(name)) {
    const std::string path = path_from(folder, name);
    if (const auto text = surroundings.files.read(path)) return FoundNormSet{path, *text, false};
    return std::nullopt;
  }
  for (const std::string& place : {folder, surroundings.norms_folder}) {
    const std::string path = path_from(place, name + ".json");
    if (const auto text = surroundings.files.read(path)) return FoundNormSet{path, *text, true};
  }
  return std::nullopt;
}

void report_missing_norm_set(const JsonNode& place, const std::string& name, const std::string& folder,
                             const NormSetSurroundings& surroundings) {
  if (names_a_path(name)) {
    place.report("file_unreadable", {{"file", path_from(folder, name)}});
    return;
  }
  std::vector<std::string> known;
  for (const std::string& path : surroundings.files.json_files_in(surroundings.norms_folder))
    known.push_back(set_name_of(path));
  report_unknown(place, "unknown_norm_set", name, known);
}

std::string set_name_of(const std::string& path) {
  return std::filesystem::path(path).stem().generic_string();
}

}  // namespace voorzien::io

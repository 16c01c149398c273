// SPDX-License-Identifier: EUPL-1.2
#include "io/dataset/read_dataset.hpp"

#include <string_view>
#include <utility>

#include "io/dataset/costs_reader.hpp"
#include "io/dataset/facility_reader.hpp"
#include "io/dataset/manifest.hpp"
#include "io/dataset/neighbourhood_finder.hpp"
#include "io/dataset/neighbourhood_reader.hpp"
#include "io/dataset/network_reader.hpp"
#include "io/dataset/point_reader.hpp"
#include "io/dataset/room_reader.hpp"
#include "io/dataset/site_reader.hpp"
#include "io/json/text_files.hpp"
#include "io/manifest/sha256.hpp"
#include "io/problem/printable.hpp"
#include "io/vector/read_table.hpp"
#include "io/vector/source_bytes.hpp"

namespace voorzien::io {
namespace {

std::string manifest_at(const std::string& path) {
  constexpr std::string_view extension = ".json";
  const bool is_file = path.size() > extension.size() &&
                       path.compare(path.size() - extension.size(), extension.size(), extension) == 0;
  return is_file ? path : path_from(path, "dataset.json");
}

std::vector<SupplyKnowledge> supply_knowledge(const DatasetManifest& manifest,
                                              const FunctionCatalogue& catalogue) {
  std::vector<SupplyKnowledge> knowledge(catalogue.functions.size(), SupplyKnowledge::unknown);
  for (const FunctionIndex function : manifest.illustrative_for)
    knowledge[function] = SupplyKnowledge::illustrative;
  for (const FunctionIndex function : manifest.complete_for) knowledge[function] = SupplyKnowledge::complete;
  return knowledge;
}

Town read_town(const std::string& path, const FunctionCatalogue& catalogue, const Demography& demography,
               const DatasetOptions& options, DatasetReading& reading) {
  Town town;
  const std::string file = manifest_at(path);
  std::string text;
  if (!read_blocks(file, [&](std::string_view block) { text.append(block); })) {
    reading.problems.push_back({"source_not_found", file, {{"file", file}}});
    return town;
  }
  reading.inputs.push_back({file.substr(file.find_last_of('/') + 1), sha256_of_bytes(text)});
  const JsonNode root = read_json_object(text, file, reading.problems);
  if (!root.present()) return town;
  PathVariables variables;
  if (!options.shared_folder.empty()) variables.emplace("VOORZIEN_SHARED", options.shared_folder);
  DatasetManifest manifest = read_manifest(root, {folder_of(file), variables}, catalogue);
  town.supply_knowledge = supply_knowledge(manifest, catalogue);
  // Without a system in metres, or with half a manifest, whatever the files say would be told wrongly.
  if (!reading.problems.empty() || !is_metric_crs(manifest.crs, manifest.crs_where, reading)) return town;
  ReadAreas areas = read_areas(manifest, demography, reading);
  town.districts = std::move(areas.districts);
  town.neighbourhoods = std::move(areas.neighbourhoods);
  const NeighbourhoodFinder finder(town.neighbourhoods);
  const auto before = reading.problems.size();
  town.facilities = read_facilities(manifest, catalogue, finder, reading);
  const bool facilities_read_whole = reading.problems.size() == before;
  read_rooms(manifest, {catalogue, options.space_kinds, options.week_types, facilities_read_whole},
             town.facilities, reading);
  town.sites = read_sites(manifest, {catalogue, town.facilities, facilities_read_whole, finder}, reading);
  town.residence_points =
      read_residence_points(manifest, town.neighbourhoods, finder, areas.read_whole, reading);
  town.network = read_town_network(manifest, town, reading);
  town.costs = read_town_costs(manifest, town, reading);
  town.id = std::move(manifest.id);
  town.name = std::move(manifest.name);
  town.crs = std::move(manifest.crs);
  town.reference_year = manifest.reference_year;
  town.licence = std::move(manifest.licence);
  town.sources = std::move(manifest.sources);
  return town;
}

}  // namespace

Town read_dataset(const std::string& path, const FunctionCatalogue& catalogue, const Demography& demography,
                  const DatasetOptions& options, DatasetReading& reading) {
  Town town = read_town(path, catalogue, demography, options, reading);
  make_printable(reading.problems);
  make_printable(reading.warnings);
  return town;
}

}  // namespace voorzien::io

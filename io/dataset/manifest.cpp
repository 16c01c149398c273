// SPDX-License-Identifier: EUPL-1.2
#include "io/dataset/manifest.hpp"

#include <algorithm>
#include <utility>

#include "io/dataset/costs_section.hpp"
#include "io/dataset/facility_section.hpp"
#include "io/dataset/field_reader.hpp"
#include "io/dataset/neighbourhood_section.hpp"
#include "io/dataset/network_section.hpp"
#include "io/dataset/room_section.hpp"
#include "io/dataset/site_section.hpp"
#include "io/json/file_format.hpp"
#include "io/json/provenance_reader.hpp"
#include "io/json/report_unknown.hpp"

namespace voorzien::io {
namespace {

PointSection read_points(const JsonNode& node, const ManifestPlace& place,
                         const std::vector<Source>& sources) {
  PointSection section;
  JsonObject object(node);
  const auto method = object.required("method").choice({"lattice", "points"});
  if (!method) {
    object.allow({"spacing_m", "file", "layer", "where", "source", "crs", "x", "y", "sha256", "fields"});
    return section;
  }
  if (*method == 0) {
    const JsonNode written = object.required("spacing_m");
    if (const auto spacing = written.number({0.0, farthest_coordinate, true}))
      section.spacing = Metres(*spacing);
    section.spacing_where = written.where();
    return section;
  }
  section.table = read_table_members(object, place, sources);
  JsonObject fields(object.required("fields"));
  const JsonNode neighbourhood = fields.optional("neighbourhood");
  section.by_location = !neighbourhood.present();
  section.table->fields.push_back(read_field(neighbourhood, FieldType::text, sources, {}).spec);
  section.table->fields.push_back(read_field(fields.required("weight"), FieldType::number, sources, {}).spec);
  section.table->fields.push_back(read_field(fields.optional("id"), FieldType::text, sources, {}).spec);
  return section;
}

std::vector<FunctionIndex> read_functions(const JsonNode& node, const FunctionCatalogue& catalogue) {
  std::vector<FunctionIndex> functions;
  for (const JsonNode& element : node.elements()) {
    if (const auto function = read_function(element, catalogue)) functions.push_back(*function);
  }
  return functions;
}

std::vector<double> read_missing_codes(const JsonNode& node) {
  std::vector<double> codes;
  for (const JsonNode& element : node.elements()) {
    if (const auto code = element.number()) codes.push_back(*code);
  }
  return codes;
}

/// Codes of the manifest count for every table it names.
void set_missing_codes(DatasetManifest& manifest, const std::vector<double>& codes) {
  manifest.neighbourhoods.table.source.missing_codes = codes;
  if (manifest.neighbourhoods.ages_table) manifest.neighbourhoods.ages_table->source.missing_codes = codes;
  if (manifest.points.table) manifest.points.table->source.missing_codes = codes;
  for (FacilitySection& section : manifest.facilities) section.table.source.missing_codes = codes;
  for (SiteSection& section : manifest.sites) section.table.source.missing_codes = codes;
  for (RoomSection& section : manifest.rooms) {
    section.table.source.missing_codes = codes;
    if (section.bookings) section.bookings->source.missing_codes = codes;
  }
}

/// One section, or a list of them.
std::vector<JsonNode> sections_at(const JsonNode& node) {
  if (!node.present()) return {};
  return node.kind() == JsonKind::object ? std::vector<JsonNode>{node} : node.elements();
}

void read_sections(JsonObject& object, const ManifestPlace& place, const FunctionCatalogue& catalogue,
                   DatasetManifest& manifest) {
  manifest.neighbourhoods =
      read_neighbourhood_section(object.required("neighbourhoods"), place, manifest.sources);
  manifest.points = read_points(object.required("residence_points"), place, manifest.sources);
  for (const JsonNode& list : object.optional("facilities").elements())
    manifest.facilities.push_back(read_facility_section(list, place, manifest.sources, catalogue));
  for (const JsonNode& section : sections_at(object.optional("sites")))
    manifest.sites.push_back(read_site_section(section, place, manifest.sources));
  for (const JsonNode& section : sections_at(object.optional("rooms")))
    manifest.rooms.push_back(read_room_section(section, place, manifest.sources));
  const JsonNode network = object.optional("network");
  if (network.present()) manifest.network = read_network_section(network, place, manifest.sources);
  const JsonNode costs = object.optional("travel_costs");
  if (costs.present()) manifest.costs = read_costs_section(costs, place, manifest.sources);
  if (costs.present() && network.present()) costs.report("costs_beside_network", {});
  manifest.complete_for = read_functions(object.optional("complete_for"), catalogue);
  const JsonNode illustrative = object.optional("illustrative_for");
  manifest.illustrative_for = read_functions(illustrative, catalogue);
  for (const FunctionIndex function : manifest.illustrative_for) {
    const auto& complete = manifest.complete_for;
    if (std::find(complete.begin(), complete.end(), function) != complete.end())
      illustrative.report("complete_and_illustrative", {{"function", catalogue.functions[function].id}});
  }
  set_missing_codes(manifest, read_missing_codes(object.optional("missing_codes")));
}

}  // namespace

DatasetManifest read_manifest(const JsonNode& root, const ManifestPlace& place,
                              const FunctionCatalogue& catalogue) {
  DatasetManifest manifest;
  JsonObject object(root);
  expect_format(object, "voorzien-dataset/1");
  manifest.id = object.required("id").id().value_or("");
  manifest.name = read_name(object.required("name"));
  const JsonNode crs = object.required("crs");
  manifest.crs = crs.text().value_or("");
  manifest.crs_where = crs.where();
  const auto year = object.required("reference_year").whole_number({1900.0, 2200.0});
  manifest.reference_year = Year(static_cast<int>(year.value_or(0)));
  manifest.licence = object.optional("licence").text(true).value_or("");
  manifest.sources = read_sources(object.optional("sources"));
  read_sections(object, place, catalogue, manifest);
  return manifest;
}

std::optional<FunctionIndex> read_function(const JsonNode& node, const FunctionCatalogue& catalogue) {
  const auto id = node.id();
  // An empty catalogue has had its own problem.
  if (!id || catalogue.functions.empty()) return std::nullopt;
  const auto function = catalogue.find(*id);
  if (!function) {
    std::vector<std::string> known;
    for (const FacilityFunction& one : catalogue.functions) known.push_back(one.id);
    report_unknown(node, "unknown_function", *id, known);
  }
  return function;
}

}  // namespace voorzien::io

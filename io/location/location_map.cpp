// SPDX-License-Identifier: EUPL-1.2
#include "io/location/location_map.hpp"

#include <algorithm>

#include "io/geopackage/plan_file.hpp"
#include "io/qgis/layer_style.hpp"
#include "io/qgis/rule_list.hpp"
#include "io/qgis/symbols.hpp"
#include "io/text/catalogue.hpp"

namespace voorzien::io {
namespace {

using location::LocationResult;
using location::Service;
using location::Standing;

std::string say(const std::string& key, Language language) { return text("label.location." + key, language); }

/// A layer's style as it will stand in layer_styles.
struct StyledLayer {
  std::string table;
  std::string document;
};

std::string document_of(const LayerStyle& style) {
  return style_document(style_elements(style), style.label.has_value());
}

std::string marker(const Marker& look) {
  XmlWriter xml;
  write_marker(xml, look);
  return xml.text();
}

/// existing: was there and stays; chosen: opens; left: may open and does not; closed: may not.
std::string role_of(const PlacedLocation& placed, const LocationResult& result, std::uint32_t candidate) {
  const Standing standing = placed.named.problem.candidates[candidate].standing;
  if (standing == Standing::open) return "existing";
  if (standing == Standing::closed) return "closed";
  return std::binary_search(result.open.begin(), result.open.end(), candidate) ? "chosen" : "left";
}

StyledLayer write_sites(PlanFile& file, const PlacedLocation& placed, const LocationResult& result,
                        Language language) {
  std::vector<double> served(placed.named.candidates.size(), 0);
  for (const Service& service : result.services) served[service.candidate] += service.amount;
  RowWriter rows = file.create({"located_sites",
                                say("sites", language),
                                "",
                                GeometryKind::point,
                                {{"id", ColumnType::text},
                                 {"name", ColumnType::text},
                                 {"role", ColumnType::text},
                                 {"served", ColumnType::real}}});
  for (std::uint32_t i = 0; i < placed.named.candidates.size(); ++i) {
    rows.shape(placed.candidate_places[i]).text(placed.named.candidates[i]).text(placed.candidate_names[i]);
    rows.text(role_of(placed, result, i)).real(served[i]).end_row();
  }
  const auto rule = [&](const char* role, const Marker& look) {
    return Rule{std::string("\"role\" = '") + role + "'", say(std::string("role.") + role, language),
                marker(look)};
  };
  LayerStyle style;
  style.renderer = rule_renderer({rule("chosen", {"star", "213,94,0,255", "255,255,255,255", 0.3, 5.5}),
                                  rule("existing", {"square", "0,90,140,255", "255,255,255,255", 0.3, 4.0}),
                                  rule("left", {"circle", "255,255,255,255", "110,110,110,255", 0.3, 2.4}),
                                  rule("closed", {"cross2", "150,150,150,255", "150,150,150,255", 0.3, 2.4})},
                                 "marker");
  style.label = LabelLook{"CASE WHEN \"role\" IN ('chosen', 'existing') THEN \"name\" END", 8.0,
                          LabelPlace::around_point, 0.0};
  style.fields = {{"id", say("field.id", language), {}},
                  {"name", say("field.name", language), {}},
                  {"role", say("field.role", language), {}},
                  {"served", say("field.served", language), {}}};
  style.shown_by_name = "\"name\"";
  return {"located_sites", document_of(style)};
}

StyledLayer write_demand(PlanFile& file, const PlacedLocation& placed, const LocationResult& result,
                         Language language) {
  RowWriter rows = file.create({"located_demand",
                                say("demand", language),
                                "",
                                GeometryKind::point,
                                {{"id", ColumnType::text},
                                 {"demand", ColumnType::real},
                                 {"site", ColumnType::text},
                                 {"distance_m", ColumnType::real}}});
  auto service = result.services.begin();
  for (std::uint32_t row = 0; row < placed.named.rows.size(); ++row) {
    while (service != result.services.end() && service->row < row) ++service;
    const bool is_served = service != result.services.end() && service->row == row;
    rows.shape(placed.row_places[row]).text(placed.named.rows[row]).real(placed.named.problem.demand[row]);
    rows.text(is_served ? std::optional(placed.named.candidates[service->candidate]) : std::nullopt);
    rows.real(is_served ? std::optional(service->cost) : std::nullopt).end_row();
  }
  LayerStyle style;
  style.renderer = rule_renderer({{"\"site\" IS NOT NULL", say("served", language),
                                   marker({"circle", "120,120,120,255", "255,255,255,255", 0.1, 1.4})},
                                  {"\"site\" IS NULL", say("not_served", language),
                                   marker({"circle", "204,51,17,255", "255,255,255,255", 0.1, 2.0})}},
                                 "marker");
  style.fields = {{"id", say("field.id", language), {}},
                  {"demand", say("field.demand", language), {}},
                  {"site", say("field.site", language), {}},
                  {"distance_m", say("field.distance_m", language), {}}};
  return {"located_demand", document_of(style)};
}

StyledLayer write_assignment(PlanFile& file, const PlacedLocation& placed, const LocationResult& result,
                             Language language) {
  RowWriter rows = file.create({"located_assignment",
                                say("assignment", language),
                                "",
                                GeometryKind::line,
                                {{"from", ColumnType::text},
                                 {"to", ColumnType::text},
                                 {"amount", ColumnType::real},
                                 {"distance_m", ColumnType::real}}});
  for (const Service& service : result.services) {
    rows.line(placed.row_places[service.row], placed.candidate_places[service.candidate]);
    rows.text(placed.named.rows[service.row]).text(placed.named.candidates[service.candidate]);
    rows.real(service.amount).real(service.cost).end_row();
  }
  XmlWriter line;
  write_line(line, {"150,150,150,160", 0.2, "solid"});
  LayerStyle style;
  style.renderer = rule_renderer({{"", "", line.text()}}, "line");
  style.fields = {{"from", say("field.from", language), {}},
                  {"to", say("field.site", language), {}},
                  {"amount", say("field.served", language), {}},
                  {"distance_m", say("field.distance_m", language), {}}};
  return {"located_assignment", document_of(style)};
}

void write_layer_styles(PlanFile& file, const std::vector<StyledLayer>& layers, Year dated) {
  std::vector<Column> columns;
  for (const char* name : {"f_table_catalog", "f_table_schema", "f_table_name", "f_geometry_column",
                           "styleName", "styleQML", "styleSLD"}) {
    columns.push_back({name, ColumnType::text});
  }
  columns.push_back({"useAsDefault", ColumnType::flag});
  for (const char* name : {"description", "owner", "ui"}) columns.push_back({name, ColumnType::text});
  columns.push_back({"update_time", ColumnType::moment});
  RowWriter rows = file.create({"layer_styles", "layer_styles", "", GeometryKind::none, columns});
  for (const StyledLayer& layer : layers) {
    rows.text("").text("").text(layer.table).text("geom").text(layer.table).text(layer.document).text("");
    rows.flag(true).text("").text("").text("").first_moment(dated).end_row();
  }
}

}  // namespace

void write_location_map(const PlacedLocation& placed, const LocationResult& result, Language language,
                        const std::filesystem::path& path) {
  PlanFile file(path, placed.crs, placed.dated);
  std::vector<StyledLayer> layers;
  layers.push_back(write_sites(file, placed, result, language));
  layers.push_back(write_assignment(file, placed, result, language));
  layers.push_back(write_demand(file, placed, result, language));
  write_layer_styles(file, layers, placed.dated);
  file.finish();
}

}  // namespace voorzien::io

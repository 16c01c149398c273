// SPDX-License-Identifier: EUPL-1.2
#include "io/location/location_map.hpp"

#include <algorithm>

#include "io/geopackage/plan_file.hpp"
#include "io/location/location_styles.hpp"
#include "io/location/site_colours.hpp"
#include "io/text/catalogue.hpp"

namespace voorzien::io {
namespace {

using location::LocationResult;
using location::Service;
using location::Standing;

/// A layer's style as it will stand in layer_styles.
struct StyledLayer {
  std::string table;
  std::string document;
};

/// existing: was there and stays; chosen: opens; left: may open and does not; closed: may not.
std::string role_of(const PlacedLocation& placed, const LocationResult& result, std::uint32_t candidate) {
  const Standing standing = placed.named.problem.candidates[candidate].standing;
  if (standing == Standing::open) return "existing";
  if (standing == Standing::closed) return "closed";
  return std::binary_search(result.open.begin(), result.open.end(), candidate) ? "chosen" : "left";
}

class LocationMap {
 public:
  LocationMap(const PlacedLocation& placed, const LocationResult& result, Language language,
              const std::filesystem::path& path)
      : placed_(placed),
        result_(result),
        file_(path, placed.crs, placed.dated),
        colours_(site_colours(placed.candidate_places, result.open)) {
    const std::vector<double>& demand = placed.named.problem.demand;
    look_ = {language, demand.empty() ? 0.0 : *std::max_element(demand.begin(), demand.end()),
             result.open.size()};
  }

  void write() {
    write_sites();
    write_assignment();
    write_demand();
    write_layer_styles(file_, styles_, placed_.dated);
    file_.finish();
  }

 private:
  [[nodiscard]] std::string say(const std::string& key) const {
    return text("label.location." + key, look_.language);
  }

  void keep(const char* table, const LayerStyle& style) {
    styles_.push_back({table, style_document(style_elements(style), style.label.has_value())});
  }

  void write_sites() {
    std::vector<double> served(placed_.named.candidates.size(), 0.0);
    std::vector<int> rows_served(served.size(), 0);
    for (const Service& service : result_.services) {
      served[service.candidate] += service.amount;
      ++rows_served[service.candidate];
    }
    RowWriter rows = file_.create({"located_sites",
                                   say("sites"),
                                   "",
                                   GeometryKind::point,
                                   {{"id", ColumnType::text},
                                    {"name", ColumnType::text},
                                    {"role", ColumnType::text},
                                    {"served", ColumnType::real},
                                    {"rows", ColumnType::whole_number},
                                    {"colour", ColumnType::whole_number}}});
    for (std::uint32_t i = 0; i < placed_.named.candidates.size(); ++i) {
      rows.shape(placed_.candidate_places[i]).text(placed_.named.candidates[i]);
      rows.text(placed_.candidate_names[i]).text(role_of(placed_, result_, i));
      rows.real(served[i]).whole_number(rows_served[i]).whole_number(colours_[i]).end_row();
    }
    keep("located_sites", sites_style(look_));
  }

  void write_assignment() {
    RowWriter rows = file_.create({"located_assignment",
                                   say("assignment"),
                                   "",
                                   GeometryKind::line,
                                   {{"from", ColumnType::text},
                                    {"to", ColumnType::text},
                                    {"amount", ColumnType::real},
                                    {"distance_m", ColumnType::real},
                                    {"colour", ColumnType::whole_number}}});
    for (const Service& service : result_.services) {
      rows.line(placed_.row_places[service.row], placed_.candidate_places[service.candidate]);
      rows.text(placed_.named.rows[service.row]).text(placed_.named.candidates[service.candidate]);
      rows.real(service.amount).real(service.cost).whole_number(colours_[service.candidate]).end_row();
    }
    keep("located_assignment", assignment_style(look_));
  }

  /// The site that serves most of each row; null where nothing does.
  [[nodiscard]] std::vector<const Service*> main_services() const {
    std::vector<const Service*> main(placed_.named.rows.size(), nullptr);
    for (const Service& service : result_.services) {
      const Service*& known = main[service.row];
      if (known == nullptr || service.amount > known->amount) known = &service;
    }
    return main;
  }

  void write_demand() {
    RowWriter rows = file_.create({"located_demand",
                                   say("demand"),
                                   "",
                                   GeometryKind::point,
                                   {{"id", ColumnType::text},
                                    {"demand", ColumnType::real},
                                    {"site", ColumnType::text},
                                    {"site_name", ColumnType::text},
                                    {"distance_m", ColumnType::real},
                                    {"colour", ColumnType::whole_number}}});
    const std::vector<const Service*> main = main_services();
    for (std::uint32_t row = 0; row < placed_.named.rows.size(); ++row) {
      const Service* service = main[row];
      rows.shape(placed_.row_places[row]).text(placed_.named.rows[row]);
      rows.real(placed_.named.problem.demand[row]);
      if (service == nullptr) {
        rows.text(std::nullopt).text(std::nullopt).real(std::nullopt).whole_number(std::nullopt).end_row();
        continue;
      }
      rows.text(placed_.named.candidates[service->candidate]);
      rows.text(placed_.candidate_names[service->candidate]).real(service->cost);
      rows.whole_number(colours_[service->candidate]).end_row();
    }
    keep("located_demand", demand_style(look_));
  }

  static void write_layer_styles(PlanFile& file, const std::vector<StyledLayer>& layers, Year dated);

  const PlacedLocation& placed_;
  const LocationResult& result_;
  PlanFile file_;
  std::vector<std::optional<int>> colours_;
  LocationLook look_;
  std::vector<StyledLayer> styles_;
};

void LocationMap::write_layer_styles(PlanFile& file, const std::vector<StyledLayer>& layers, Year dated) {
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
  LocationMap(placed, result, language, path).write();
}

}  // namespace voorzien::io

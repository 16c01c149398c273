// SPDX-License-Identifier: EUPL-1.2
#include "io/import/osm/osm_neighbourhoods.hpp"

#include "io/dataset/geojson_text.hpp"
#include "io/import/outcome/json_build.hpp"
#include "io/import/table/cell_number.hpp"
#include "io/import/table/listing.hpp"
#include "io/problem/near_names.hpp"

namespace voorzien::io {
namespace {

constexpr const char* file_name = "osm-neighbourhoods.geojson";
constexpr double lattice_m = 200.0;

std::optional<double> figure_in(const Listing& listing, const ListingRow& row,
                                const std::optional<std::size_t>& column, Reading& reading) {
  if (!column || is_blank(row.cells[*column])) return std::nullopt;
  return amount_at(listing, row, *column, reading);
}

}  // namespace

bool is_boundary(const OsmTags& tags, int level) {
  const auto boundary = tags.find("boundary");
  const auto admin_level = tags.find("admin_level");
  return boundary != tags.end() && boundary->second == "administrative" && admin_level != tags.end() &&
         admin_level->second == std::to_string(level);
}

std::size_t join_residents(const std::string& path, std::vector<OsmArea>& areas, Reading& reading) {
  const Listing listing = read_listing({path}, reading);
  if (listing.columns.empty()) return 0;
  const auto name = column_named(listing.columns, {"name", "naam", "id", "code"});
  const auto residents =
      column_named(listing.columns, {"residents", "inwoners", "aantal_inwoners", "population"});
  const auto dwellings = column_named(listing.columns, {"dwellings", "woningen", "woningvoorraad"});
  if (!name || !residents) {
    reading.problems.push_back({"import_no_residents",
                                listing.shown,
                                {{"file", listing.shown}, {"columns", joined(listing.columns)}}});
    return 0;
  }
  std::size_t found = 0;
  for (const ListingRow& row : listing.rows) {
    for (OsmArea& area : areas) {
      const std::string called = comparable(row.cells[*name]);
      if (called != comparable(area.name) && called != comparable(area.id)) continue;
      area.residents = figure_in(listing, row, residents, reading);
      area.dwellings = figure_in(listing, row, dwellings, reading);
      ++found;
    }
  }
  if (found == 0) {
    reading.problems.push_back(
        {"import_residents_of_others",
         listing.shown,
         {{"file", listing.shown}, {"name", areas.empty() ? "" : areas.front().name}}});
  }
  return found;
}

void bring_neighbourhoods(const std::vector<OsmArea>& areas, const std::string& crs, bool has_figures,
                          Brought& brought) {
  std::string json = collection_start("osm_neighbourhoods", crs);
  for (std::size_t i = 0; i < areas.size(); ++i) {
    json += R"({"type": "Feature", "properties": {)";
    GeojsonMembers members(json);
    members.text("id", areas[i].id);
    members.text("name", areas[i].name);
    members.number("residents", areas[i].residents);
    members.number("dwellings", areas[i].dwellings);
    json += "}, \"geometry\": ";
    append_shape(json, areas[i].shape);
    json += i + 1 < areas.size() ? "},\n" : "}\n";
  }
  brought.files.push_back({file_name, json + "]}\n", {}});
  const char* status = has_figures ? "secondary" : "observed";
  brought.sections.push_back(
      {"neighbourhoods",
       json_object({{"file", json_text(file_name)},
                    {"source", json_text("osm")},
                    {"fields", json_object({{"id", json_column("id", "observed")},
                                            {"name", json_column("name", "observed")},
                                            {"residents", json_column("residents", status)},
                                            {"dwellings", json_column("dwellings", status)}})}})});
  brought.sections.push_back(
      {"residence_points",
       json_object({{"method", json_text("lattice")}, {"spacing_m", json_number(lattice_m)}}), true});
}

}  // namespace voorzien::io

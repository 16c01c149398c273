// SPDX-License-Identifier: EUPL-1.2
#include "io/import/cbs/cbs_dataset.hpp"

#include <algorithm>

#include "io/dataset/geojson_text.hpp"
#include "io/import/cbs/cbs_source.hpp"
#include "io/import/cbs/read_cbs_map.hpp"
#include "io/import/outcome/json_build.hpp"

namespace voorzien::io {
namespace {

constexpr const char* file_name = "cbs-neighbourhoods.geojson";
constexpr double lattice_m = 200.0;

/// A figure and the column it gets in our file, with its unit.
struct FigureColumn {
  CbsColumn figure;
  const char* name;
};

constexpr FigureColumn plain_figures[] = {
    {CbsColumn::residents, "residents"},
    {CbsColumn::dwellings, "dwellings"},
    {CbsColumn::apartments_percent, "apartments_percent"},
    {CbsColumn::land_ha, "land_ha"},
    {CbsColumn::area_km2, "area_km2"},
    {CbsColumn::low_income_percent, "low_income_percent"},
    {CbsColumn::single_households_percent, "single_households_percent"},
    {CbsColumn::origin_outside_europe_percent, "origin_outside_europe_percent"}};

struct AgeColumn {
  CbsColumn figure;
  double first;
  double last;
  const char* name;
};

constexpr AgeColumn ages[] = {{CbsColumn::ages_0_14, 0, 14, "age_0_14"},
                              {CbsColumn::ages_15_24, 15, 24, "age_15_24"},
                              {CbsColumn::ages_25_44, 25, 44, "age_25_44"},
                              {CbsColumn::ages_45_64, 45, 64, "age_45_64"},
                              {CbsColumn::ages_65_plus, 65, 100, "age_65_plus"}};

bool any_has(const CbsMap& map, CbsColumn column) {
  return std::any_of(map.areas.begin(), map.areas.end(),
                     [&](const CbsArea& area) { return area.figure(column).has_value(); });
}

std::string age_column(const AgeColumn& age, bool counts) {
  return std::string(age.name) + (counts ? "" : "_percent");
}

std::string areas_text(const CbsMap& map, bool counts) {
  std::string json = collection_start("cbs_neighbourhoods", dutch_grid);
  for (std::size_t i = 0; i < map.areas.size(); ++i) {
    const CbsArea& area = map.areas[i];
    json += R"({"type": "Feature", "properties": {)";
    GeojsonMembers members(json);
    members.text("code", area.code);
    members.text("name", area.name);
    members.text_or_null("district", area.district);
    members.text_or_null("district_name", area.district_name);
    members.text("municipality", map.municipality.code);
    members.text("kind", area.is_water ? "water" : "land");
    for (const FigureColumn& column : plain_figures) members.number(column.name, area.figure(column.figure));
    for (const AgeColumn& age : ages) members.number(age_column(age, counts), area.figure(age.figure));
    members.text_or_null("urbanity", area.urbanity);
    json += "}, \"geometry\": ";
    append_shape(json, area.shape);
    json += i + 1 < map.areas.size() ? "},\n" : "}\n";
  }
  return json + "]}\n";
}

JsonValue expression(const std::string& text, const char* status) {
  return json_object({{"expression", json_text(text)}, {"status", json_text(status)}});
}

JsonValue unknown_field() {
  JsonValue yes;
  yes.kind = JsonKind::boolean;
  yes.truth = true;
  return json_object({{"unknown", yes}});
}

JsonValue age_classes(bool counts) {
  std::vector<JsonValue> classes;
  for (const AgeColumn& age : ages) {
    JsonValue ages_of = json_array({json_number(age.first), json_number(age.last)});
    const std::string column = age_column(age, counts);
    classes.push_back(
        counts ? json_object({{"ages", ages_of}, {"count", json_column(column, "observed")}})
               : json_object({{"ages", ages_of}, {"share", expression(column + " / 100.0", "observed")}}));
  }
  return json_array(std::move(classes));
}

/// Shares of people CBS publishes as percentages.
JsonValue groups(const CbsMap& map) {
  JsonValue fields = json_object({});
  const std::pair<CbsColumn, const char*> known[] = {
      {CbsColumn::low_income_percent, "low_income"},
      {CbsColumn::single_households_percent, "single_households"},
      {CbsColumn::origin_outside_europe_percent, "origin_outside_europe"}};
  for (const auto& [column, name] : known) {
    if (any_has(map, column))
      set_member(fields, name, expression(std::string(name) + "_percent / 100.0", "observed"));
  }
  return fields;
}

void add_land(const CbsMap& map, JsonValue& fields) {
  if (any_has(map, CbsColumn::land_ha)) {
    set_member(fields, "land_area_m2", expression("land_ha * 10000.0", "observed"));
  } else if (any_has(map, CbsColumn::area_km2)) {
    // Water included, so an upper bound of the land.
    set_member(fields, "land_area_m2", expression("area_km2 * 1000000.0", "derived"));
  }
}

JsonValue fields_of(const CbsMap& map, bool counts) {
  const auto figure = [&](CbsColumn column, const char* name) {
    return any_has(map, column) ? json_column(name, "observed") : unknown_field();
  };
  JsonValue fields = json_object({{"id", json_column("code", "observed")},
                                  {"name", json_column("name", "observed")},
                                  {"district", json_column("district", "observed")},
                                  {"district_name", json_column("district_name", "observed")},
                                  {"municipality", json_column("municipality", "observed")},
                                  {"kind", json_column("kind", "observed")},
                                  {"residents", figure(CbsColumn::residents, "residents")},
                                  {"dwellings", figure(CbsColumn::dwellings, "dwellings")}});
  if (any_has(map, CbsColumn::ages_0_14)) set_member(fields, "age_classes", age_classes(counts));
  if (any_has(map, CbsColumn::apartments_percent) && any_has(map, CbsColumn::dwellings)) {
    const std::string apartments = "dwellings * apartments_percent / 100.0";
    set_member(fields, "dwellings_by_type",
               json_object({{"apartment", expression(apartments, "derived")},
                            {"ground_level", expression("dwellings - " + apartments, "derived")}}));
  }
  add_land(map, fields);
  set_member(fields, "urban_type", unknown_field());
  set_member(fields, "strength", unknown_field());
  JsonValue shares = groups(map);
  if (!shares.keys.empty()) set_member(fields, "groups", std::move(shares));
  return fields;
}

}  // namespace

void describe_cbs_dataset(const CbsMap& map, const std::string& shown, bool ages_are_counts,
                          Brought& brought) {
  brought.files.push_back({file_name, areas_text(map, ages_are_counts), {}});
  const double year = *map.year;
  const std::string title = "Wijk- en Buurtkaart " + std::to_string(*map.year);
  brought.sources.push_back(json_object(
      {{"id", json_text("cbs")},
       {"organisation", json_text("Centraal Bureau voor de Statistiek (CBS)")},
       {"title", json_text(title)},
       {"year", json_number(year)},
       {"url", json_text("https://www.cbs.nl/nl-nl/dossier/nederland-regionaal/geografische-data")},
       {"licence", json_text("CC-BY-4.0")},
       {"note", json_text("Read from " + shown + ", layer " + map.layer +
                          ". Counts are rounded at random to fives by "
                          "CBS, percentages are whole numbers.")}}));
  brought.sections.push_back({"neighbourhoods", json_object({{"file", json_text(file_name)},
                                                             {"source", json_text("cbs")},
                                                             {"fields", fields_of(map, ages_are_counts)}})});
  brought.sections.push_back(
      {"residence_points",
       json_object({{"method", json_text("lattice")}, {"spacing_m", json_number(lattice_m)}}), true});
  PlaceDescription& place = brought.place;
  place.id = id_from(map.municipality.name, "municipality");
  place.name = map.municipality.name;
  place.municipality = map.municipality.code;
  place.crs = dutch_grid;
  place.reference_year = map.year;
  place.licence = "CC-BY-4.0";
  place.missing_codes = cbs_missing_codes;
}

}  // namespace voorzien::io

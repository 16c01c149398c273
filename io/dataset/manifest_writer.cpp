// SPDX-License-Identifier: EUPL-1.2
#include "io/dataset/manifest_writer.hpp"

#include <algorithm>

#include "io/dataset/costs_section.hpp"
#include "io/dataset/network_section.hpp"
#include "io/json/json_writer.hpp"
#include "io/json/provenance_reader.hpp"

namespace voorzien::io {
namespace {

void write_text(JsonWriter& json, const char* key, const std::string& text) {
  json.key(key);
  json.text(text);
}

/// An empty text as null.
void write_optional_text(JsonWriter& json, const char* key, const std::string& text) {
  json.key(key);
  if (text.empty()) {
    json.null();
  } else {
    json.text(text);
  }
}

void write_column(JsonWriter& json, const std::string& key, const std::string& column,
                  const Provenance* provenance = nullptr) {
  json.key(key);
  json.begin_object();
  write_text(json, "column", column);
  if (provenance != nullptr) {
    write_optional_text(json, "source", provenance->source);
    write_text(json, "status", name_of(provenance->status, status_names));
  }
  json.end();
}

void write_sources(JsonWriter& json, const std::vector<Source>& sources) {
  json.key("sources");
  json.begin_array();
  for (const Source& source : sources) {
    json.begin_object();
    write_text(json, "id", source.id);
    write_text(json, "organisation", source.organisation);
    write_text(json, "title", source.title);
    json.key("year");
    if (source.year) {
      json.number(*source.year);
    } else {
      json.null();
    }
    write_optional_text(json, "url", source.url);
    write_optional_text(json, "licence", source.licence);
    json.end();
  }
  json.end();
}

void write_neighbourhoods(JsonWriter& json, const Town& town) {
  json.key("neighbourhoods");
  json.begin_object();
  write_text(json, "file", "neighbourhoods.geojson");
  write_text(json, "crs", town.crs);
  write_optional_text(json, "source", {});
  json.key("fields");
  json.begin_object();
  for (const char* column : {"id", "name", "district", "district_name", "municipality", "kind"})
    write_column(json, column, column);
  // One provenance per column, as it was read.
  const Neighbourhood first = town.neighbourhoods.empty() ? Neighbourhood{} : town.neighbourhoods.front();
  write_column(json, "residents", "residents", &first.residents_provenance);
  write_column(json, "dwellings", "dwellings", &first.dwellings_provenance);
  for (const char* column : {"land_area_m2", "urban_type", "strength", "age_knowledge"})
    write_column(json, column, column);
  json.key("ages_table");
  json.begin_object();
  write_text(json, "file", "ages.csv");
  json.end();
  const WrittenColumns columns = columns_of(town);
  json.key("dwellings_by_type");
  json.begin_object();
  for (const std::string& type : columns.dwelling_types) write_column(json, type, "dwellings_" + type);
  json.end();
  json.key("groups");
  json.begin_object();
  for (const std::string& group : columns.groups) write_column(json, group, "group_" + group);
  json.end();
  json.end();
  json.end();
}

void write_points(JsonWriter& json, const Town& town) {
  json.key("residence_points");
  json.begin_object();
  write_text(json, "method", "points");
  write_text(json, "file", "points.csv");
  write_text(json, "crs", town.crs);
  write_text(json, "x", "x");
  write_text(json, "y", "y");
  json.key("fields");
  json.begin_object();
  write_column(json, "neighbourhood", "neighbourhood");
  write_column(json, "weight", "weight");
  if (has_named_points(town)) write_column(json, "id", "id");
  json.end();
  json.end();
}

void write_list(JsonWriter& json, const FacilityList& list, const std::string& crs) {
  json.begin_object();
  write_text(json, "file", list.file);
  write_text(json, "crs", crs);
  write_text(json, "x", "x");
  write_text(json, "y", "y");
  write_optional_text(json, "source", list.capacity.source);
  write_text(json, "function_column", "function");
  json.key("fields");
  json.begin_object();
  for (const char* column : {"id", "name", "operator", "in_use", "open_from", "open_until"})
    write_column(json, column, column);
  if (list.with_place_from) write_column(json, "place_from", "place_from");
  json.key("capacity");
  json.begin_object();
  for (const char* bound : {"low", "mid", "high"})
    write_column(json, bound, std::string("capacity_") + bound);
  json.end();
  json.end();
  write_text(json, "capacity_status", name_of(list.capacity.status, status_names));
  write_text(json, "status", name_of(list.status, status_names));
  json.end();
}

void write_provenance_members(JsonWriter& json, const Provenance& provenance) {
  write_optional_text(json, "source", provenance.source);
  write_text(json, "status", name_of(provenance.status, status_names));
}

void write_site_list(JsonWriter& json, const SiteList& list, const std::string& crs) {
  json.begin_object();
  write_text(json, "file", list.file);
  write_text(json, "crs", crs);
  write_provenance_members(json, list.provenance);
  json.key("fields");
  json.begin_object();
  for (const char* column :
       {"id", "name", "name_en", "kind", "area_m2", "footprint_share", "floors", "largest_gfa_m2",
        "rectangle_width_m", "rectangle_length_m", "facility", "stands_there"})
    write_column(json, column, column);
  write_column(json, "book_value_eur", "book_value_eur", &list.book_value);
  write_column(json, "land_price_eur_m2", "land_price_eur_m2", &list.land_price);
  for (const char* column : {"available_from", "owner", "allowed", "excluded", "illustrative"})
    write_column(json, column, column);
  json.end();
  json.end();
}

void write_room_list(JsonWriter& json, const RoomList& list) {
  json.begin_object();
  write_text(json, "file", list.file);
  write_provenance_members(json, list.provenance);
  json.key("fields");
  json.begin_object();
  for (const char* column :
       {"id", "facility", "space_kind", "area_m2", "owner", "right_to_use", "consent", "bookings_known"})
    write_column(json, column, column);
  json.end();
  if (!list.bookings_file.empty()) {
    json.key("bookings");
    json.begin_object();
    write_text(json, "file", list.bookings_file);
    json.key("fields");
    json.begin_object();
    for (const char* column : {"room", "function", "week_type", "hours", "share"})
      write_column(json, column, column);
    json.end();
    json.end();
  }
  json.end();
}

/// Sites and rooms; a town without them gets no empty lists.
void write_space(JsonWriter& json, const DatasetLists& lists, const std::string& crs) {
  if (!lists.sites.empty()) {
    json.key("sites");
    json.begin_array();
    for (const SiteList& list : lists.sites) write_site_list(json, list, crs);
    json.end();
  }
  if (!lists.rooms.empty()) {
    json.key("rooms");
    json.begin_array();
    for (const RoomList& list : lists.rooms) write_room_list(json, list);
    json.end();
  }
}

void write_network(JsonWriter& json, const Town& town) {
  if (!town.network) return;
  json.key("network");
  json.begin_object();
  write_text(json, "file", "streets.csv");
  write_text(json, "crs", town.crs);
  write_provenance_members(json, town.network->provenance);
  write_text(json, "profile", name_of(town.network->mode, network_mode_names));
  write_text(json, "cost",
             name_of(town.network->pace ? CostUnit::minutes : CostUnit::metres, cost_unit_names));
  json.key("snap_m");
  json.number(town.network->farthest_aside.value());
  // What was too small has been left out already.
  json.key("smallest_part_m");
  json.number(0.0);
  json.end();
}

void write_costs(JsonWriter& json, const Town& town) {
  if (!town.costs) return;
  json.key("travel_costs");
  json.begin_object();
  write_text(json, "file", "costs.csv");
  write_provenance_members(json, town.costs->provenance);
  write_text(json, "profile", name_of(town.costs->mode, network_mode_names));
  const std::optional<Pace>& pace = town.costs->pace;
  write_text(json, "unit", name_of(pace ? CostUnit::minutes : CostUnit::metres, cost_unit_names));
  if (pace && !is_usual(*pace, town.costs->mode)) {
    json.key("speed_kmh");
    json.number(pace->kmh);
  }
  json.end();
}

void write_knowledge(JsonWriter& json, const Town& town, const FunctionCatalogue& catalogue) {
  const auto write = [&](const char* key, SupplyKnowledge wanted) {
    json.key(key);
    json.begin_array();
    for (std::size_t i = 0; i < town.supply_knowledge.size(); ++i) {
      if (town.supply_knowledge[i] == wanted) json.text(catalogue.functions[i].id);
    }
    json.end();
  };
  write("complete_for", SupplyKnowledge::complete);
  write("illustrative_for", SupplyKnowledge::illustrative);
}

}  // namespace

bool has_named_points(const Town& town) {
  return town.costs || std::any_of(town.residence_points.begin(), town.residence_points.end(),
                                   [](const ResidencePoint& point) { return !point.id.empty(); });
}

WrittenColumns columns_of(const Town& town) {
  WrittenColumns columns;
  for (const Neighbourhood& neighbourhood : town.neighbourhoods) {
    for (const DwellingCount& count : neighbourhood.dwellings_by_type)
      columns.dwelling_types.insert(count.type);
    for (const GroupShare& share : neighbourhood.groups) columns.groups.insert(share.group);
  }
  return columns;
}

std::string manifest_text(const Town& town, const FunctionCatalogue& catalogue, const DatasetLists& lists) {
  JsonWriter json;
  json.begin_object();
  write_text(json, "format", "voorzien-dataset/1");
  write_text(json, "id", town.id);
  json.key("name");
  json.begin_object();
  write_text(json, "nl", town.name.nl);
  write_text(json, "en", town.name.en);
  json.end();
  write_text(json, "crs", town.crs);
  json.key("reference_year");
  json.number(static_cast<int>(town.reference_year));
  write_text(json, "licence", town.licence);
  write_sources(json, town.sources);
  write_neighbourhoods(json, town);
  write_points(json, town);
  json.key("facilities");
  json.begin_array();
  for (const FacilityList& list : lists.facilities) write_list(json, list, town.crs);
  json.end();
  write_space(json, lists, town.crs);
  write_network(json, town);
  write_costs(json, town);
  write_knowledge(json, town, catalogue);
  json.end();
  return json.result();
}

}  // namespace voorzien::io

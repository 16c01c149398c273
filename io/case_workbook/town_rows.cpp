// SPDX-License-Identifier: EUPL-1.2
#include "io/case_workbook/town_rows.hpp"

#include <algorithm>
#include <set>

#include "engine/model/age.hpp"
#include "io/case_workbook/case_cell.hpp"
#include "io/case_workbook/own_columns.hpp"
#include "io/dataset/geojson_text.hpp"
#include "io/dataset/manifest_writer.hpp"
#include "io/dataset/site_functions.hpp"
#include "io/dataset/value_names.hpp"
#include "io/json/provenance_reader.hpp"
#include "io/sharing/week_text.hpp"
#include "io/text/catalogue.hpp"

namespace voorzien::io {
namespace {

void add_year(const char* key, const std::optional<Year>& year, CaseRow& row) {
  if (year) row[key] = static_cast<double>(static_cast<int>(*year));
}

std::string status_of(const Provenance& provenance) { return name_of(provenance.status, status_names); }

/// Columns for dwelling types and groups.
std::vector<OwnColumn> neighbourhood_columns(const Town& town, const CaseBook& book) {
  const WrittenColumns columns = columns_of(town);
  std::vector<OwnColumn> own;
  for (const std::string& type : columns.dwelling_types) {
    own.push_back({dwellings_prefix + type,
                   case_text("own", "dwellings", book.language()) + ": " +
                       book.words().shown("dwelling_type", type, book.language()),
                   case_text("own", "dwellings_about", book.language())});
  }
  for (const std::string& group : columns.groups) {
    own.push_back({group_prefix + group, case_text("own", "group", book.language()) + ": " + group,
                   case_text("own", "group_about", book.language())});
  }
  return own;
}

CaseRow neighbourhood_row(const Neighbourhood& neighbourhood, const Town& town) {
  const District& district = town.districts[neighbourhood.district];
  CaseRow row;
  row["id"] = neighbourhood.id;
  row["name"] = neighbourhood.name;
  row["district"] = district.id;
  row["district_name"] = district.name;
  row["municipality"] = neighbourhood.municipality;
  row["kind"] = name_of(neighbourhood.kind, area_kind_names);
  row["land_area_m2"] = neighbourhood.land_area.value();
  row["urban_type"] = neighbourhood.urban_type.value_or("");
  if (neighbourhood.strength) row["strength"] = *neighbourhood.strength;
  row["age_knowledge"] = name_of(neighbourhood.age_knowledge, age_knowledge_names);
  if (neighbourhood.residents) row["residents"] = neighbourhood.residents->value();
  if (neighbourhood.dwellings) row["dwellings"] = neighbourhood.dwellings->value();
  for (const DwellingCount& count : neighbourhood.dwellings_by_type)
    row[dwellings_prefix + count.type] = count.count;
  for (const GroupShare& share : neighbourhood.groups) row[group_prefix + share.group] = share.share;
  return row;
}

std::vector<CaseRow> facility_rows(const Facility& facility, const FunctionCatalogue& catalogue) {
  std::vector<CaseRow> rows;
  for (const FacilityCapacity& capacity : facility.capacities) {
    CaseRow row;
    row["id"] = facility.id;
    row["name"] = facility.name;
    row["function"] = catalogue.functions[capacity.function].id;
    if (capacity.in_use) row["in_use"] = *capacity.in_use;
    row["x"] = facility.at.x;
    row["y"] = facility.at.y;
    add_year("open_from", facility.open_from, row);
    add_year("open_until", facility.open_until, row);
    row["operator"] = facility.operated_by;
    if (facility.place_from != PlaceFrom::given)
      row["place_from"] = name_of(facility.place_from, place_from_names);
    row["source"] = capacity.provenance.source;
    row["capacity_status"] = status_of(capacity.provenance);
    row["status"] = name_of(facility.status, status_names);
    if (capacity.capacity) {
      row["capacity_mid"] = capacity.capacity->mid;
      if (!capacity.capacity->is_exact()) {
        row["capacity_low"] = capacity.capacity->low;
        row["capacity_high"] = capacity.capacity->high;
      }
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

/// A price with its own origin; without a source although the site has one, "-" keeps it so.
void add_price(const std::optional<SourcedValue>& price, const Provenance& of_site, const char* value,
               const std::string& prefix, CaseRow& row) {
  if (!price) return;
  row[value] = price->value.mid;
  const std::string& source = price->provenance.source;
  const bool taken_away = source.empty() && !of_site.source.empty();
  row[prefix + "_source"] = taken_away ? std::string(empty_list) : source;
  row[prefix + "_status"] = status_of(price->provenance);
}

CaseRow site_row(const Site& site, const Scenario& scenario) {
  CaseRow row;
  row["id"] = site.id;
  row["name"] = site.name.nl;
  if (site.name.en != site.name.nl) row["name_en"] = site.name.en;
  row["kind"] = name_of(site.kind, site_kind_names);
  row["area_m2"] = site.area.value();
  const bool has_ground = site.kind == SiteKind::plot || site.kind == SiteKind::public_space;
  if (has_ground) row["footprint_share"] = site.footprint_share;
  row["floors"] = static_cast<double>(site.floors);
  row["stands_there"] = site.stands_there;
  add_year("available_from", site.available_from, row);
  row["owner"] = site.owner;
  row["allowed"] = allowed_text(site, scenario.catalogue);
  row["excluded"] = excluded_text(site, scenario.catalogue);
  row["illustrative"] = std::string(site.illustrative ? "1" : "0");
  row["source"] = site.provenance.source;
  row["status"] = status_of(site.provenance);
  if (site.largest_gfa) row["largest_gfa_m2"] = site.largest_gfa->value();
  if (site.largest_rectangle_m) {
    row["rectangle_width_m"] = site.largest_rectangle_m->first;
    row["rectangle_length_m"] = site.largest_rectangle_m->second;
  }
  if (!site.shape) {
    row["x"] = site.at.x;
    row["y"] = site.at.y;
  }
  if (site.facility) row["facility"] = scenario.town.facilities[*site.facility].id;
  add_price(site.book_value_eur, site.provenance, "book_value_eur", "book", row);
  add_price(site.land_price_eur_m2, site.provenance, "land_price_eur_m2", "land", row);
  return row;
}

CaseRow room_row(const Room& room, const std::string& facility) {
  CaseRow row;
  row["id"] = room.id;
  row["facility"] = facility;
  row["space_kind"] = room.space_kind;
  row["area_m2"] = room.area.value();
  row["owner"] = room.owner;
  row["right_to_use"] = room.right_to_use;
  row["consent"] = name_of(room.consent, consent_names);
  row["bookings_known"] = std::string(room.bookings ? "1" : "0");
  row["source"] = room.provenance.source;
  row["status"] = status_of(room.provenance);
  return row;
}

CaseRow booking_row(const RoomBooking& booking, const Room& room, const FunctionCatalogue& catalogue) {
  WeekPattern hours;
  for (const int half_hour : booking.half_hours) hours.add(static_cast<std::size_t>(half_hour));
  return {{"room", room.id},
          {"function", catalogue.functions[booking.function].id},
          {"week_type", booking.week_type},
          {"hours", week_text(hours)},
          {"share", booking.share}};
}

}  // namespace

void add_neighbourhood_sheet(const Scenario& scenario, CaseBook& book) {
  const Town& town = scenario.town;
  std::vector<CaseRow> rows;
  for (const Neighbourhood& neighbourhood : town.neighbourhoods)
    rows.push_back(neighbourhood_row(neighbourhood, town));
  book.add("neighbourhoods", rows, neighbourhood_columns(town, book));
}

void add_facility_sheet(const Scenario& scenario, CaseBook& book) {
  std::vector<CaseRow> rows;
  for (const Facility& facility : scenario.town.facilities) {
    for (CaseRow& row : facility_rows(facility, scenario.catalogue)) rows.push_back(std::move(row));
  }
  book.add("facilities", rows);
}

void add_site_sheet(const Scenario& scenario, CaseBook& book) {
  std::vector<CaseRow> rows;
  for (const Site& site : scenario.town.sites) rows.push_back(site_row(site, scenario));
  book.add("sites", rows);
}

void add_room_sheets(const Scenario& scenario, CaseBook& book) {
  std::vector<CaseRow> rooms;
  std::vector<CaseRow> bookings;
  for (const Facility& facility : scenario.town.facilities) {
    for (const Room& room : facility.rooms) {
      rooms.push_back(room_row(room, facility.id));
      if (!room.bookings) continue;
      for (const RoomBooking& booking : *room.bookings)
        bookings.push_back(booking_row(booking, room, scenario.catalogue));
    }
  }
  book.add("bookings", bookings);
  book.add("rooms", rooms);
}

std::string area_shapes(const Scenario& scenario) {
  std::string json = collection_start("areas", scenario.town.crs);
  for (const Neighbourhood& neighbourhood : scenario.town.neighbourhoods) {
    if (&neighbourhood != &scenario.town.neighbourhoods.front()) json += ",\n";
    json += R"({"type": "Feature", "properties": {)";
    GeojsonMembers members(json);
    members.text("id", neighbourhood.id);
    members.text("name", neighbourhood.name);
    json += "}, \"geometry\": ";
    append_shape(json, neighbourhood.area);
    json += '}';
  }
  return json + "\n]}\n";
}

std::string site_shapes(const Scenario& scenario) {
  std::string json;
  for (const Site& site : scenario.town.sites) {
    if (!site.shape) continue;
    json += json.empty() ? collection_start("sites", scenario.town.crs) : ",\n";
    json += R"({"type": "Feature", "properties": {)";
    GeojsonMembers members(json);
    members.text("id", site.id);
    members.text("name", site.name.nl);
    json += "}, \"geometry\": ";
    append_shape(json, *site.shape);
    json += '}';
  }
  return json.empty() ? json : json + "\n]}\n";
}

}  // namespace voorzien::io

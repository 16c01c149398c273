// SPDX-License-Identifier: EUPL-1.2
#include <map>

#include "io/results/decimals.hpp"
#include "io/results/sections.hpp"
#include "io/results/vocabulary.hpp"

namespace voorzien::io {
namespace {

void write_neighbourhood(JsonStream& json, const Town& town, const Neighbourhood& neighbourhood) {
  json.begin_object(Layout::one_line);
  text_member(json, "id", neighbourhood.id);
  text_member(json, "name", neighbourhood.name);
  text_member(json, "district",
              town.districts.empty() ? std::string() : town.districts[neighbourhood.district].id);
  text_member(json, "municipality", neighbourhood.municipality);
  text_member(json, "kind", name_of(neighbourhood.kind));
  json.key("land_area_m2");
  json.decimal(neighbourhood.land_area.value(), decimals_of_square_metres);
  text_member(json, "age_knowledge", name_of(neighbourhood.age_knowledge));
  provenance_members(json, neighbourhood.residents_provenance);
  json.end_object();
}

void write_facility(JsonStream& json, const Town& town, const Facility& facility) {
  json.begin_object(Layout::one_line);
  text_member(json, "id", facility.id);
  text_member(json, "name", facility.name);
  text_member(json, "neighbourhood",
              facility.neighbourhood ? town.neighbourhoods[*facility.neighbourhood].id : std::string());
  json.key("x_m");
  json.decimal(facility.at.x, decimals_of_metres);
  json.key("y_m");
  json.decimal(facility.at.y, decimals_of_metres);
  year_member(json, "open_from", facility.open_from);
  year_member(json, "open_until", facility.open_until);
  text_member(json, "operator", facility.operated_by);
  text_member(json, "status", name_of(facility.status));
  json.end_object();
}

void write_units(JsonStream& json, const FunctionCatalogue& catalogue) {
  std::map<std::string, CapacityUnit> units;
  for (const FacilityFunction& function : catalogue.functions) {
    units.emplace(function.unit.id, function.unit);
  }
  json.key("units");
  json.begin_array();
  for (const auto& [id, unit] : units) {
    json.begin_object(Layout::one_line);
    text_member(json, "id", id);
    name_member(json, "name", unit.name);
    json.key("decimals");
    json.integer(unit.decimals);
    json.end_object();
  }
  json.end_array();
}

}  // namespace

void write_places(JsonStream& json, const Scenario& scenario, const Timeline& timeline) {
  json.key("districts");
  json.begin_array();
  for (const District& district : scenario.town.districts) {
    json.begin_object(Layout::one_line);
    text_member(json, "id", district.id);
    text_member(json, "name", district.name);
    json.end_object();
  }
  json.end_array();
  json.key("neighbourhoods");
  json.begin_array();
  for (const Neighbourhood& neighbourhood : scenario.town.neighbourhoods) {
    write_neighbourhood(json, scenario.town, neighbourhood);
  }
  json.end_array();
  json.key("facilities");
  json.begin_array();
  for (const Facility& facility : timeline.facilities) write_facility(json, scenario.town, facility);
  json.end_array();
  write_units(json, scenario.catalogue);
}

}  // namespace voorzien::io

// SPDX-License-Identifier: EUPL-1.2
#include "io/dataset/neighbourhood_writer.hpp"

#include <algorithm>

#include "io/dataset/geojson_text.hpp"
#include "io/dataset/manifest_writer.hpp"
#include "io/dataset/value_names.hpp"

namespace voorzien::io {
namespace {

template <class Unit>
std::optional<double> bare(const std::optional<Quantity<Unit>>& quantity) {
  if (!quantity) return std::nullopt;
  return quantity->value();
}

template <class Shares, class Matches>
auto found_in(const Shares& shares, const Matches& matches) {
  return std::find_if(shares.begin(), shares.end(), matches);
}

void append_named(GeojsonMembers& members, const Neighbourhood& neighbourhood,
                  const WrittenColumns& columns) {
  for (const std::string& type : columns.dwelling_types) {
    const auto& counts = neighbourhood.dwellings_by_type;
    const auto found = found_in(counts, [&](const DwellingCount& count) { return count.type == type; });
    members.number("dwellings_" + type, found == counts.end() ? std::nullopt : std::optional(found->count));
  }
  for (const std::string& group : columns.groups) {
    const auto& shares = neighbourhood.groups;
    const auto found = found_in(shares, [&](const GroupShare& share) { return share.group == group; });
    members.number("group_" + group, found == shares.end() ? std::nullopt : std::optional(found->share));
  }
}

void append_properties(std::string& json, const Neighbourhood& neighbourhood, const District& district,
                       const WrittenColumns& columns) {
  GeojsonMembers members(json);
  members.text("id", neighbourhood.id);
  members.text("name", neighbourhood.name);
  members.text("district", district.id);
  members.text("district_name", district.name);
  members.text("municipality", neighbourhood.municipality);
  members.text("kind", name_of(neighbourhood.kind, area_kind_names));
  members.number("residents", bare(neighbourhood.residents));
  members.number("dwellings", bare(neighbourhood.dwellings));
  members.number("land_area_m2", neighbourhood.land_area.value());
  if (neighbourhood.urban_type) {
    members.text("urban_type", *neighbourhood.urban_type);
  } else {
    members.null("urban_type");
  }
  members.number("strength", neighbourhood.strength);
  members.text("age_knowledge", name_of(neighbourhood.age_knowledge, age_knowledge_names));
  append_named(members, neighbourhood, columns);
}

}  // namespace

std::string neighbourhoods_text(const Town& town) {
  const WrittenColumns columns = columns_of(town);
  std::string json = collection_start("neighbourhoods", town.crs);
  for (std::size_t i = 0; i < town.neighbourhoods.size(); ++i) {
    const Neighbourhood& neighbourhood = town.neighbourhoods[i];
    json += R"({"type": "Feature", "properties": {)";
    append_properties(json, neighbourhood, town.districts[neighbourhood.district], columns);
    json += "}, \"geometry\": ";
    append_shape(json, neighbourhood.area);
    json += i + 1 < town.neighbourhoods.size() ? "},\n" : "}\n";
  }
  return json + "]}\n";
}

}  // namespace voorzien::io

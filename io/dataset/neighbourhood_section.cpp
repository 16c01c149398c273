// SPDX-License-Identifier: EUPL-1.2
#include "io/dataset/neighbourhood_section.hpp"

#include <algorithm>
#include <utility>

#include "io/dataset/field_reader.hpp"
#include "io/vector/column_field.hpp"

namespace voorzien::io {
namespace {

/// What is needed to read the fields of one table.
struct FieldSource {
  const std::vector<Source>& sources;
  Provenance fallback;
};

void check_age_bands(const JsonNode& node, std::vector<AgeBand> bands) {
  if (bands.empty()) return;
  std::sort(bands.begin(), bands.end(), [](const AgeBand& a, const AgeBand& b) { return a.first < b.first; });
  std::size_t next = 0;
  for (const AgeBand& band : bands) {
    if (band.first < next)
      return node.report("age_classes_overlap", {{"age", static_cast<double>(band.first)}});
    if (band.first > next) return node.report("age_classes_gap", {{"age", static_cast<double>(next)}});
    next = band.last + 1;
  }
  if (next < age_count) node.report("age_classes_gap", {{"age", static_cast<double>(next)}});
}

void read_age_classes(const JsonNode& node, const FieldSource& origin, NeighbourhoodSection& section) {
  std::vector<AgeBand> bands;
  bool all_read = true;
  for (const JsonNode& element : node.elements()) {
    JsonObject object(element);
    const auto ages = object.required("ages").age_band();
    all_read = all_read && ages.has_value();
    const bool is_count = object.has("count");
    if (is_count == object.has("share")) element.report("age_class_unclear");
    object.allow({"share", "count"});
    const JsonNode value = is_count ? object.optional("count") : object.optional("share");
    const AgeBand band = ages.value_or(AgeBand{});
    bands.push_back(band);
    section.age_classes.push_back({band, section.table.fields.size(), is_count});
    section.table.fields.push_back(
        read_field(value, FieldType::number, origin.sources, origin.fallback).spec);
  }
  if (all_read) check_age_bands(node, std::move(bands));
}

std::vector<NamedField> read_named(const JsonNode& node, const FieldSource& origin, ManifestTable& table) {
  std::vector<NamedField> named;
  JsonObject object(node);
  for (const auto& [name, member] : object.members()) {
    named.push_back({name, table.fields.size()});
    table.fields.push_back(read_field(member, FieldType::number, origin.sources, origin.fallback).spec);
  }
  std::sort(named.begin(), named.end(),
            [](const NamedField& a, const NamedField& b) { return a.name < b.name; });
  return named;
}

ManifestTable read_ages_table(const JsonNode& node, const ManifestPlace& place,
                              const std::vector<Source>& sources) {
  JsonObject object(node);
  ManifestTable table = read_table_members(object, place, sources);
  object.allow({"status"});
  table.fields = {column_field("id", FieldType::text, node.where()),
                  column_field("age", FieldType::number, node.where()),
                  column_field("persons", FieldType::number, node.where())};
  return table;
}

/// Fields of the enum, in its order, and the provenance of those that carry one.
void read_plain_fields(JsonObject& object, const FieldSource& origin, NeighbourhoodSection& section) {
  struct Plain {
    const char* key;
    FieldType type;
    bool required;
  };
  const std::array<Plain, position_of(NeighbourhoodField::count)> plain = {
      {{"id", FieldType::text, true},
       {"name", FieldType::text, true},
       {"district", FieldType::text, false},
       {"district_name", FieldType::text, false},
       {"municipality", FieldType::text, false},
       {"kind", FieldType::text, false},
       {"residents", FieldType::number, true},
       {"dwellings", FieldType::number, false},
       {"land_area_m2", FieldType::number, false},
       {"urban_type", FieldType::text, false},
       {"strength", FieldType::number, false},
       {"age_knowledge", FieldType::text, false}}};
  for (std::size_t i = 0; i < plain.size(); ++i) {
    const JsonNode node = plain[i].required ? object.required(plain[i].key) : object.optional(plain[i].key);
    ReadField field = read_field(node, plain[i].type, origin.sources, origin.fallback);
    if (i == position_of(NeighbourhoodField::residents)) section.residents = field.provenance;
    if (i == position_of(NeighbourhoodField::dwellings)) section.dwellings = field.provenance;
    section.table.fields.push_back(std::move(field.spec));
  }
}

}  // namespace

NeighbourhoodSection read_neighbourhood_section(const JsonNode& node, const ManifestPlace& place,
                                                const std::vector<Source>& sources) {
  NeighbourhoodSection section;
  JsonObject object(node);
  section.table = read_table_members(object, place, sources);
  const FieldSource origin{sources, {section.table.cited_source, Status::assumption}};
  JsonObject fields(object.required("fields"));
  read_plain_fields(fields, origin, section);
  const JsonNode classes = fields.optional("age_classes");
  const JsonNode ages_table = fields.optional("ages_table");
  if (classes.present() && ages_table.present()) ages_table.report("ages_twice");
  read_age_classes(classes, origin, section);
  if (ages_table.present()) section.ages_table = read_ages_table(ages_table, place, sources);
  section.dwellings_by_type = read_named(fields.optional("dwellings_by_type"), origin, section.table);
  section.groups = read_named(fields.optional("groups"), origin, section.table);
  return section;
}

}  // namespace voorzien::io

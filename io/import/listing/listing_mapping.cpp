// SPDX-License-Identifier: EUPL-1.2
#include "io/import/listing/listing_mapping.hpp"

#include <algorithm>
#include <array>

#include "io/import/outcome/json_build.hpp"
#include "io/json/file_format.hpp"
#include "io/json/json_node.hpp"
#include "io/json/provenance_reader.hpp"
#include "io/norms/catalogue_reader.hpp"

namespace voorzien::io {
namespace {

struct KnownField {
  const char* name;
  bool is_number;
  bool required;
};

constexpr std::array<KnownField, 9> facility_fields = {{{"id", false, true},
                                                        {"name", false, true},
                                                        {"operator", false, false},
                                                        {"in_use", true, false},
                                                        {"capacity", true, false},
                                                        {"capacity_low", true, false},
                                                        {"capacity_high", true, false},
                                                        {"open_from", true, false},
                                                        {"open_until", true, false}}};

constexpr std::array<KnownField, 18> site_fields = {{{"id", false, true},
                                                     {"name", false, true},
                                                     {"kind", false, true},
                                                     {"area_m2", true, false},
                                                     {"footprint_share", true, false},
                                                     {"floors", true, false},
                                                     {"largest_gfa_m2", true, false},
                                                     {"rectangle_width_m", true, false},
                                                     {"rectangle_length_m", true, false},
                                                     {"facility", false, false},
                                                     {"stands_there", false, false},
                                                     {"owner", false, false},
                                                     {"book_value_eur", true, false},
                                                     {"land_price_eur_m2", true, false},
                                                     {"available_from", true, false},
                                                     {"allowed", false, false},
                                                     {"excluded", false, false},
                                                     {"name_en", false, false}}};

std::string plain_text(const JsonNode& node) {
  if (node.kind() == JsonKind::number) return as_json(node.number().value_or(0.0));
  return node.text().value_or("");
}

MappedField read_field(const JsonNode& node, const KnownField& known) {
  MappedField field;
  field.name = known.name;
  field.is_number = known.is_number;
  field.where = node.where();
  if (node.kind() != JsonKind::object) {
    field.column = node.text().value_or("");
    return field;
  }
  JsonObject object(node);
  field.value = plain_text(object.required("value"));
  return field;
}

template <std::size_t count>
void read_fields(const JsonNode& node, const std::array<KnownField, count>& known, ListingMapping& mapping) {
  JsonObject object(node);
  for (const KnownField& field : known) {
    const JsonNode member = field.required ? object.required(field.name) : object.optional(field.name);
    if (member.present()) mapping.fields.push_back(read_field(member, field));
  }
}

JsonValue read_source(const JsonNode& node) {
  JsonObject object(node);
  JsonValue source =
      json_object({{"organisation", json_text(object.required("organisation").text().value_or(""))},
                   {"title", json_text(object.required("title").text().value_or(""))}});
  if (const auto year = object.optional("year").year()) set_member(source, "year", json_number(*year));
  if (const auto url = object.optional("url").text()) set_member(source, "url", json_text(*url));
  if (const auto licence = object.optional("licence").text())
    set_member(source, "licence", json_text(*licence));
  return source;
}

void read_functions(JsonObject& root, const FunctionCatalogue& catalogue, ListingMapping& mapping) {
  const JsonNode function = root.optional("function");
  const JsonNode column = root.optional("function_column");
  if (const auto index = function_at(function, catalogue)) mapping.function = catalogue.functions[*index].id;
  mapping.function_column = column.text().value_or("");
  for (const FacilityFunction& known : catalogue.functions) mapping.units[known.id] = known.unit.id;
  JsonObject translations(root.optional("functions"));
  for (const auto& [written, node] : translations.members()) {
    if (const auto index = function_at(node, catalogue))
      mapping.functions[written] = catalogue.functions[*index].id;
  }
  if (mapping.kind == ListingKind::facilities && function.present() == column.present())
    root.node().report("facility_function_unclear");
  for (const JsonNode& node : root.optional("complete_for").elements()) {
    if (const auto index = function_at(node, catalogue))
      mapping.complete_for.push_back(catalogue.functions[*index].id);
  }
}

}  // namespace

ListingMapping read_listing_mapping(const std::string& text, const std::string& file,
                                    const FunctionCatalogue& catalogue, std::vector<Problem>& problems) {
  ListingMapping mapping;
  JsonObject root(read_json_object(text, file, problems));
  expect_format(root, "voorzien-mapping/1");
  const auto kind = root.required("kind").choice({"facilities", "sites"});
  mapping.kind = kind.value_or(0) == 0 ? ListingKind::facilities : ListingKind::sites;
  mapping.layer = root.optional("layer").text().value_or("");
  mapping.crs = root.optional("crs").text().value_or("");
  mapping.x_column = root.optional("x").text().value_or("");
  mapping.y_column = root.optional("y").text().value_or("");
  if (mapping.x_column.empty() != mapping.y_column.empty()) root.node().report("coordinates_half");
  const auto decimal = root.optional("decimal").choice({"point", "comma"});
  if (decimal.value_or(0) == 1) mapping.decimal = DecimalMark::comma;
  read_functions(root, catalogue, mapping);
  const JsonNode fields = root.required("fields");
  if (mapping.kind == ListingKind::facilities) {
    read_fields(fields, facility_fields, mapping);
  } else {
    read_fields(fields, site_fields, mapping);
  }
  const auto status = read_choice(root.optional("status"), status_names);
  mapping.status = name_of(status.value_or(Status::observed), status_names);
  const auto capacity_status = read_choice(root.optional("capacity_status"), status_names);
  mapping.capacity_status = name_of(capacity_status.value_or(Status::observed), status_names);
  const JsonNode source = root.optional("source");
  if (source.present()) mapping.source = read_source(source);
  return mapping;
}

}  // namespace voorzien::io

// SPDX-License-Identifier: EUPL-1.2
#include "io/dataset/site_section.hpp"

#include <array>
#include <utility>

#include "io/dataset/field_reader.hpp"
#include "io/json/provenance_reader.hpp"

namespace voorzien::io {
namespace {

struct SiteColumn {
  SiteField field;
  const char* key;
  FieldType type;
  bool required = false;
};

constexpr std::array<SiteColumn, position_of(SiteField::count)> columns = {
    {{SiteField::id, "id", FieldType::text, true},
     {SiteField::name, "name", FieldType::text, true},
     {SiteField::name_en, "name_en", FieldType::text},
     {SiteField::kind, "kind", FieldType::text, true},
     {SiteField::area_m2, "area_m2", FieldType::number},
     {SiteField::footprint_share, "footprint_share", FieldType::number},
     {SiteField::floors, "floors", FieldType::number},
     {SiteField::largest_gfa_m2, "largest_gfa_m2", FieldType::number},
     {SiteField::rectangle_width_m, "rectangle_width_m", FieldType::number},
     {SiteField::rectangle_length_m, "rectangle_length_m", FieldType::number},
     {SiteField::facility, "facility", FieldType::text},
     {SiteField::stands_there, "stands_there", FieldType::text},
     {SiteField::book_value_eur, "book_value_eur", FieldType::number},
     {SiteField::land_price_eur_m2, "land_price_eur_m2", FieldType::number},
     {SiteField::available_from, "available_from", FieldType::number},
     {SiteField::owner, "owner", FieldType::text},
     {SiteField::allowed, "allowed", FieldType::text},
     {SiteField::excluded, "excluded", FieldType::text},
     {SiteField::illustrative, "illustrative", FieldType::number}}};

}  // namespace

SiteSection read_site_section(const JsonNode& node, const ManifestPlace& place,
                              const std::vector<Source>& sources) {
  SiteSection section;
  JsonObject object(node);
  section.table = read_table_members(object, place, sources);
  const auto status = read_choice(object.optional("status"), status_names);
  section.provenance = {section.table.cited_source, status.value_or(Status::assumption)};
  JsonObject fields(object.required("fields"));
  for (const SiteColumn& column : columns) {
    const JsonNode written = column.required ? fields.required(column.key) : fields.optional(column.key);
    ReadField read = read_field(written, column.type, sources, section.provenance);
    section.table.fields.push_back(std::move(read.spec));
    if (column.field == SiteField::book_value_eur) section.book_value = read.provenance;
    if (column.field == SiteField::land_price_eur_m2) section.land_price = read.provenance;
  }
  return section;
}

}  // namespace voorzien::io

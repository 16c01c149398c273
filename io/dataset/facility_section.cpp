// SPDX-License-Identifier: EUPL-1.2
#include "io/dataset/facility_section.hpp"

#include <utility>

#include "io/dataset/field_reader.hpp"
#include "io/json/provenance_reader.hpp"

namespace voorzien::io {
namespace {

/// Sets fields of the list by their place in the enum.
class FieldList {
 public:
  FieldList(FacilitySection& section, const std::vector<Source>& sources)
      : section_(section), sources_(sources) {
    section_.table.fields.resize(position_of(FacilityField::count));
  }

  /// Reads the field and gives where its numbers come from.
  Provenance read(FacilityField field, const JsonNode& node, FieldType type, const Provenance& fallback) {
    ReadField read = read_field(node, type, sources_, fallback);
    section_.table.fields[position_of(field)] = std::move(read.spec);
    return read.provenance;
  }

  void set_column(FacilityField field, const JsonNode& node) {
    FieldSpec& spec = section_.table.fields[position_of(field)];
    spec.where = node.where();
    const auto column = node.text();
    if (!column) return;
    spec.kind = FieldKind::column;
    spec.text = *column;
  }

 private:
  FacilitySection& section_;
  const std::vector<Source>& sources_;
};

void read_capacity(const JsonNode& node, FieldList& fields, FacilitySection& section) {
  bool interval = false;
  if (node.kind() == JsonKind::object) {
    JsonObject peek(node);
    interval = peek.has("low") || peek.has("mid") || peek.has("high");
    peek.members();  // everything known here: whoever reads the members checks their keys
  }
  section.capacity_is_interval = interval;
  if (!interval) {
    section.capacity = fields.read(FacilityField::mid, node, FieldType::number, section.capacity);
    return;
  }
  JsonObject object(node);
  const Provenance fallback = section.capacity;
  fields.read(FacilityField::low, object.required("low"), FieldType::number, fallback);
  section.capacity = fields.read(FacilityField::mid, object.required("mid"), FieldType::number, fallback);
  fields.read(FacilityField::high, object.required("high"), FieldType::number, fallback);
}

void read_fields(const JsonNode& node, FieldList& list, FacilitySection& section) {
  JsonObject fields(node);
  const Provenance& fallback = section.capacity;
  list.read(FacilityField::id, fields.required("id"), FieldType::text, fallback);
  list.read(FacilityField::name, fields.required("name"), FieldType::text, fallback);
  list.read(FacilityField::operated_by, fields.optional("operator"), FieldType::text, fallback);
  list.read(FacilityField::in_use, fields.optional("in_use"), FieldType::number, fallback);
  list.read(FacilityField::open_from, fields.optional("open_from"), FieldType::number, fallback);
  list.read(FacilityField::open_until, fields.optional("open_until"), FieldType::number, fallback);
  const JsonNode status_column = fields.optional("status_column");
  section.has_status_column = status_column.present();
  list.set_column(FacilityField::status, status_column);
  list.read(FacilityField::place_from, fields.optional("place_from"), FieldType::text, fallback);
  read_capacity(fields.required("capacity"), list, section);
}

}  // namespace

FacilitySection read_facility_section(const JsonNode& node, const ManifestPlace& place,
                                      const std::vector<Source>& sources,
                                      const FunctionCatalogue& catalogue) {
  FacilitySection section;
  JsonObject object(node);
  section.table = read_table_members(object, place, sources);
  const auto capacity_status = read_choice(object.optional("capacity_status"), status_names);
  section.capacity = {section.table.cited_source, capacity_status.value_or(Status::assumption)};
  section.status = read_choice(object.optional("status"), status_names).value_or(Status::observed);
  FieldList list(section, sources);
  const JsonNode function = object.optional("function");
  const JsonNode function_column = object.optional("function_column");
  if (function.present() == function_column.present()) node.report("facility_function_unclear");
  if (function.present()) section.function = read_function(function, catalogue);
  list.set_column(FacilityField::function, function_column);
  read_fields(object.required("fields"), list, section);
  return section;
}

}  // namespace voorzien::io

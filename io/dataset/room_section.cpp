// SPDX-License-Identifier: EUPL-1.2
#include "io/dataset/room_section.hpp"

#include <utility>

#include "io/dataset/field_reader.hpp"
#include "io/json/provenance_reader.hpp"

namespace voorzien::io {
namespace {

/// Adds the fields of one table in the order of its enum.
class FieldAdder {
 public:
  FieldAdder(ManifestTable& table, const std::vector<Source>& sources) : table_(table), sources_(sources) {}

  void add(const JsonNode& node, FieldType type) {
    table_.fields.push_back(read_field(node, type, sources_, {}).spec);
  }

 private:
  ManifestTable& table_;
  const std::vector<Source>& sources_;
};

ManifestTable read_bookings(const JsonNode& node, const ManifestPlace& place,
                            const std::vector<Source>& sources) {
  JsonObject object(node);
  ManifestTable table = read_table_members(object, place, sources);
  JsonObject fields(object.required("fields"));
  FieldAdder adder(table, sources);
  adder.add(fields.required("room"), FieldType::text);
  adder.add(fields.required("function"), FieldType::text);
  adder.add(fields.required("week_type"), FieldType::text);
  adder.add(fields.required("hours"), FieldType::text);
  adder.add(fields.optional("share"), FieldType::number);
  return table;
}

}  // namespace

RoomSection read_room_section(const JsonNode& node, const ManifestPlace& place,
                              const std::vector<Source>& sources) {
  RoomSection section;
  JsonObject object(node);
  section.table = read_table_members(object, place, sources);
  const auto status = read_choice(object.optional("status"), status_names);
  section.provenance = {section.table.cited_source, status.value_or(Status::assumption)};
  JsonObject fields(object.required("fields"));
  FieldAdder adder(section.table, sources);
  adder.add(fields.required("id"), FieldType::text);
  adder.add(fields.required("facility"), FieldType::text);
  adder.add(fields.required("space_kind"), FieldType::text);
  adder.add(fields.required("area_m2"), FieldType::number);
  adder.add(fields.optional("owner"), FieldType::text);
  adder.add(fields.optional("right_to_use"), FieldType::text);
  adder.add(fields.optional("consent"), FieldType::text);
  adder.add(fields.optional("bookings_known"), FieldType::number);
  const JsonNode bookings = object.optional("bookings");
  if (bookings.present()) section.bookings = read_bookings(bookings, place, sources);
  return section;
}

}  // namespace voorzien::io

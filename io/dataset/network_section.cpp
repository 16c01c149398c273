// SPDX-License-Identifier: EUPL-1.2
#include "io/dataset/network_section.hpp"

#include <utility>

#include "io/dataset/costs_section.hpp"
#include "io/dataset/field_reader.hpp"
#include "io/json/provenance_reader.hpp"

namespace voorzien::io {
namespace {

std::optional<FieldSpec> read_line_field(const JsonNode& node, FieldType type,
                                         const std::vector<Source>& sources) {
  if (!node.present()) return std::nullopt;
  return read_field(node, type, sources, {}).spec;
}

}  // namespace

NetworkSection read_network_section(const JsonNode& node, const ManifestPlace& place,
                                    const std::vector<Source>& sources) {
  NetworkSection section;
  JsonObject object(node);
  section.table = read_table_members(object, place, sources);
  const auto status = read_choice(object.optional("status"), status_names);
  section.provenance = {section.table.cited_source, status.value_or(Status::observed)};
  section.mode = read_choice(object.required("profile"), network_mode_names).value_or(section.mode);
  section.pace = usual_pace(object.optional("cost"), section.mode);
  const auto read_metres = [&](const char* key, NumberRange range, Metres& metres) {
    if (const auto number = object.optional(key).number(range)) metres = Metres(*number);
  };
  read_metres("snap_m", {0.0, farthest_coordinate, true}, section.farthest_aside);
  read_metres("smallest_part_m", {0.0, farthest_coordinate}, section.smallest_part);
  read_metres("margin_m", {0.0, farthest_coordinate}, section.margin);
  JsonObject fields(object.optional("fields"));
  section.way = read_line_field(fields.optional("way"), FieldType::text, sources);
  section.speed = read_line_field(fields.optional("speed_kmh"), FieldType::number, sources);
  return section;
}

}  // namespace voorzien::io

// SPDX-License-Identifier: EUPL-1.2
#include "io/dataset/costs_section.hpp"

#include "io/dataset/field_reader.hpp"
#include "io/dataset/network_section.hpp"
#include "io/json/provenance_reader.hpp"

namespace voorzien::io {
namespace {

constexpr double fastest_kmh = 200.0;

}  // namespace

std::optional<Pace> usual_pace(const JsonNode& unit, TravelMode mode) {
  if (read_choice(unit, cost_unit_names) != CostUnit::minutes) return std::nullopt;
  return Pace{usual_kmh(mode), Status::assumption};
}

CostsSection read_costs_section(const JsonNode& node, const ManifestPlace& place,
                                const std::vector<Source>& sources) {
  CostsSection section;
  JsonObject object(node);
  section.table = read_table_members(object, place, sources);
  const auto status = read_choice(object.optional("status"), status_names);
  section.provenance = {section.table.cited_source, status.value_or(Status::derived)};
  section.mode = read_choice(object.required("profile"), network_mode_names).value_or(section.mode);
  section.pace = usual_pace(object.required("unit"), section.mode);
  const JsonNode speed = object.optional("speed_kmh");
  const auto kmh = speed.number({0.0, fastest_kmh, true});
  if (kmh && !section.pace) speed.report("costs_speed_without_minutes", {});
  if (kmh && section.pace) section.pace = Pace{*kmh, section.provenance.status};
  for (std::size_t i = 0; i < section.columns.size(); ++i) {
    const JsonNode column = object.optional(section.columns[i]);
    if (column.present()) section.columns[i] = column.text().value_or(section.columns[i]);
  }
  const TableSource& source = section.table.source;
  const bool asks_for_rows = !source.layer.empty() || !source.condition.empty();
  if (asks_for_rows || !source.crs.empty() || !source.x_column.empty())
    node.report("costs_are_a_plain_table", {{"file", source.shown}});
  return section;
}

}  // namespace voorzien::io

// SPDX-License-Identifier: EUPL-1.2
#include "io/dataset/field_reader.hpp"

#include <algorithm>
#include <utility>

#include "io/json/provenance_reader.hpp"
#include "io/json/report_unknown.hpp"
#include "io/json/text_files.hpp"
#include "io/vector/refused_paths.hpp"
#include "io/vector/source_bytes.hpp"

namespace voorzien::io {
namespace {

Value read_value(const JsonNode& node) {
  if (node.kind() == JsonKind::number) return *node.number();
  if (node.kind() == JsonKind::boolean) return *node.boolean() ? 1.0 : 0.0;
  if (node.kind() == JsonKind::null) return {};
  return node.text(true).value_or("");
}

std::map<std::string, Value> read_translation(const JsonNode& node) {
  std::map<std::string, Value> values;
  JsonObject object(node);
  for (const auto& [from, to] : object.members()) values.emplace(from, read_value(to));
  return values;
}

/// The cited source, checked against the list; `fallback` when none is written, empty for a written null.
std::string read_cited(JsonObject& object, const std::vector<Source>& sources, const std::string& fallback) {
  const JsonNode node = object.optional("source");
  if (!object.has("source")) return fallback;
  std::string id = node.text().value_or("");
  std::vector<std::string> known;
  known.reserve(sources.size());
  for (const Source& source : sources) known.push_back(source.id);
  if (!id.empty() && std::find(known.begin(), known.end(), id) == known.end())
    report_unknown(node, "unknown_source", id, known);
  return id;
}

void read_layer(const JsonNode& node, TableSource& source) {
  if (node.kind() == JsonKind::object) {
    source.layer = JsonObject(node).required("prefix").text().value_or("");
    source.layer_is_prefix = true;
  } else {
    source.layer = node.text().value_or("");
  }
}

}  // namespace

ReadField read_field(const JsonNode& node, FieldType type, const std::vector<Source>& sources,
                     const Provenance& fallback) {
  ReadField field;
  field.spec.type = type;
  field.spec.where = node.where();
  field.provenance = fallback;
  if (!node.present()) return field;
  JsonObject object(node);
  const std::vector<std::string> kinds = {"column", "expression", "value", "unknown"};
  const auto written =
      std::count_if(kinds.begin(), kinds.end(), [&](const std::string& key) { return object.has(key); });
  object.allow(kinds);
  if (written != 1 && node.kind() == JsonKind::object) node.report("field_kind_unclear");
  if (object.has("column")) {
    field.spec.kind = FieldKind::column;
    field.spec.text = object.required("column").text().value_or("");
  } else if (object.has("expression")) {
    field.spec.kind = FieldKind::expression;
    field.spec.text = object.required("expression").text().value_or("");
  } else if (object.has("value")) {
    field.spec.kind = FieldKind::constant;
    field.spec.constant = read_value(object.required("value"));
  } else if (object.has("unknown") && object.required("unknown").boolean() == false) {
    node.report("field_kind_unclear");
  }
  field.spec.values = read_translation(object.optional("values"));
  field.provenance.source = read_cited(object, sources, fallback.source);
  if (const auto status = read_choice(object.optional("status"), status_names))
    field.provenance.status = *status;
  return field;
}

ManifestTable read_table_members(JsonObject& object, const ManifestPlace& place,
                                 const std::vector<Source>& sources) {
  ManifestTable table;
  const JsonNode file = object.required("file");
  const std::string written = file.text().value_or("");
  const std::string filled = with_variables(written, place.variables, file);
  table.source.path = is_connection(filled) ? filled : path_from(place.folder, filled);
  // Connections may hold a password, which belongs in no message and no manifest.
  table.source.shown = without_secrets(written);
  table.source.where = object.node().where();
  read_layer(object.optional("layer"), table.source);
  table.source.condition = object.optional("where").text().value_or("");
  table.source.crs = object.optional("crs").text().value_or("");
  table.source.x_column = object.optional("x").text().value_or("");
  table.source.y_column = object.optional("y").text().value_or("");
  if (table.source.x_column.empty() != table.source.y_column.empty())
    object.node().report("coordinates_half");
  table.sha256 = object.optional("sha256").text().value_or("");
  table.cited_source = read_cited(object, sources, {});
  return table;
}

}  // namespace voorzien::io

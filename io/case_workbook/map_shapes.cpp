// SPDX-License-Identifier: EUPL-1.2
#include "io/case_workbook/map_shapes.hpp"

#include "io/json/json_node.hpp"
#include "io/json/text_files.hpp"
#include "io/vector/read_table.hpp"
#include "io/vector/refused_paths.hpp"
#include "io/vector/source_bytes.hpp"

namespace voorzien::io {
namespace {

/// The settings that name one file of shapes.
struct ShapeSettings {
  const char* file;
  const char* layer;
  const char* id;
};

/// `text` with its variables filled in; one that is not set is reported at the cell.
std::string filled(const std::string& text, const PathVariables& variables, const std::string& place,
                   CaseReading& reading) {
  std::vector<Problem> problems;
  const JsonNode node = read_json("\"\"", "", problems);
  std::string path = with_variables(text, variables, node);
  for (Problem& problem : problems) {
    problem.where = place;
    reading.found.problems.push_back(std::move(problem));
  }
  return path;
}

ShapesById read_shapes(const ShapeSettings& keys, const CaseValues& settings, const std::string& path,
                       CaseReading& reading) {
  ShapesById shapes;
  TableRequest request;
  request.source.path = path;
  request.source.shown = without_secrets(settings.text(keys.file));
  request.source.layer = settings.text(keys.layer);
  request.source.where = settings.place(keys.file);
  FieldSpec id;
  id.kind = FieldKind::column;
  id.text = settings.text(keys.id).empty() ? "id" : settings.text(keys.id);
  id.where = settings.place(keys.id);
  request.fields.push_back(std::move(id));
  request.geometry = GeometryWish::polygons;
  request.target_crs = settings.text("crs");
  Table table = read_table(request, reading.found);
  for (TableRow& row : table.rows) {
    const std::string code = text_of(row.values.front());
    if (code.empty()) continue;
    const std::string place = place_of(request.source, table, row);
    if (!shapes.try_emplace(code, std::move(row.area)).second)
      reading.found.problems.push_back({"case_shape_twice", place, {{"id", code}}});
  }
  return shapes;
}

}  // namespace

CaseShapes read_case_shapes(const CaseValues& settings, const std::string& folder,
                            const PathVariables& variables, CaseReading& reading) {
  CaseShapes shapes;
  const auto path_of = [&](const char* key) {
    if (settings.text(key).empty()) return std::string();
    const std::string path = filled(settings.text(key), variables, settings.place(key), reading);
    return is_connection(path) ? path : path_from(folder, path);
  };
  // Without a system in metres no shape can be brought into it.
  if (!is_metric_crs(settings.text("crs"), settings.place("crs"), reading.found)) return shapes;
  shapes.areas_path = path_of("areas_file");
  shapes.network_path = path_of("network_file");
  shapes.costs_path = path_of("costs_file");
  shapes.sites_path = path_of("shapes_file");
  if (!shapes.areas_path.empty())
    shapes.areas =
        read_shapes({"areas_file", "areas_layer", "areas_id"}, settings, shapes.areas_path, reading);
  if (!shapes.sites_path.empty())
    shapes.sites =
        read_shapes({"shapes_file", "shapes_layer", "shapes_id"}, settings, shapes.sites_path, reading);
  return shapes;
}

}  // namespace voorzien::io

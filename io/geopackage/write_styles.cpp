// SPDX-License-Identifier: EUPL-1.2
#include "io/geopackage/plan_parts.hpp"

namespace voorzien::io {

void write_styles(PlanDraft& draft) {
  // The table as QGIS itself would make it; it finds default styles by these very column names.
  const TableSpec table{
      "layer_styles", "layer_styles", "", GeometryKind::none,
      columns_of(
          "f_table_catalog:t f_table_schema:t f_table_name:t f_geometry_column:t styleName:t styleQML:t "
          "styleSLD:t useAsDefault:f description:t owner:t ui:t update_time:m")};
  RowWriter rows = draft.file.create(table);
  for (const MapLayer& layer : draft.layers) {
    bool is_default = true;
    for (const NamedStyle& style : layer.styles) {
      rows.text("").text("").text(layer.table).text(layer.geometry == GeometryKind::none ? "" : "geom");
      rows.text(style.name).text(style_document(style.elements, style.has_labels)).text("");
      rows.flag(is_default).text(style.name).text("").text("");
      rows.first_moment(draft.scenario.base_year).end_row();
      is_default = false;
    }
  }
}

}  // namespace voorzien::io

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
  for (const StoredStyle& style : draft.styles) {
    rows.text("").text("").text(style.table).text(style.geometry_column).text(style.name);
    rows.text(style.document).text("").flag(style.is_default).text(style.name).text("").text("");
    rows.first_moment(draft.scenario.base_year).end_row();
  }
}

}  // namespace voorzien::io

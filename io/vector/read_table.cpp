// SPDX-License-Identifier: EUPL-1.2
#include "io/vector/read_table.hpp"

#include <cpl_conv.h>
#include <cpl_string.h>
#include <ogrsf_frmts.h>

#include <algorithm>
#include <cmath>
#include <optional>

#include "io/vector/cell_reader.hpp"
#include "io/vector/expression_values.hpp"
#include "io/vector/feature_geometry.hpp"
#include "io/vector/gdal_errors.hpp"
#include "io/vector/open_source.hpp"
#include "io/vector/place_rows.hpp"
#include "io/vector/source_bytes.hpp"

namespace voorzien::io {
namespace {

constexpr int no_column = -1;

/// Where each field's value is found: the position of its column, or none.
std::vector<int> find_columns(OGRLayer& layer, const std::vector<FieldSpec>& fields, Reading& reading) {
  std::vector<int> positions;
  for (const FieldSpec& field : fields) {
    const bool is_column = field.kind == FieldKind::column;
    positions.push_back(is_column ? column_position(layer, field.text) : no_column);
    if (is_column && positions.back() == no_column)
      report_missing_column(layer, field.text, field.where, reading);
  }
  return positions;
}

/// Not const, since OGR keeps the text of a cell in the feature.
Value cell_of(OGRFeature& feature, int column, FieldType type) {
  if (feature.IsFieldSetAndNotNull(column) == 0) return {};
  const OGRFieldType stored = feature.GetFieldDefnRef(column)->GetType();
  const bool whole = stored == OFTInteger || stored == OFTInteger64;
  // Long codes stored as whole numbers keep every digit when a text is asked for.
  if (stored == OFTReal || (whole && type == FieldType::number)) return feature.GetFieldAsDouble(column);
  return std::string(feature.GetFieldAsString(column));
}

/// The request with the coordinate columns of a table as two more fields.
TableRequest with_coordinates(const TableRequest& request) {
  TableRequest extended = request;
  for (const std::string& column : {request.source.x_column, request.source.y_column}) {
    FieldSpec field;
    field.kind = FieldKind::column;
    field.type = FieldType::number;
    field.text = column;
    field.where = request.source.where;
    extended.fields.push_back(std::move(field));
  }
  return extended;
}

class RowReader {
 public:
  RowReader(const OpenSource& opened, const TableRequest& request, Reading& reading)
      : request_(request), columns_(find_columns(*opened.layer, request.fields, reading)) {
    for (const FieldSpec& field : request.fields) cells_.emplace_back(field, request.source, reading);
    if (needs_query(request)) expressions_ = evaluate_expressions(opened, request, reading);
  }

  /// Whether the source's condition holds for the feature.
  [[nodiscard]] bool wanted(const OGRFeature& feature) const {
    return !expressions_ || expressions_->by_feature.contains(feature.GetFID());
  }

  std::vector<Value> values(OGRFeature& feature, const std::string& place) {
    std::vector<Value> values;
    values.reserve(cells_.size());
    std::size_t expression = 0;
    for (std::size_t i = 0; i < cells_.size(); ++i) {
      const FieldSpec& field = request_.fields[i];
      Value raw;
      if (field.kind == FieldKind::column) raw = cell_of(feature, columns_[i], field.type);
      if (field.kind == FieldKind::constant) raw = field.constant;
      if (field.kind == FieldKind::expression)
        raw = expressions_->by_feature.at(feature.GetFID())[expression++];
      values.push_back(cells_[i].read(std::move(raw), place));
    }
    return values;
  }

  void finish() {
    for (CellReader& cells : cells_) cells.finish();
  }

  [[nodiscard]] const std::vector<int>& columns() const { return columns_; }

 private:
  const TableRequest& request_;
  std::vector<int> columns_;
  std::vector<CellReader> cells_;
  std::optional<ExpressionValues> expressions_;
};

void report_unreadable(const TableSource& source, const GdalErrors& errors, Reading& reading) {
  reading.problems.push_back(
      {"source_unreadable", source.where, {{"file", source.shown}, {"reason", errors.reason()}}});
}

/// Hands the filters to the driver and tells it which columns nobody asks for.
bool push_down(OGRLayer& layer, const TableRequest& request, const std::vector<int>& columns) {
  const TableSource& source = request.source;
  if (source.within) {
    const Box& box = *source.within;
    layer.SetSpatialFilterRect(box.min.x, box.min.y, box.max.x, box.max.y);
  }
  if (!source.filter.empty() && layer.SetAttributeFilter(source.filter.c_str()) != OGRERR_NONE) return false;
  if (needs_query(request) || layer.TestCapability(OLCIgnoreFields) == 0) return true;
  CPLStringList ignored;
  for (int i = 0; i < layer.GetLayerDefn()->GetFieldCount(); ++i) {
    const std::string name = layer.GetLayerDefn()->GetFieldDefn(i)->GetNameRef();
    const bool wanted = std::find(columns.begin(), columns.end(), i) != columns.end();
    if (!wanted && source.filter.find(name) == std::string::npos) ignored.AddString(name.c_str());
  }
  if (request.geometry == GeometryWish::none) ignored.AddString("OGR_GEOMETRY");
  return layer.SetIgnoredFields(const_cast<const char**>(ignored.List())) == OGRERR_NONE;
}

void read_rows(const OpenSource& opened, const TableRequest& request, Table& table, Reading& reading) {
  const GdalErrors errors;
  const auto before = reading.problems.size();
  RowReader rows(opened, request, reading);
  RowPlacer placer(opened, request, reading);
  if (reading.problems.size() > before) return;
  if (!push_down(*opened.layer, request, rows.columns()))
    return report_unreadable(request.source, errors, reading);
  opened.layer->ResetReading();
  while (const auto feature = OGRFeatureUniquePtr(opened.layer->GetNextFeature())) {
    if (!rows.wanted(*feature)) continue;
    TableRow row;
    row.feature = feature->GetFID();
    const std::string place = place_of(request.source, table, row);
    row.values = rows.values(*feature, place);
    placer.place(*feature, row, place);
    table.rows.push_back(std::move(row));
  }
  rows.finish();
  placer.finish(table);
  if (is_connection(request.source.path)) {
    // A database gives its rows in no certain order, and nobody's result may depend on that.
    std::stable_sort(table.rows.begin(), table.rows.end(),
                     [](const TableRow& a, const TableRow& b) { return a.feature < b.feature; });
  }
  if (errors.failed()) report_unreadable(request.source, errors, reading);
}

bool is_sheet(const std::string& file) {
  const std::string extension = CPLGetExtension(file.c_str());
  return EQUAL(extension.c_str(), "xlsx") || EQUAL(extension.c_str(), "ods");
}

bool is_text_table(const std::string& file) {
  const std::string extension = CPLGetExtension(file.c_str());
  return EQUAL(extension.c_str(), "csv") || EQUAL(extension.c_str(), "tsv");
}

}  // namespace

Table read_table(const TableRequest& request, Reading& reading) {
  Table table;
  const OpenSource opened = open_source(request.source, reading);
  if (opened.layer == nullptr) return table;
  table.layer = opened.layer->GetName();
  if (request.source.x_column.empty() || request.geometry == GeometryWish::none) {
    read_rows(opened, request, table, reading);
    return table;
  }
  const TableRequest extended = with_coordinates(request);
  read_rows(opened, extended, table, reading);
  for (TableRow& row : table.rows) row.values.resize(request.fields.size());
  return table;
}

std::string place_of(const TableSource& source, const Table& table, const TableRow& row) {
  // The names of the columns stand in line 1; GDAL counts rows of sheets as the sheet does.
  if (is_text_table(source.shown)) return source.shown + ':' + std::to_string(row.feature + 1);
  if (is_sheet(source.shown)) return source.shown + '#' + table.layer + ':' + std::to_string(row.feature);
  return source.shown + '#' + table.layer + '/' + std::to_string(row.feature);
}

}  // namespace voorzien::io

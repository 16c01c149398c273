// SPDX-License-Identifier: EUPL-1.2
#include "io/vector/expression_values.hpp"

#include <cpl_conv.h>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <string_view>

#include "io/vector/gdal_errors.hpp"
#include "io/vector/query_columns.hpp"
#include "io/vector/refused_paths.hpp"

namespace voorzien::io {
namespace {

std::vector<const FieldSpec*> expression_fields(const TableRequest& request) {
  std::vector<const FieldSpec*> fields;
  for (const FieldSpec& field : request.fields) {
    if (field.kind == FieldKind::expression) fields.push_back(&field);
  }
  return fields;
}

/// Loading SpatiaLite takes ten times as long as the query, so only where a geometry is asked for.
class SpatialFunctions {
 public:
  explicit SpatialFunctions(bool wanted) { set(wanted ? "YES" : "NO"); }
  ~SpatialFunctions() { set(nullptr); }
  SpatialFunctions(const SpatialFunctions&) = delete;
  SpatialFunctions& operator=(const SpatialFunctions&) = delete;
  SpatialFunctions(SpatialFunctions&&) = delete;
  SpatialFunctions& operator=(SpatialFunctions&&) = delete;

 private:
  static void set(const char* value) {
    CPLSetThreadLocalConfigOption("OGR_SQLITE_DIALECT_USE_SPATIALITE", value);
  }
};

/// A newline before the bracket, so that a comment at the end of an expression does not swallow it.
std::string bracketed(const std::string& expression) { return "(" + expression + "\n)"; }

/// GDAL settles the type of a result column by its first row; an expression that is NULL or whole there and
/// a fraction later on would lose it. So each comes as three columns that never change type: what it is, as a
/// number, as a text.
std::string query_for(const std::string& columns, const std::vector<std::string>& expressions,
                      const std::string& condition) {
  std::string outer = std::string("SELECT ") + feature_key;
  std::string inner = outer;
  for (std::size_t i = 0; i < expressions.size(); ++i) {
    const std::string name = "e" + std::to_string(i);
    outer.append(", typeof(").append(name).append("), ifnull(CAST(").append(name);
    outer.append(" AS REAL), 0.0), ifnull(CAST(").append(name).append(" AS TEXT), '')");
    inner.append(", ").append(bracketed(expressions[i])).append(" AS ").append(name);
  }
  inner.append(" FROM (").append(columns).append(")");
  if (!condition.empty()) inner.append(" WHERE ").append(bracketed(condition));
  return outer + " FROM (" + inner + ")";
}

Value value_of(const OGRFeature& row, int first) {
  const std::string_view kind = row.GetFieldAsString(first);
  if (kind == "null") return {};
  if (kind == "integer" || kind == "real") return row.GetFieldAsDouble(first + 1);
  return std::string(row.GetFieldAsString(first + 2));
}

/// Runs a query to its end; false, with the reason in `errors`, when it fails anywhere.
bool run(const OpenSource& opened, const std::string& query, std::size_t expressions,
         ExpressionValues& values, GdalErrors& errors) {
  errors.clear();
  OGRLayer* result = opened.dataset->ExecuteSQL(query.c_str(), nullptr, "SQLITE");
  if (result == nullptr) return !errors.failed();  // no row at all gives no layer in some drivers
  for (const auto& row : *result) {
    std::vector<Value> cells;
    for (std::size_t i = 0; i < expressions; ++i)
      cells.push_back(value_of(*row, 1 + 3 * static_cast<int>(i)));
    values.by_feature.emplace(row->GetFieldAsInteger64(0), std::move(cells));
  }
  opened.dataset->ReleaseResultSet(result);
  return !errors.failed();
}

/// Refuses functions that reach outside the layer.
void check_functions(OGRLayer& layer, const std::string& expression, const std::string& where,
                     Reading& reading) {
  const std::string function = forbidden_function(expression, columns_of(layer));
  if (function.empty()) return;
  reading.problems.push_back(
      {"expression_forbidden", where, {{"expression", expression}, {"function", function}}});
}

/// An aggregate (max, sum) makes one row of all features, and the others would vanish as if the condition did
/// not hold for them. So every field must give as many rows as there are without any field.
void check_row_count(const OpenSource& opened, const TableRequest& request, const std::string& columns,
                     std::size_t found, Reading& reading) {
  GdalErrors errors;
  ExpressionValues rows;
  const std::string& condition = request.source.condition;
  if (!run(opened, query_for(columns, {}, condition), 0, rows, errors)) return;
  const std::size_t wanted = rows.by_feature.size();
  if (found == wanted) return;
  for (const FieldSpec* field : expression_fields(request)) {
    ExpressionValues alone;
    if (!run(opened, query_for(columns, {field->text}, condition), 1, alone, errors)) continue;
    if (alone.by_feature.size() == wanted) continue;
    reading.problems.push_back({"expression_not_per_row",
                                field->where,
                                {{"expression", field->text},
                                 {"found", static_cast<double>(alone.by_feature.size())},
                                 {"expected", static_cast<double>(wanted)}}});
  }
}

/// SQLite's complaint about a name as a problem about a column, anything else as it is.
void report(const OpenSource& opened, const std::string& code, const std::string& expression,
            const std::string& where, Reading& reading, const std::string& reason) {
  constexpr std::string_view no_column = "no such column: ";
  const auto found = reason.find(no_column);
  if (found != std::string::npos) {
    report_missing_column(*opened.layer, reason.substr(found + no_column.size()), where, reading);
    return;
  }
  reading.problems.push_back({code, where, {{"expression", expression}, {"reason", reason}}});
}

/// Finds out which part of a failed query is at fault by running each alone.
void report_culprits(const OpenSource& opened, const TableRequest& request, const std::string& columns,
                     Reading& reading, GdalErrors& errors) {
  const std::string reason = errors.reason();
  const auto before = reading.problems.size();
  ExpressionValues ignored;
  const bool readable = run(opened, query_for(columns, {}, {}), 0, ignored, errors);
  for (const FieldSpec* field : expression_fields(request)) {
    if (readable && !run(opened, query_for(columns, {field->text}, {}), 1, ignored, errors))
      report(opened, "expression_invalid", field->text, field->where, reading, errors.reason());
  }
  const std::string& condition = request.source.condition;
  if (readable && !condition.empty() && !run(opened, query_for(columns, {}, condition), 0, ignored, errors))
    report(opened, "condition_invalid", condition, request.source.where, reading, errors.reason());
  if (reading.problems.size() == before) {
    reading.problems.push_back(
        {"source_unreadable", request.source.where, {{"file", request.source.shown}, {"reason", reason}}});
  }
  errors.clear();
}

}  // namespace

bool needs_query(const TableRequest& request) {
  return !request.source.condition.empty() || !expression_fields(request).empty();
}

ExpressionValues evaluate_expressions(const OpenSource& opened, const TableRequest& request,
                                      Reading& reading) {
  GdalErrors errors;
  ExpressionValues values;
  const auto before = reading.problems.size();
  std::vector<std::string> expressions;
  std::vector<std::string> everything = {request.source.condition};
  for (const FieldSpec* field : expression_fields(request)) {
    expressions.push_back(field->text);
    everything.push_back(field->text);
    check_functions(*opened.layer, field->text, field->where, reading);
    for (const auto& name : unknown_quoted_names(*opened.layer, field->text))
      report_missing_column(*opened.layer, name, field->where, reading);
  }
  check_functions(*opened.layer, request.source.condition, request.source.where, reading);
  for (const auto& name : unknown_quoted_names(*opened.layer, request.source.condition))
    report_missing_column(*opened.layer, name, request.source.where, reading);
  const std::string columns = columns_query(opened, request.source, everything, reading);
  const SpatialFunctions spatial_functions(uses_geometry(*opened.layer, everything));
  if (reading.problems.size() == before &&
      !run(opened, query_for(columns, expressions, request.source.condition), expressions.size(), values,
           errors)) {
    report_culprits(opened, request, columns, reading, errors);
  }
  if (reading.problems.size() == before && !expressions.empty())
    check_row_count(opened, request, columns, values.by_feature.size(), reading);
  values.usable = reading.problems.size() == before;
  return values;
}

}  // namespace voorzien::io

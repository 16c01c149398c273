// SPDX-License-Identifier: EUPL-1.2
#include "io/vector/query_columns.hpp"

#include <cpl_string.h>
#include <ogrsf_frmts.h>

#include <algorithm>
#include <cctype>
#include <cstddef>

#include "io/vector/cell_reader.hpp"
#include "io/vector/read_table.hpp"

namespace voorzien::io {
namespace {

std::string lower_case(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return text;
}

bool occurs_in(const std::string& name, const std::vector<std::string>& expressions) {
  const std::string wanted = lower_case(name);
  return std::any_of(expressions.begin(), expressions.end(), [&](const std::string& expression) {
    return lower_case(expression).find(wanted) != std::string::npos;
  });
}

enum class TextHolds { text, numbers, numbers_and_some_text };

/// 0123 is a code, not a number.
bool is_code(const std::string& text) {
  return text.size() > 1 && text[0] == '0' && std::isdigit(static_cast<unsigned char>(text[1])) != 0;
}

/// What a text column really holds. A column is taken for one of numbers with mistakes in it when at most a
/// fifth of its cells is no number; with more it is a text column that has some numerals.
TextHolds contents_of(OGRLayer& layer, int column) {
  std::size_t numerals = 0;
  std::size_t others = 0;
  bool codes = false;
  layer.ResetReading();
  for (const auto& feature : layer) {
    if (feature->IsFieldSetAndNotNull(column) == 0) continue;
    const std::string text = feature->GetFieldAsString(column);
    if (text.find_first_not_of(" \t") == std::string::npos) continue;
    codes = codes || is_code(text);
    ++(numeral_in(text) ? numerals : others);
  }
  layer.ResetReading();
  if (codes || numerals == 0 || others * 4 > numerals) return TextHolds::text;
  return others == 0 ? TextHolds::numbers : TextHolds::numbers_and_some_text;
}

void report_text_among_numbers(OGRLayer& layer, int column, const TableSource& source, Reading& reading) {
  FieldSpec field;
  field.kind = FieldKind::column;
  field.type = FieldType::number;
  field.text = layer.GetLayerDefn()->GetFieldDefn(column)->GetNameRef();
  field.where = source.where;
  CellReader cells(field, source, reading);
  const Table table{layer.GetName(), {}};
  layer.ResetReading();
  for (const auto& feature : layer) {
    TableRow row;
    row.feature = feature->GetFID();
    static_cast<void>(
        cells.read(std::string(feature->GetFieldAsString(column)), place_of(source, table, row)));
  }
  cells.finish();
  layer.ResetReading();
}

/// The column without missing codes. The CAST stays outermost: it gives the column its affinity, without
/// which code = '12' would compare a number with a text.
std::string number_column(const std::string& column, const std::vector<double>& missing_codes) {
  const std::string number = "CAST(" + column + " AS NUMERIC)";
  std::string condition = "trim(" + column + ") = ''";
  if (all_below_are_missing(missing_codes))
    condition += " OR " + number + " <= " + shortest(first_missing_code);
  for (const double code : missing_codes) condition += " OR " + number + " = " + shortest(code);
  return "CAST(CASE WHEN " + condition + " THEN NULL ELSE " + column + " END AS NUMERIC)";
}

bool is_number_type(OGRFieldType type) {
  return type == OFTInteger || type == OFTInteger64 || type == OFTReal;
}

std::string presented(OGRLayer& layer, int column, const TableSource& source, Reading& reading) {
  const OGRFieldDefn& definition = *layer.GetLayerDefn()->GetFieldDefn(column);
  std::string name = quoted(definition.GetNameRef());
  if (is_number_type(definition.GetType())) return number_column(name, source.missing_codes);
  if (definition.GetType() != OFTString) return name;
  const TextHolds contents = contents_of(layer, column);
  if (contents == TextHolds::numbers_and_some_text) report_text_among_numbers(layer, column, source, reading);
  if (contents == TextHolds::text) return "CAST(NULLIF(" + name + ", '') AS TEXT)";
  return number_column(name, source.missing_codes);
}

/// What the SQLite dialect calls the geometry of a layer.
std::string geometry_name(OGRLayer& layer) {
  const std::string name = layer.GetGeometryColumn();
  return name.empty() ? "geometry" : name;
}

/// A view of a database has no rowid, but says which column is its key.
std::string key_of(const OpenSource& opened) {
  const std::string key = opened.layer->GetFIDColumn();
  const bool database_file = opened.driver == "GPKG" || opened.driver == "SQLite";
  return database_file && !key.empty() ? quoted(key) : "rowid";
}

}  // namespace

std::string quoted(const std::string& name) {
  std::string text = "\"";
  for (const char c : name) {
    text += c;
    if (c == '"') text += c;
  }
  return text + '"';
}

bool uses_geometry(OGRLayer& layer, const std::vector<std::string>& expressions) {
  return layer.GetGeomType() != wkbNone && occurs_in(geometry_name(layer), expressions);
}

std::string columns_query(const OpenSource& opened, const TableSource& source,
                          const std::vector<std::string>& expressions, Reading& reading) {
  // 0 + keeps the key an ordinary column: by itself GDAL would take it out as the feature id.
  std::string query = "SELECT 0 + " + key_of(opened) + " AS " + feature_key;
  const auto names = columns_of(*opened.layer);
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (!occurs_in(names[i], expressions)) continue;
    query +=
        ", " + presented(*opened.layer, static_cast<int>(i), source, reading) + " AS " + quoted(names[i]);
  }
  if (uses_geometry(*opened.layer, expressions)) query += ", " + quoted(geometry_name(*opened.layer));
  return query + " FROM " + quoted(opened.layer->GetName());
}

std::vector<std::string> unknown_quoted_names(OGRLayer& layer, const std::string& expression) {
  std::vector<std::string> unknown;
  char open = 0;
  std::string name;
  for (const char c : expression) {
    if (open == 0) {
      if (c == '"' || c == '\'') open = c;
      name.clear();
    } else if (c != open) {
      name += c;
    } else {
      const bool is_geometry = EQUAL(name.c_str(), geometry_name(layer).c_str());
      if (c == '"' && !is_geometry && column_position(layer, name) < 0) unknown.push_back(name);
      open = 0;
    }
  }
  return unknown;
}

}  // namespace voorzien::io

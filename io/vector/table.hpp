// SPDX-License-Identifier: EUPL-1.2
// What is asked of a vector or table source and what comes back. Sources are whatever GDAL opens
// (GeoPackage, GeoJSON, CSV, FlatGeobuf, XLSX, PG:…); FIELD specs are those of the dataset manifest.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/geometry/shapes.hpp"
#include "io/vector/value.hpp"

namespace voorzien::io {

/// Where the value of a field comes from.
enum class FieldKind {
  unknown,     ///< nobody knows it
  column,      ///< a column of the layer
  expression,  ///< SQL over the columns, GDAL's SQLite dialect
  constant,    ///< one value for every row
};

/// What a field must hold.
enum class FieldType { text, number };

struct FieldSpec {
  FieldKind kind = FieldKind::unknown;
  FieldType type = FieldType::text;
  std::string text;                     ///< column name or expression
  Value constant;                       ///< for FieldKind::constant
  std::map<std::string, Value> values;  ///< translation of what is in the file; empty: as it is
  std::string where;                    ///< file#/json/pointer of the spec, for problems
};

/// A source as the manifest names it.
struct TableSource {
  std::string path;              ///< what GDAL opens
  std::string shown;             ///< what people are shown
  std::string layer;             ///< empty: the only layer
  bool layer_is_prefix = false;  ///< `layer` is only the start of the name (wijken for wijken_2022)
  std::string condition;         ///< SQL; empty: every row
  std::string crs;               ///< for files that do not say it themselves; empty: the file says it
  std::string x_column;          ///< for tables without geometry
  std::string y_column;
  std::vector<double> missing_codes;  ///< when one of them is ≤ −99990, every number ≤ −99990 is missing
  std::string where;                  ///< file#/json/pointer of the source, for problems
  /// Only features that meet this OGR condition, which the program wrote itself; the driver sees no others,
  /// so that of a large file only their part is read.
  std::string filter = {};
  /// Only features whose own box meets this one, in the system of the layer; through its spatial index.
  std::optional<Box> within = {};
};

enum class GeometryWish {
  none,
  polygons,
  points,
  places,  ///< a point for every row, and the polygon where there is one
  lines,
};

struct TableRequest {
  TableSource source;
  std::vector<FieldSpec> fields;
  GeometryWish geometry = GeometryWish::none;
  std::string target_crs;  ///< metric; needed when geometry is wished for
};

struct TableRow {
  std::int64_t feature = 0;   ///< GDAL's feature id; rows of spreadsheets and CSV count from the header
  std::vector<Value> values;  ///< one per field, of the field's type or null
  MultiPolygon area;          ///< for GeometryWish::polygons; for places as far as there is one
  Point at;                   ///< for GeometryWish::points and places
  std::vector<std::vector<Point>> lines = {};  ///< for GeometryWish::lines; each of two points or more
};

struct Table {
  std::string layer;
  std::vector<TableRow> rows;
};

}  // namespace voorzien::io

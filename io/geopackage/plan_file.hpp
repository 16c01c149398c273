// SPDX-License-Identifier: EUPL-1.2
// A GeoPackage being written: layers and attribute tables in one transaction, rows filled from left to right.
// The only door of this room to GDAL. Dates that a driver would take from the clock are fixed, so the same
// run gives the same bytes.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/geometry/shapes.hpp"
#include "engine/units/interval.hpp"
#include "engine/units/year.hpp"
#include "io/qgis/map_layer.hpp"

class GDALDataset;
class OGRFeature;
class OGRLayer;

namespace voorzien::io {

enum class ColumnType { text, whole_number, real, flag, date, moment };

struct Column {
  std::string name;
  ColumnType type;
};

/// A table to create. `title` must be unique within the file.
struct TableSpec {
  std::string name;
  std::string title;
  std::string description;
  GeometryKind geometry = GeometryKind::none;
  std::vector<Column> columns;
};

/// Appends rows to one table; each call fills the next column, `end_row` stores the row.
class RowWriter {
 public:
  explicit RowWriter(OGRLayer& layer);

  RowWriter& text(const std::string& value);
  RowWriter& text(const char* value);
  RowWriter& text(std::string_view value);
  RowWriter& text(const std::optional<std::string>& value);
  RowWriter& whole_number(std::optional<int> value);
  RowWriter& real(std::optional<double> value);
  RowWriter& flag(bool value);
  /// low, mid, high: three columns.
  RowWriter& interval(const std::optional<Interval>& value);
  /// 1 January of the year; empty when the year is.
  RowWriter& first_day(std::optional<Year> year);
  /// 31 December of the year; empty when the year is.
  RowWriter& last_day(std::optional<Year> year);
  /// Midnight (UTC) of 1 January.
  RowWriter& first_moment(Year year);
  RowWriter& shape(const MultiPolygon& shape);
  /// The shape with the borders between its parts taken away.
  RowWriter& dissolved_shape(const MultiPolygon& shape);
  RowWriter& shape(Point point);
  /// A straight line; no geometry when both ends are the same.
  RowWriter& line(Point from, Point to);
  RowWriter& no_shape();
  /// Stores the row; throws std::runtime_error when the disk refuses or a column was left out.
  void end_row();

 private:
  struct Destroy {
    void operator()(OGRFeature* feature) const;
  };
  RowWriter& empty();

  OGRLayer* layer_;
  std::unique_ptr<OGRFeature, Destroy> row_;
  int next_ = 0;
};

/// The file. Nothing is certain to be on disk before `finish`.
class PlanFile {
 public:
  /// Creates the file in the coordinate system `crs` ("EPSG:28992"); `dated` is the year whose 1 January is
  /// written as the date of every table. Throws std::runtime_error when the file cannot be written.
  PlanFile(const std::filesystem::path& path, const std::string& crs, Year dated);
  ~PlanFile();
  PlanFile(const PlanFile&) = delete;
  PlanFile& operator=(const PlanFile&) = delete;

  /// Creates a table; its writer is valid as long as the file.
  RowWriter create(const TableSpec& table);
  /// Creates a view that a GIS reads as a layer. `select` yields OGC_FID (unique), geom, then attributes.
  void create_view(const TableSpec& view, const std::string& select, const Box& extent);
  /// Runs one SQL statement.
  void execute(const std::string& statement);
  /// Commits and closes; throws std::runtime_error when the disk refuses.
  void finish();

 private:
  struct Opened;
  std::unique_ptr<Opened> opened_;
};

/// Text between quotes for SQL.
std::string sql_text(const std::string& text);

}  // namespace voorzien::io

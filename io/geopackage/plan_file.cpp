// SPDX-License-Identifier: EUPL-1.2
#include "io/geopackage/plan_file.hpp"

#include <cpl_conv.h>
#include <cpl_error.h>
#include <fmt/format.h>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <stdexcept>
#include <utility>

namespace voorzien::io {
namespace {

[[noreturn]] void refuse(const std::string& what) {
  throw std::runtime_error(what + ": " + CPLGetLastErrorMsg());
}

OGRwkbGeometryType geometry_type_of(GeometryKind kind) {
  switch (kind) {
    case GeometryKind::point:
      return wkbPoint;
    case GeometryKind::line:
      return wkbLineString;
    case GeometryKind::multi_polygon:
      return wkbMultiPolygon;
    case GeometryKind::none:
      break;
  }
  return wkbNone;
}

OGRFieldType field_type_of(ColumnType type) {
  switch (type) {
    case ColumnType::whole_number:
    case ColumnType::flag:
      return OFTInteger;
    case ColumnType::real:
      return OFTReal;
    case ColumnType::date:
      return OFTDate;
    case ColumnType::moment:
      return OFTDateTime;
    case ColumnType::text:
      break;
  }
  return OFTString;
}

std::unique_ptr<OGRLinearRing> ring_of(const Ring& points) {
  auto ring = std::make_unique<OGRLinearRing>();
  ring->setNumPoints(static_cast<int>(points.size()), FALSE);
  int position = 0;
  for (const Point& point : points) {
    ring->setPoint(position, point.x, point.y);
    ++position;
  }
  return ring;
}

std::unique_ptr<OGRMultiPolygon> multi_polygon_of(const MultiPolygon& shape) {
  auto multi = std::make_unique<OGRMultiPolygon>();
  for (const Polygon& part : shape) {
    auto polygon = std::make_unique<OGRPolygon>();
    polygon->addRingDirectly(ring_of(part.outer).release());
    for (const Ring& hole : part.holes) polygon->addRingDirectly(ring_of(hole).release());
    multi->addGeometryDirectly(polygon.release());
  }
  return multi;
}

}  // namespace

std::string sql_text(const std::string& text) {
  std::string quoted = "'";
  for (const char c : text) quoted += c == '\'' ? std::string("''") : std::string(1, c);
  return quoted + "'";
}

RowWriter::RowWriter(OGRLayer& layer)
    : layer_(&layer), row_(OGRFeature::CreateFeature(layer.GetLayerDefn())) {}

void RowWriter::Destroy::operator()(OGRFeature* feature) const { OGRFeature::DestroyFeature(feature); }

RowWriter& RowWriter::empty() {
  row_->SetFieldNull(next_++);
  return *this;
}

RowWriter& RowWriter::text(const std::string& value) { return text(value.c_str()); }

RowWriter& RowWriter::text(const char* value) {
  row_->SetField(next_++, value);
  return *this;
}

RowWriter& RowWriter::text(std::string_view value) { return text(std::string(value)); }

RowWriter& RowWriter::text(const std::optional<std::string>& value) {
  return value ? text(value->c_str()) : empty();
}

RowWriter& RowWriter::whole_number(std::optional<int> value) {
  if (!value) return empty();
  row_->SetField(next_++, *value);
  return *this;
}

RowWriter& RowWriter::real(std::optional<double> value) {
  if (!value) return empty();
  row_->SetField(next_++, *value);
  return *this;
}

RowWriter& RowWriter::flag(bool value) { return whole_number(value ? 1 : 0); }

RowWriter& RowWriter::interval(const std::optional<Interval>& value) {
  if (!value) return empty().empty().empty();
  return real(value->low).real(value->mid).real(value->high);
}

RowWriter& RowWriter::first_day(std::optional<Year> year) {
  if (!year) return empty();
  row_->SetField(next_++, static_cast<int>(*year), 1, 1);
  return *this;
}

RowWriter& RowWriter::last_day(std::optional<Year> year) {
  if (!year) return empty();
  row_->SetField(next_++, static_cast<int>(*year), 12, 31);
  return *this;
}

RowWriter& RowWriter::first_moment(Year year) {
  constexpr int utc = 100;  // OGR's code for a time in UTC
  row_->SetField(next_++, static_cast<int>(year), 1, 1, 0, 0, 0.0F, utc);
  return *this;
}

RowWriter& RowWriter::shape(const MultiPolygon& shape) {
  row_->SetGeometryDirectly(multi_polygon_of(shape).release());
  return *this;
}

RowWriter& RowWriter::dissolved_shape(const MultiPolygon& shape) {
  const std::unique_ptr<OGRMultiPolygon> parts = multi_polygon_of(shape);
  OGRGeometry* united = parts->UnionCascaded();
  // Parts that GEOS refuses to unite (invalid ones) are still a shape to show.
  if (united == nullptr) return this->shape(shape);
  row_->SetGeometryDirectly(OGRGeometryFactory::forceToMultiPolygon(united));
  return *this;
}

RowWriter& RowWriter::shape(Point point) {
  row_->SetGeometryDirectly(std::make_unique<OGRPoint>(point.x, point.y).release());
  return *this;
}

RowWriter& RowWriter::line(Point from, Point to) {
  if (from == to) return no_shape();
  auto line = std::make_unique<OGRLineString>();
  line->addPoint(from.x, from.y);
  line->addPoint(to.x, to.y);
  row_->SetGeometryDirectly(line.release());
  return *this;
}

RowWriter& RowWriter::no_shape() {
  row_->SetGeometryDirectly(nullptr);
  return *this;
}

void RowWriter::end_row() {
  if (next_ != row_->GetFieldCount()) {
    throw std::logic_error(
        fmt::format("row of {} has {} of {} columns", layer_->GetName(), next_, row_->GetFieldCount()));
  }
  row_->SetFID(OGRNullFID);
  if (layer_->CreateFeature(row_.get()) != OGRERR_NONE) refuse(layer_->GetName());
  next_ = 0;
}

struct PlanFile::Opened {
  explicit Opened(const std::string& moment)
      : date("OGR_CURRENT_DATE", moment.c_str(), false), no_sync("OGR_SQLITE_SYNCHRONOUS", "OFF", false) {}

  CPLErrorHandlerPusher quiet{CPLQuietErrorHandler};
  CPLConfigOptionSetter date;
  CPLConfigOptionSetter no_sync;
  OGRSpatialReference system;
  int srs_id = 0;
  GDALDatasetUniquePtr dataset;
};

PlanFile::PlanFile(const std::filesystem::path& path, const std::string& crs, Year dated)
    : opened_(std::make_unique<Opened>(fmt::format("{:04}-01-01T00:00:00.000Z", static_cast<int>(dated)))) {
  GDALAllRegister();
  opened_->system.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
  if (opened_->system.SetFromUserInput(crs.c_str()) != OGRERR_NONE) refuse(crs);
  const char* code = opened_->system.GetAuthorityCode(nullptr);
  opened_->srs_id = code == nullptr ? 0 : std::stoi(code);
  std::filesystem::remove(path);
  GDALDriver* driver = GetGDALDriverManager()->GetDriverByName("GPKG");
  if (driver == nullptr) refuse("GPKG");
  opened_->dataset.reset(driver->Create(path.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
  if (!opened_->dataset || opened_->dataset->StartTransaction() != OGRERR_NONE) refuse(path.string());
}

PlanFile::~PlanFile() = default;

RowWriter PlanFile::create(const TableSpec& table) {
  CPLStringList options;
  options.SetNameValue("IDENTIFIER", table.title.c_str());
  options.SetNameValue("DESCRIPTION", table.description.c_str());
  options.SetNameValue("GEOMETRY_NAME", "geom");
  OGRLayer* layer = opened_->dataset->CreateLayer(
      table.name.c_str(), table.geometry == GeometryKind::none ? nullptr : &opened_->system,
      geometry_type_of(table.geometry), options.List());
  if (layer == nullptr) refuse(table.name);
  for (const Column& column : table.columns) {
    OGRFieldDefn field(column.name.c_str(), field_type_of(column.type));
    if (column.type == ColumnType::flag) field.SetSubType(OFSTBoolean);
    if (layer->CreateField(&field) != OGRERR_NONE) refuse(table.name + "." + column.name);
  }
  return RowWriter(*layer);
}

void PlanFile::create_view(const TableSpec& view, const std::string& select, const Box& extent) {
  execute(fmt::format("CREATE VIEW \"{}\" AS {}", view.name, select));
  execute(fmt::format(
      "INSERT INTO gpkg_contents (table_name, data_type, identifier, description, last_change, "
      "min_x, min_y, max_x, max_y, srs_id) VALUES ({}, 'features', {}, {}, {}, {}, {}, {}, {}, {})",
      sql_text(view.name), sql_text(view.title), sql_text(view.description),
      sql_text(CPLGetConfigOption("OGR_CURRENT_DATE", "")), extent.min.x, extent.min.y, extent.max.x,
      extent.max.y, opened_->srs_id));
  execute(fmt::format(
      "INSERT INTO gpkg_geometry_columns (table_name, column_name, geometry_type_name, srs_id, z, m)"
      " VALUES ({}, 'geom', '{}', {}, 0, 0)",
      sql_text(view.name), view.geometry == GeometryKind::point ? "POINT" : "MULTIPOLYGON", opened_->srs_id));
}

void PlanFile::execute(const std::string& statement) {
  CPLErrorReset();
  OGRLayer* answer = opened_->dataset->ExecuteSQL(statement.c_str(), nullptr, nullptr);
  if (answer != nullptr) opened_->dataset->ReleaseResultSet(answer);
  if (CPLGetLastErrorType() == CE_Failure) refuse(statement.substr(0, statement.find('\n')));
}

void PlanFile::finish() {
  CPLErrorReset();
  if (opened_->dataset->CommitTransaction() != OGRERR_NONE) refuse("commit");
  opened_->dataset.reset();
  if (CPLGetLastErrorType() == CE_Failure) refuse("close");
}

}  // namespace voorzien::io

// SPDX-License-Identifier: EUPL-1.2
// Layers that hold points and polygons, and texts in GeoJSON.
#include <catch2/catch.hpp>

#include "engine/geometry/measure.hpp"
#include "io/vector/read_table.hpp"
#include "tests/io/vector/memory_file.hpp"

using namespace voorzien;
using namespace voorzien::io;

namespace {

TableRequest text_column(const MemoryFile& file, const std::string& name) {
  FieldSpec field;
  field.kind = FieldKind::column;
  field.type = FieldType::text;
  field.text = name;
  TableRequest request;
  request.source.path = file.path();
  request.source.shown = "places";
  request.fields = {field};
  request.target_crs = "EPSG:28992";
  return request;
}

}  // namespace

TEST_CASE("places are points or polygons in one file; a polygon gives its inner point and itself") {
  const MemoryFile file("places.geojson", R"({"type": "FeatureCollection",
 "crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::28992"}}, "features": [
 {"type": "Feature", "properties": {"code": "A"}, "geometry": {"type": "Point", "coordinates": [140010, 481010]}},
 {"type": "Feature", "properties": {"code": "B"}, "geometry": {"type": "Polygon", "coordinates":
  [[[140000, 481000], [140020, 481000], [140020, 481010], [140000, 481010], [140000, 481000]]]}},
 {"type": "Feature", "properties": {"code": "C"}, "geometry": {"type": "LineString", "coordinates": [[0, 0], [1, 1]]}},
 {"type": "Feature", "properties": {"code": "D"}, "geometry": null}]})");
  Reading reading;
  TableRequest request = text_column(file, "code");
  request.geometry = GeometryWish::places;
  const Table table = read_table(request, reading);
  REQUIRE(table.rows.size() == 4);
  CHECK(table.rows[0].at == Point{140010, 481010});
  CHECK(table.rows[0].area.empty());
  CHECK(table.rows[1].at == Point{140010, 481005});
  CHECK(area_of(table.rows[1].area) == SquareMetres(200.0));
  REQUIRE(reading.problems.size() == 2);
  CHECK(reading.problems[0].code == "geometry_no_point");
  CHECK(reading.problems[1].code == "geometry_missing");
}

TEST_CASE("a text that looks like a date stays as it was written") {
  const MemoryFile file("dates.geojson", R"({"type": "FeatureCollection", "features": [
 {"type": "Feature", "properties": {"owner": "2021-05-06"}, "geometry": {"type": "Point", "coordinates": [1, 1]}}]})");
  Reading reading;
  const Table table = read_table(text_column(file, "owner"), reading);
  CHECK(reading.problems.empty());
  CHECK(table.rows.at(0).values == std::vector<Value>{"2021-05-06"});
}

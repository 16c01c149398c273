// SPDX-License-Identifier: EUPL-1.2
#include "io/vector/read_table.hpp"

#include <catch2/catch.hpp>

#include "engine/geometry/measure.hpp"
#include "tests/io/vector/memory_file.hpp"

using namespace voorzien;
using namespace voorzien::io;

namespace {

FieldSpec column(const std::string& name, FieldType type) {
  FieldSpec field;
  field.kind = FieldKind::column;
  field.type = type;
  field.text = name;
  field.where = "dataset.json#/fields/" + name;
  return field;
}

FieldSpec expression(const std::string& sql, FieldType type = FieldType::number) {
  FieldSpec field = column(sql, type);
  field.kind = FieldKind::expression;
  field.where = "dataset.json#/fields/share";
  return field;
}

TableRequest request_for(const MemoryFile& file, std::vector<FieldSpec> fields) {
  TableRequest request;
  request.source.path = file.path();
  request.source.shown = file.path().substr(8);
  request.source.where = "dataset.json#/neighbourhoods";
  request.source.missing_codes = {-99997, -1};
  request.fields = std::move(fields);
  request.target_crs = "EPSG:28992";
  return request;
}

std::string value(const Message& message, const std::string& name) {
  for (const auto& [key, held] : message.values) {
    if (key == name)
      return std::holds_alternative<std::string>(held) ? std::get<std::string>(held) : "number";
  }
  return "absent";
}

const char* const facilities_csv =
    "code,name,places,x,y\n"
    "0012,A,10,142000,483000\n"
    "0013,B,,142100,483000\n"
    "0014,C,-99997,142200,483000\n"
    "0015,D,0.5,142300,483000\n";

const char* const square_in_degrees =
    R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"A"},"geometry":
    {"type":"Polygon","coordinates":[[[5.0,52.0,7.0],[5.0,52.1,7.0],[5.1,52.1,7.0],[5.1,52.0,7.0],[5.0,52.0,7.0]]]}}]})";

}  // namespace

TEST_CASE("an empty cell and a missing code are unknown, never 0") {
  const MemoryFile file("places.csv", facilities_csv);
  Reading reading;
  const Table table = read_table(
      request_for(file,
                  {column("places", FieldType::number), expression("places * 2"),
                   expression("CASE WHEN places IS NULL THEN 'unknown' ELSE 'known' END", FieldType::text)}),
      reading);
  CHECK(reading.problems.empty());
  REQUIRE(table.rows.size() == 4);
  CHECK(table.rows[0].values == std::vector<Value>{10.0, 20.0, "known"});
  CHECK(table.rows[1].values == std::vector<Value>{Value{}, Value{}, "unknown"});
  CHECK(table.rows[2].values == std::vector<Value>{Value{}, Value{}, "unknown"});
  CHECK(table.rows[3].values == std::vector<Value>{0.5, 1.0, "known"});
}

TEST_CASE("every number at most -99990 is missing when one such code is listed, and only then") {
  const MemoryFile file("codes.csv", "n,m\n-99995,\n-1,\n-2,\n");
  Reading reading;
  TableRequest request = request_for(file, {column("n", FieldType::number), expression("n + 0")});
  Table table = read_table(request, reading);
  CHECK(reading.problems == std::vector<Problem>{});
  REQUIRE(table.rows.size() == 3);
  CHECK(table.rows[0].values == std::vector<Value>{Value{}, Value{}});
  CHECK(table.rows[1].values == std::vector<Value>{Value{}, Value{}});
  CHECK(table.rows[2].values == std::vector<Value>{-2.0, -2.0});
  request.source.missing_codes = {-1};
  table = read_table(request, reading);
  CHECK(table.rows[0].values == std::vector<Value>{-99995.0, -99995.0});
  CHECK(reading.problems.empty());
}

TEST_CASE("an expression keeps fractions even when its first row is null or whole") {
  const MemoryFile file("shares.csv", "n,m\n,\n100,\n33,\n");
  const MemoryFile whole("whole.csv", "n,m\n100,\n33,\n");
  Reading reading;
  CHECK(read_table(request_for(file, {expression("n / 100.0")}), reading).rows.back().values[0] ==
        Value(0.33));
  const Table table =
      read_table(request_for(whole, {expression("CASE WHEN n = 100 THEN 1 ELSE n / 100.0 END")}), reading);
  CHECK(table.rows[0].values[0] == Value(1.0));
  CHECK(table.rows[1].values[0] == Value(0.33));
}

TEST_CASE("codes with leading zeros stay text, in columns and in expressions") {
  const MemoryFile file("codes.csv", facilities_csv);
  Reading reading;
  TableRequest request =
      request_for(file, {column("code", FieldType::text), expression("code || '-x'", FieldType::text)});
  request.source.condition = "code <> '0013' AND places > 5";
  const Table table = read_table(request, reading);
  REQUIRE(table.rows.size() == 1);
  CHECK(table.rows[0].values == std::vector<Value>{"0012", "0012-x"});
}

TEST_CASE("a numeral compared with a text compares as SQL users expect") {
  const MemoryFile file("numbers.csv", "n,m\n12,\n13,\n");
  Reading reading;
  TableRequest request = request_for(file, {column("n", FieldType::number)});
  request.source.condition = "n = '12'";
  CHECK(read_table(request, reading).rows.size() == 1);
}

TEST_CASE("text where a number must stand is a problem that names row and column") {
  const MemoryFile file("pupils.csv", "id;pupils\nA;10\nB;<5\nC;1,635\n");
  Reading reading;
  read_table(request_for(file, {column("pupils", FieldType::number)}), reading);
  REQUIRE(reading.problems.size() == 2);
  CHECK(reading.problems[0].code == "cell_not_a_number");
  CHECK(reading.problems[0].where == "pupils.csv:3");
  CHECK(value(reading.problems[0], "column") == "pupils");
  CHECK(value(reading.problems[0], "value") == "<5");
  CHECK(reading.problems[1].where == "pupils.csv:4");
}

TEST_CASE("a sheet of a workbook is a table; problems name sheet and row as people see them") {
  const MemoryFile file("case.xlsx", workbook_bytes());
  Reading reading;
  const Table table = read_table(
      request_for(file, {column("code", FieldType::text), column("places", FieldType::number)}), reading);
  REQUIRE(table.rows.size() == 3);
  CHECK(table.rows[0].values == std::vector<Value>{"A", 10.0});
  CHECK(table.rows[2].values == std::vector<Value>{"C", Value{}});
  REQUIRE(reading.problems.size() == 1);
  CHECK(reading.problems[0].code == "cell_not_a_number");
  CHECK(reading.problems[0].where == "case.xlsx#Voorzieningen:3");
}

TEST_CASE("a byte order mark and semicolons are no part of a CSV's names") {
  const MemoryFile file("duo.csv", "\xEF\xBB\xBFVESTIGINGSCODE;AANTAL\n00AB00;12\n");
  Reading reading;
  const Table table = read_table(
      request_for(file, {column("VESTIGINGSCODE", FieldType::text), column("aantal", FieldType::number)}),
      reading);
  CHECK(reading.problems.empty());
  CHECK(table.rows.at(0).values == std::vector<Value>{"00AB00", 12.0});
}

TEST_CASE("an expression over a column with a text among its numbers is refused, not computed as 0") {
  const MemoryFile file("pupils.csv", "id;pupils\nA;10\nB;<5\nC;30\nD;40\nE;50\n");
  Reading reading;
  read_table(request_for(file, {expression("pupils * 1.1")}), reading);
  REQUIRE(reading.problems.size() == 1);
  CHECK(reading.problems[0].code == "cell_not_a_number");
  CHECK(reading.problems[0].where == "pupils.csv:3");
}

TEST_CASE("of many wrong cells ten are told and the rest is counted") {
  std::string text = "n,m\n";
  for (int i = 0; i < 25; ++i) text += "x,\n";
  const MemoryFile file("wrong.csv", text);
  Reading reading;
  read_table(request_for(file, {column("n", FieldType::number)}), reading);
  REQUIRE(reading.problems.size() == 11);
  CHECK(reading.problems.back().code == "cells_more");
}

TEST_CASE("a column that is not there is told with near names, or else with all names") {
  const MemoryFile file("places.csv", facilities_csv);
  Reading reading;
  read_table(request_for(file, {column("plaecs", FieldType::number), column("inwoners", FieldType::number)}),
             reading);
  REQUIRE(reading.problems.size() == 2);
  CHECK(reading.problems[0].code == "column_not_found_near");
  CHECK(reading.problems[0].where == "dataset.json#/fields/plaecs");
  CHECK(value(reading.problems[0], "near") == "places");
  CHECK(reading.problems[1].code == "column_not_found");
  CHECK(value(reading.problems[1], "known") == "code, name, places, x, y");
}

TEST_CASE("a faulty expression names its field; a misspelt column in it gets near names") {
  const MemoryFile file("places.csv", facilities_csv);
  Reading reading;
  read_table(request_for(file, {expression("places +"), expression("name", FieldType::text)}), reading);
  REQUIRE(reading.problems.size() == 1);
  CHECK(reading.problems[0].code == "expression_invalid");
  CHECK(reading.problems[0].where == "dataset.json#/fields/share");

  for (const char* misspelt : {"plaecs / 100.0", "\"plaecs\" / 100.0"}) {
    CAPTURE(misspelt);
    reading = {};
    read_table(request_for(file, {expression(misspelt)}), reading);
    REQUIRE(reading.problems.size() == 1);
    CHECK(reading.problems[0].code == "column_not_found_near");
    CHECK(value(reading.problems[0], "near") == "places");
  }

  reading = {};
  TableRequest request = request_for(file, {column("name", FieldType::text)});
  request.source.condition = "places >";
  read_table(request, reading);
  REQUIRE(reading.problems.size() == 1);
  CHECK(reading.problems[0].code == "condition_invalid");
}

TEST_CASE("an expression may measure the geometry") {
  const MemoryFile file("places.geojson", R"({"type":"FeatureCollection","features":[
      {"type":"Feature","properties":{"n":3},"geometry":{"type":"Polygon",
      "coordinates":[[[142000,483000],[142100,483000],[142100,483100],[142000,483000]]]}}]})");
  Reading reading;
  const Table table = read_table(request_for(file, {expression("ST_Area(geometry) * n")}), reading);
  CHECK(reading.problems == std::vector<Problem>{});
  REQUIRE(table.rows.size() == 1);
  CHECK(std::get<double>(table.rows[0].values[0]) == Approx(15000.0));
}

TEST_CASE("a translation applies to numbers and texts; what it does not name is unknown and told") {
  const MemoryFile file("types.csv", "n,m\n1,\n5,\n3,\n");
  Reading reading;
  FieldSpec urban = column("n", FieldType::text);
  urban.values = {{"1", std::string("high_urban")}, {"5", std::string("green")}};
  const Table table = read_table(request_for(file, {urban}), reading);
  CHECK(table.rows[0].values[0] == Value("high_urban"));
  CHECK(table.rows[1].values[0] == Value("green"));
  CHECK(is_null(table.rows[2].values[0]));
  REQUIRE(reading.warnings.size() == 1);
  CHECK(reading.warnings[0].code == "value_not_translated");
  CHECK(value(reading.warnings[0], "values") == "3");
}

TEST_CASE("a name in Windows-1252 is read as such with a warning") {
  const MemoryFile file("names.csv", "name,m\nCaf\xE9,\nplain,\n");
  Reading reading;
  const Table table = read_table(request_for(file, {column("name", FieldType::text)}), reading);
  CHECK(table.rows[0].values[0] == Value("Caf\xC3\xA9"));
  CHECK(reading.problems.empty());
  REQUIRE(reading.warnings.size() == 1);
  CHECK(reading.warnings[0].code == "text_not_utf8");
  CHECK(reading.warnings[0].where == "names.csv:2");
}

TEST_CASE("a table with x and y columns gives points in the system the manifest names") {
  const MemoryFile file("places.csv", facilities_csv);
  Reading reading;
  TableRequest request = request_for(file, {column("name", FieldType::text)});
  request.geometry = GeometryWish::points;
  request.source.x_column = "x";
  request.source.y_column = "y";
  request.source.crs = "EPSG:28992";
  const Table table = read_table(request, reading);
  CHECK(reading.problems.empty());
  REQUIRE(table.rows.size() == 4);
  CHECK(table.rows[1].at == Point{142100.0, 483000.0});
  CHECK(table.rows[1].values.size() == 1);

  request.source.crs.clear();
  read_table(request, reading);
  REQUIRE(reading.problems.size() == 1);
  CHECK(reading.problems[0].code == "crs_missing");
}

TEST_CASE("a row without coordinates is a problem that names the row") {
  const MemoryFile file("places.csv", "name,x,y\nA,142000,483000\nB,,483000\n");
  Reading reading;
  TableRequest request = request_for(file, {column("name", FieldType::text)});
  request.geometry = GeometryWish::points;
  request.source.x_column = "x";
  request.source.y_column = "y";
  request.source.crs = "EPSG:28992";
  read_table(request, reading);
  REQUIRE(reading.problems.size() == 1);
  CHECK(reading.problems[0].code == "geometry_missing");
  CHECK(reading.problems[0].where == "places.csv:3");
}

TEST_CASE("longitude and latitude are reprojected, heights dropped, rings turned the right way") {
  const MemoryFile file("square.geojson", square_in_degrees);
  Reading reading;
  TableRequest request = request_for(file, {column("code", FieldType::text)});
  request.geometry = GeometryWish::polygons;
  const Table table = read_table(request, reading);
  REQUIRE(reading.problems.empty());
  REQUIRE(table.rows.size() == 1);
  const MultiPolygon& area = table.rows[0].area;
  REQUIRE(area.size() == 1);
  CHECK(area[0].outer.front() == area[0].outer.back());
  // 0.1 degree at 52 N is 6.86 km east by 11.13 km north.
  CHECK(area_of(area).value() == Approx(6.865e3 * 11.127e3).epsilon(0.002));
  double twice_area = 0.0;
  for (std::size_t i = 0; i + 1 < area[0].outer.size(); ++i) {
    const Point a = area[0].outer[i];
    const Point b = area[0].outer[i + 1];
    twice_area += (a.x - 128000.0) * (b.y - 446000.0) - (b.x - 128000.0) * (a.y - 446000.0);
  }
  CHECK(twice_area > 0.0);
  for (const Point point : area[0].outer) {
    CHECK(point.x > 120000.0);
    CHECK(point.x < 140000.0);
    CHECK(point.y > 440000.0);
    CHECK(point.y < 470000.0);
  }
}

TEST_CASE("degrees said to be metres and metres said to be degrees are refused") {
  const std::string degrees(square_in_degrees);
  const MemoryFile file("square.geojson", degrees);
  Reading reading;
  TableRequest request = request_for(file, {});
  request.geometry = GeometryWish::polygons;
  request.source.crs = "EPSG:28992";
  read_table(request, reading);
  REQUIRE(reading.problems.size() == 1);
  CHECK(reading.problems[0].code == "coordinates_are_degrees");

  reading = {};
  const MemoryFile metres("metres.geojson", R"({"type":"Feature","properties":{},"geometry":{"type":"Polygon",
      "coordinates":[[[142000,483000],[142100,483000],[142100,483100],[142000,483000]]]}})");
  request = request_for(metres, {});
  request.geometry = GeometryWish::polygons;
  read_table(request, reading);
  REQUIRE(reading.problems.size() == 1);
  CHECK(reading.problems[0].code == "coordinates_not_degrees");

  reading = {};
  request.source.crs = "EPSG:28992";
  CHECK(area_of(read_table(request, reading).rows.at(0).area).value() == Approx(5000.0));
  CHECK(reading.problems.empty());
}

TEST_CASE("a curved polygon is made of short straight lines") {
  const MemoryFile file(
      "circle.csv",
      "WKT,id\n\"CURVEPOLYGON(CIRCULARSTRING(142000 483000,142200 483000,142000 483000))\",A\n");
  Reading reading;
  TableRequest request = request_for(file, {});
  request.geometry = GeometryWish::polygons;
  request.source.crs = "EPSG:28992";
  const Table table = read_table(request, reading);
  REQUIRE(reading.problems.empty());
  CHECK(area_of(table.rows.at(0).area).value() == Approx(31415.9).epsilon(0.001));
}

TEST_CASE("lines are no polygons and no points") {
  const MemoryFile file("line.csv", "WKT,id\n\"LINESTRING(142000 483000,142200 483000)\",A\n");
  Reading reading;
  TableRequest request = request_for(file, {});
  request.source.crs = "EPSG:28992";
  request.geometry = GeometryWish::polygons;
  read_table(request, reading);
  request.geometry = GeometryWish::points;
  read_table(request, reading);
  REQUIRE(reading.problems.size() == 2);
  CHECK(reading.problems[0].code == "geometry_no_polygon");
  CHECK(reading.problems[1].code == "geometry_no_point");
}

TEST_CASE("only projected systems in metres can be a dataset's system") {
  Reading reading;
  CHECK(is_metric_crs("EPSG:28992", "here", reading));
  CHECK(is_metric_crs("EPSG:25831", "here", reading));
  CHECK_FALSE(is_metric_crs("EPSG:4326", "here", reading));
  CHECK_FALSE(is_metric_crs("EPSG:2263", "here", reading));  // New York, feet
  CHECK_FALSE(is_metric_crs("EPSG:1", "here", reading));
  REQUIRE(reading.problems.size() == 3);
  CHECK(reading.problems[0].code == "crs_not_metric");
  CHECK(reading.problems[1].code == "crs_not_metric");
  CHECK(reading.problems[2].code == "crs_unknown");
}

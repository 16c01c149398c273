// SPDX-License-Identifier: EUPL-1.2
#include <catch2/catch.hpp>

#include "io/vector/read_table.hpp"
#include "tests/io/vector/memory_file.hpp"

using namespace voorzien;
using namespace voorzien::io;

namespace {

TableRequest request_for(const std::string& path) {
  TableRequest request;
  request.source.path = path;
  request.source.shown = "town.gpkg";
  request.source.where = "dataset.json#/neighbourhoods";
  request.geometry = GeometryWish::polygons;
  request.target_crs = "EPSG:28992";
  FieldSpec code;
  code.kind = FieldKind::column;
  code.text = "code";
  FieldSpec half = code;
  half.kind = FieldKind::expression;
  half.type = FieldType::number;
  half.text = "residents / 2.0";
  request.fields = {code, half};
  return request;
}

const char* const two_layers_kml =
    R"(<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document>
<Folder><name>wijken_2022</name><Placemark><name>A</name><Point><coordinates>5,52</coordinates></Point></Placemark></Folder>
<Folder><name>wijken_2023</name><Placemark><name>B</name><Point><coordinates>5,52</coordinates></Point></Placemark></Folder>
<Folder><name>buurten</name><Placemark><name>C</name><Point><coordinates>5,52</coordinates></Point></Placemark></Folder>
</Document></kml>)";

Reading reading_layer(const std::string& layer, bool prefix, std::string* chosen = nullptr) {
  const MemoryFile file("layers.kml", two_layers_kml);
  TableRequest request = request_for(file.path());
  request.fields.clear();
  request.geometry = GeometryWish::none;
  request.source.layer = layer;
  request.source.layer_is_prefix = prefix;
  Reading reading;
  const Table table = read_table(request, reading);
  if (chosen != nullptr) *chosen = table.layer;
  return reading;
}

}  // namespace

TEST_CASE("a GeoPackage is read with its expressions") {
  const MemoryFile file("town.gpkg", geopackage_bytes());
  Reading reading;
  TableRequest request = request_for(file.path());
  request.source.condition = "residents >= 1598";
  const Table table = read_table(request, reading);
  CHECK(reading.problems.empty());
  REQUIRE(table.rows.size() == 2);
  CHECK(table.rows[1].values == std::vector<Value>{"BU1599", 799.5});
  CHECK(table.rows[1].area.at(0).outer.size() == 5);
  CHECK(place_of(request.source, table, table.rows[1]) == "town.gpkg#wijken/1600");
}

TEST_CASE("a GeoPackage cut off anywhere is a problem, never a crash or half a town") {
  const std::string bytes = geopackage_bytes();
  REQUIRE(bytes.size() > 200000);
  for (const std::size_t length : {std::size_t{0}, std::size_t{10}, std::size_t{99}, std::size_t{4096},
                                   std::size_t{5000}, std::size_t{40960}, bytes.size() / 2,
                                   bytes.size() / 2 / 4096 * 4096, bytes.size() - 4096, bytes.size() - 1}) {
    CAPTURE(length);
    const MemoryFile file("cut.gpkg", bytes.substr(0, length));
    Reading reading;
    const Table table = read_table(request_for(file.path()), reading);
    REQUIRE(reading.problems.size() == 1);
    const std::string expected = length < 99 ? "source_not_recognised" : "source_truncated";
    CHECK(reading.problems[0].code == expected);
    CHECK(reading.problems[0].where == "dataset.json#/neighbourhoods");
  }
}

TEST_CASE("a GeoPackage with overwritten pages is a problem") {
  std::string bytes = geopackage_bytes();
  for (std::size_t i = bytes.size() / 3; i < bytes.size() - 8192; ++i) bytes[i] = 'x';
  const MemoryFile file("broken.gpkg", bytes);
  Reading reading;
  read_table(request_for(file.path()), reading);
  REQUIRE_FALSE(reading.problems.empty());
  CHECK(reading.problems[0].code == "source_unreadable");
}

TEST_CASE("files that are not there or are no table are told apart") {
  Reading reading;
  read_table(request_for("/vsimem/nowhere.gpkg"), reading);
  const MemoryFile text("notes.gpkg", "just some words");
  read_table(request_for(text.path()), reading);
  const MemoryFile cut("cut.geojson", R"({"type":"FeatureCollection","features":[{"type":"Feature","prop)");
  read_table(request_for(cut.path()), reading);
  REQUIRE(reading.problems.size() == 3);
  CHECK(reading.problems[0].code == "source_not_found");
  CHECK(reading.problems[1].code == "source_not_recognised");
  CHECK(reading.problems[2].code == "source_unreadable");
}

TEST_CASE("a layer is found by its name or by the only name that starts so") {
  std::string chosen;
  CHECK(reading_layer("buurten", false, &chosen).problems.empty());
  CHECK(chosen == "buurten");
  CHECK(reading_layer("buur", true, &chosen).problems.empty());
  CHECK(chosen == "buurten");
}

TEST_CASE("a layer that is not there, not named or not clear is told with the names there are") {
  Reading reading = reading_layer("burten", false);
  REQUIRE(reading.problems.size() == 1);
  CHECK(reading.problems[0].code == "layer_not_found_near");
  const auto known = std::pair<std::string, MessageValue>{"known", "wijken_2022, wijken_2023, buurten"};
  const auto near = std::pair<std::string, MessageValue>{"near", "buurten"};
  CHECK(std::count(reading.problems[0].values.begin(), reading.problems[0].values.end(), known) == 1);
  CHECK(std::count(reading.problems[0].values.begin(), reading.problems[0].values.end(), near) == 1);

  reading = reading_layer("", false);
  REQUIRE(reading.problems.size() == 1);
  CHECK(reading.problems[0].code == "layer_not_named");

  reading = reading_layer("wijken", true);
  REQUIRE(reading.problems.size() == 1);
  CHECK(reading.problems[0].code == "layer_ambiguous");

  reading = reading_layer("gemeenten_zonder_naam", false);
  REQUIRE(reading.problems.size() == 1);
  CHECK(reading.problems[0].code == "layer_not_found");
}

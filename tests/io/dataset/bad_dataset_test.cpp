// SPDX-License-Identifier: EUPL-1.2
#include <catch2/catch.hpp>

#include "engine/geometry/measure.hpp"
#include "tests/io/dataset/small_dataset.hpp"

using namespace voorzien;
using namespace voorzien::io;

namespace {

const char* const first_square =
    "[[[140000, 481000], [141000, 481000], [141000, 482000], [140000, 482000], [140000, 481000]]]";

DatasetReading read_with_first_square(const std::string& coordinates) {
  DatasetTexts texts = small_dataset();
  replace(texts, "areas.geojson", first_square, coordinates);
  return read(texts).reading;
}

}  // namespace

TEST_CASE("no manifest, no JSON and another kind of file are told") {
  CHECK(only(read({}).reading.problems, "source_not_found").where == "/vsimem/small/dataset.json");
  CHECK(read({{"dataset.json", "{\"format\": "}}).reading.problems.size() == 1);
  DatasetTexts texts = small_dataset();
  replace(texts, "dataset.json", "voorzien-dataset/1", "voorzien-norms/1");
  CHECK(read(texts).reading.problems.size() == 1);
}

TEST_CASE("every fault in the manifest is told at once, with its place") {
  DatasetTexts texts = small_dataset();
  replace(texts, "dataset.json", "\"missing_codes\"", "\"mising_codes\"");
  replace(texts, "dataset.json", "{\"column\": \"homes\"", "{\"column\": \"homes\", \"unknown\": true");
  replace(texts, "dataset.json", "\"ages\": [50, 100]", "\"ages\": [51, 100]");
  replace(texts, "dataset.json", "\"complete_for\": [\"primary-school\"]", "\"complete_for\": [\"gp\"]");
  const auto& problems = read(texts).reading.problems;
  CHECK(problems.size() == 4);
  CHECK(only(problems, "unknown_key_near").where == "/vsimem/small/dataset.json#/mising_codes");
  CHECK(only(problems, "field_kind_unclear").where ==
        "/vsimem/small/dataset.json#/neighbourhoods/fields/dwellings");
  CHECK(value(only(problems, "age_classes_gap"), "age") == "50");
  CHECK(value(only(problems, "complete_and_illustrative"), "function") == "gp");
}

TEST_CASE("a path may use VOORZIEN_SHARED only when somebody says where that is") {
  DatasetTexts texts = small_dataset();
  replace(texts, "dataset.json", "\"file\": \"areas.geojson\"",
          "\"file\": \"${VOORZIEN_SHARED}/areas.geojson\"");
  CHECK(value(only(read(texts).reading.problems, "unknown_variable"), "name") == "VOORZIEN_SHARED");
}

TEST_CASE("a dataset in degrees is refused") {
  DatasetTexts texts = small_dataset();
  replace(texts, "dataset.json", "\"name\": {\"nl\": \"Klein\", \"en\": \"Small\"}, \"crs\": \"EPSG:28992\"",
          "\"name\": {\"nl\": \"Klein\", \"en\": \"Small\"}, \"crs\": \"EPSG:4326\"");
  CHECK(only(read(texts).reading.problems, "crs_not_metric").where == "/vsimem/small/dataset.json#/crs");
}

TEST_CASE("files, layers and columns that are not there are told together") {
  DatasetTexts texts = small_dataset();
  replace(texts, "dataset.json", "\"file\": \"schools.csv\"", "\"file\": \"scholen.csv\"");
  replace(texts, "dataset.json", "{\"column\": \"people\"", "{\"column\": \"peolpe\"");
  const auto& problems = read(texts).reading.problems;
  CHECK(problems.size() == 2);
  CHECK(value(only(problems, "source_not_found"), "file") == "scholen.csv");
  const Message column = only(problems, "column_not_found_near");
  CHECK(column.where == "/vsimem/small/dataset.json#/neighbourhoods/fields/residents");
  CHECK(value(column, "near") == "people");
}

TEST_CASE("an id twice is a problem that names both places") {
  DatasetTexts texts = small_dataset();
  replace(texts, "areas.geojson", "\"code\": \"C\"", "\"code\": \"A\"");
  const auto& problems = read(texts).reading.problems;
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].code == "duplicate_feature");
  CHECK(problems[0].where == "areas.geojson#areas/2");
  CHECK(value(problems[0], "first") == "areas.geojson#areas/0");
}

TEST_CASE("figures that cannot be are told with feature and column") {
  DatasetTexts texts = small_dataset();
  replace(texts, "areas.geojson", "\"people\": 1000, \"young\": 40", "\"people\": -1000, \"young\": 140");
  replace(texts, "areas.geojson", "\"code\": \"B\"", "\"code\": null");
  replace(texts, "areas.geojson", "\"kind\": \"NEE\"", "\"kind\": \"JA\"");
  replace(texts, "dataset.json", "\"JA\": \"water\"", "\"JA\": \"sea\"");
  const auto& problems = read(texts).reading.problems;
  const Message negative = only(problems, "feature_negative");
  CHECK(negative.where == "areas.geojson#areas/0");
  CHECK(value(negative, "id") == "A");
  CHECK(value(negative, "column") == "people");
  CHECK(value(negative, "value") == "-1000");
  CHECK(value(only(problems, "feature_share_outside"), "value") == "1.4");
  CHECK(only(problems, "feature_without_id").where == "areas.geojson#areas/1");
  CHECK(problems.size() == 5);  // the two seas
}

TEST_CASE("an invalid polygon is repaired with a warning that names it") {
  // A bow tie: two triangles of a quarter square kilometre each.
  const DatasetReading reading = read_with_first_square(
      "[[[140000, 481000], [141000, 482000], [141000, 481000], [140000, 482000], [140000, 481000]]]");
  CHECK(reading.problems.empty());
  const Message warning = only(reading.warnings, "shape_repaired");
  CHECK(value(warning, "id") == "A");
  CHECK(value(warning, "name") == "De Vaart");
}

TEST_CASE("a polygon without an area cannot be repaired") {
  const DatasetReading reading =
      read_with_first_square("[[[140000, 481000], [141000, 481000], [140500, 481000], [140000, 481000]]]");
  CHECK(value(only(reading.problems, "shape_not_repairable"), "id") == "A");
}

TEST_CASE("polygons that overlap beyond 1 % and 100 m2 are a problem, less is a sliver") {
  // 20 m of 1000 m into B: 2 %.
  DatasetReading reading = read_with_first_square(
      "[[[140000, 481000], [141020, 481000], [141020, 482000], [140000, 482000], [140000, 481000]]]");
  REQUIRE(reading.problems.size() == 1);
  const Message overlap = only(reading.problems, "shapes_overlap");
  CHECK(value(overlap, "id") == "A");
  CHECK(value(overlap, "other") == "B");
  CHECK(value(overlap, "area_m2") == "20000");
  CHECK(value(overlap, "percent") == "2");

  reading = read_with_first_square(
      "[[[140000, 481000], [141010, 481000], [141010, 482000], [140000, 482000], [140000, 481000]]]");
  CHECK(reading.problems.empty());
  CHECK(value(only(reading.warnings, "shapes_sliver"), "area_m2") == "10000");
}

TEST_CASE("a source without neighbourhoods is a problem") {
  DatasetTexts texts = small_dataset();
  replace(texts, "dataset.json", "\"file\": \"areas.geojson\",",
          "\"file\": \"areas.geojson\", \"where\": \"people > 5000\",");
  CHECK(only(read(texts).reading.problems, "no_neighbourhoods").where ==
        "/vsimem/small/dataset.json#/neighbourhoods");
}

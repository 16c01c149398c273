// SPDX-License-Identifier: EUPL-1.2
#include <catch2/catch.hpp>

#include "tests/io/dataset/small_dataset.hpp"

using namespace voorzien;
using namespace voorzien::io;

namespace {

const char* const manifest = "/vsimem/small/dataset.json";

}  // namespace

TEST_CASE("a dataset that is only null, a list or a number is one problem") {
  for (const char* text : {"null", "[]", "7"}) {
    DatasetTexts texts = small_dataset();
    texts.at("dataset.json") = text;
    const auto& problems = read(texts).reading.problems;
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].code == "expected_object");
    CHECK(problems[0].where == std::string(manifest) + "#");
  }
}

TEST_CASE("numbers no town has are problems at their feature") {
  DatasetTexts texts = small_dataset();
  replace(texts, "areas.geojson", "\"people\": 1000", "\"people\": 1e13");
  replace(texts, "areas.geojson", "\"homes\": 0", "\"homes\": 1e300");
  replace(texts, "schools.csv", "40,40,40", "40,40,4e9");
  const auto& problems = read(texts).reading.problems;
  REQUIRE(problems.size() == 3);
  for (const auto& problem : problems) CHECK(problem.code == "feature_too_large");
  CHECK(problems[0].where == "areas.geojson#areas/0");
  CHECK(value(problems[0], "column") == "people");
}

TEST_CASE("a lattice of millions of points is refused before it is made") {
  DatasetTexts texts = small_dataset();
  replace(texts, "dataset.json", "\"spacing_m\": 500", "\"spacing_m\": 0.001");
  const Message problem = only(read(texts).reading.problems, "lattice_too_dense");
  CHECK(problem.where == std::string(manifest) + "#/residence_points/spacing_m");
  CHECK(value(problem, "spacing") == "0.001");
}

TEST_CASE("people in the water are told") {
  DatasetTexts texts = small_dataset();
  replace(texts, "areas.geojson", "\"people\": null", "\"people\": 12");
  const Message warning = only(read(texts).reading.warnings, "water_with_residents");
  CHECK(value(warning, "id") == "D");
  CHECK(value(warning, "count") == "12");
}

TEST_CASE("ages where nobody lives are told") {
  DatasetTexts texts = small_dataset();
  replace(texts, "dataset.json", "\"share\": {\"expression\": \"young / 100.0\"}",
          "\"count\": {\"column\": \"young\"}");
  replace(texts, "dataset.json", "\"share\": {\"expression\": \"old / 100.0\"}",
          "\"count\": {\"column\": \"old\"}");
  replace(texts, "areas.geojson", "\"people\": 1000", "\"people\": 0");
  const Message warning = only(read(texts).reading.warnings, "ages_without_residents");
  CHECK(value(warning, "id") == "A");
  CHECK(value(warning, "count") == "100");
}

TEST_CASE("a list that is said to be complete and holds nothing is told") {
  DatasetTexts texts = small_dataset();
  replace(texts, "dataset.json", "\"function_column\": \"function\"", "\"function\": \"primary-school\"");
  texts.at("schools.csv") = "id,name,function,x,y,low,mid,high,in_use,from,until,board\n";
  const ReadTown town = read(texts);
  CHECK(town.reading.problems.empty());
  CHECK(value(only(town.reading.warnings, "facilities_none_read"), "function") == "primary-school");
}

TEST_CASE("ids of neighbourhoods that could not be read are not reported as well") {
  DatasetTexts texts = small_dataset();
  replace(texts, "dataset.json", "\"method\": \"lattice\", \"spacing_m\": 500",
          "\"method\": \"points\", \"file\": \"points.csv\", \"crs\": \"EPSG:28992\", \"x\": \"x\", \"y\": "
          "\"y\", "
          "\"fields\": {\"neighbourhood\": {\"column\": \"area\"}, \"weight\": {\"column\": \"weight\"}}");
  texts.emplace("points.csv", "area,weight,x,y\nA,1,140500,481500\nZ,1e13,140500,481500\n");
  CHECK(read(texts).reading.problems.size() == 2);  // Z is unknown and too heavy
  replace(texts, "points.csv", "1e13", "1");
  only(read(texts).reading.problems, "feature_unknown_neighbourhood");
  replace(texts, "dataset.json", "\"file\": \"areas.geojson\"", "\"file\": \"gone.geojson\"");
  const auto& problems = read(texts).reading.problems;
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].code == "source_not_found");
}

TEST_CASE("control characters in an id are shown spelled out") {
  DatasetTexts texts = small_dataset();
  replace(texts, "areas.geojson", "\"code\": \"A\"", "\"code\": \"A\\u001b[2J\"");
  replace(texts, "areas.geojson", "\"people\": 1000", "\"people\": -5");
  CHECK(value(only(read(texts).reading.problems, "feature_negative"), "id") == "A\\u001B[2J");
}

TEST_CASE("a password in a connection is shown nowhere") {
  DatasetTexts texts = small_dataset();
  replace(texts, "dataset.json", "\"file\": \"schools.csv\"",
          "\"file\": \"PG:host=/nowhere Password = 'zeer geheim' dbname=x\"");
  const ReadTown town = read(texts);
  REQUIRE_FALSE(town.reading.problems.empty());
  for (const auto& problem : town.reading.problems) {
    for (const auto& named : problem.values) {
      if (const auto* text = std::get_if<std::string>(&named.second))
        CHECK(text->find("geheim") == std::string::npos);
    }
  }
  for (const auto& input : town.reading.inputs) CHECK(input.path.find("geheim") == std::string::npos);
}

TEST_CASE("3.000 residents may be three or three thousand, so it is asked instead of guessed") {
  DatasetTexts texts = small_dataset();
  replace(texts, "areas.geojson", "\"people\": 1000", "\"people\": \"3.000\"");
  CHECK(value(only(read(texts).reading.problems, "cell_thousands"), "value") == "3.000");
}

// SPDX-License-Identifier: EUPL-1.2
#include <catch2/catch.hpp>

#include "tests/io/dataset/small_dataset.hpp"

using namespace voorzien;
using namespace voorzien::io;

TEST_CASE("rows with one id are one facility with several functions") {
  const auto [town, reading] = read(small_dataset());
  REQUIRE(reading.problems.empty());
  REQUIRE(town.facilities.size() == 3);
  const Facility& first = town.facilities[0];
  CHECK(first.id == "s1");
  CHECK(first.name == "De Zon, hoofdlocatie");
  CHECK(first.at == Point{140500.0, 481500.0});
  CHECK(first.neighbourhood == NeighbourhoodIndex(0));
  CHECK(first.open_from == Year(2001));
  CHECK(first.open_until == Year(2030));
  CHECK(first.operated_by == "stichting");
  REQUIRE(first.capacities.size() == 2);
  CHECK(first.capacities[0].function == FunctionIndex(0));
  CHECK(first.capacities[0].capacity == Interval::exactly(40.0));
  CHECK_FALSE(first.capacities[0].in_use.has_value());
  CHECK(first.capacities[1].function == FunctionIndex(3));
  CHECK(first.capacities[1].capacity == Interval{180.0, 200.0, 220.0});
  CHECK(first.capacities[1].in_use == 195.0);
  CHECK(first.capacities[1].provenance == Provenance{"cbs", Status::assumption});
}

TEST_CASE("a facility without capacity is there with unknown capacity") {
  const Town town = read(small_dataset()).town;
  CHECK_FALSE(town.facilities[1].capacities.at(0).capacity.has_value());
  CHECK_FALSE(town.facilities[1].open_from.has_value());
}

TEST_CASE("a capacity of which a part is known is unknown, and told") {
  DatasetTexts texts = small_dataset();
  replace(texts, "schools.csv", "180,200,220", "180,200,");
  const auto [town, reading] = read(texts);
  CHECK(reading.problems.empty());
  CHECK_FALSE(town.facilities[0].capacities.at(1).capacity.has_value());
  CHECK(value(only(reading.warnings, "capacity_half_known"), "id") == "s1");
}

TEST_CASE("how the place of a facility is known is read by row") {
  DatasetTexts texts = small_dataset();
  CHECK(read(texts).town.facilities[0].place_from == PlaceFrom::given);
  replace(texts, "schools.csv", ",board\n", ",board,from_where\n");
  replace(texts, "schools.csv", ",,,,,,,\ns1", ",,,,,,,,postcode-4\ns1");
  replace(texts, "schools.csv", "stichting\ns1", "stichting,given\ns1");
  replace(texts, "schools.csv", "stichting\ns3", "stichting,given\ns3");
  replace(texts, "schools.csv", "2,2,2,,,,\n", "2,2,2,,,,,postcode-6\n");
  replace(texts, "dataset.json", "\"in_use\":", "\"place_from\": {\"column\": \"from_where\"}, \"in_use\":");
  const auto [town, reading] = read(texts);
  REQUIRE(reading.problems == std::vector<Problem>{});
  CHECK(town.facilities[0].place_from == PlaceFrom::given);
  CHECK(town.facilities[1].place_from == PlaceFrom::postcode_4);
  CHECK(town.facilities[2].place_from == PlaceFrom::postcode_6);
  replace(texts, "schools.csv", "postcode-6", "ergens");
  CHECK(only(read(texts).reading.problems, "feature_unknown_name").where == "schools.csv:5");
}

TEST_CASE("a function whose complete supply stands in two lists may count double, and is told") {
  DatasetTexts texts = small_dataset();
  for (const Message& warning : read(texts).reading.warnings)
    CHECK(warning.code != "function_in_several_lists");
  texts["more.csv"] = "id,name,x,y,size\nm1,De Kring,141500,481500,200\n";
  replace(
      texts, "dataset.json", "\"facilities\": [{",
      "\"facilities\": [{\"file\": \"more.csv\", \"source\": \"cbs\", \"crs\": \"EPSG:28992\", \"x\": \"x\", "
      "\"y\": \"y\", \"function\": \"primary-school\", \"fields\": {\"id\": {\"column\": \"id\"}, \"name\": "
      "{\"column\": \"name\"}, \"capacity\": {\"column\": \"size\"}}}, {");
  CHECK(value(only(read(texts).reading.warnings, "function_in_several_lists"), "lists") ==
        "more.csv (1), schools.csv (2)");
}

TEST_CASE("a facility just across the boundary counts, one far outside is told by name") {
  DatasetTexts texts = small_dataset();
  auto [town, reading] = read(texts);
  CHECK_FALSE(town.facilities[2].neighbourhood.has_value());
  for (const Message& warning : reading.warnings) CHECK(warning.code != "facility_far_outside");
  replace(texts, "schools.csv", "142500,481500", "162000,481500");
  reading = read(texts).reading;
  CHECK(reading.problems.empty());
  const Message warning = only(reading.warnings, "facility_far_outside");
  CHECK(warning.where == "schools.csv:5");
  CHECK(value(warning, "name") == "Over de grens");
  CHECK(value(warning, "km") == "20");
}

TEST_CASE("facilities in degrees said to be in metres are a problem") {
  DatasetTexts texts = small_dataset();
  texts["schools.csv"] =
      "id,name,function,x,y,low,mid,high,in_use,from,until,board\ns1,A,gp,5.2,52.3,1,1,1,,,,\n";
  CHECK(only(read(texts).reading.problems, "coordinates_are_degrees").where ==
        "/vsimem/small/dataset.json#/facilities/0");
}

TEST_CASE("a function twice at one facility is a duplicate") {
  DatasetTexts texts = small_dataset();
  replace(texts, "schools.csv", "De Zon,day-care", "De Zon,primary-school");
  const Message problem = only(read(texts).reading.problems, "duplicate_facility");
  CHECK(problem.where == "schools.csv:4");
  CHECK(value(problem, "id") == "s1");
  CHECK(value(problem, "first") == "schools.csv:3");
}

TEST_CASE("one facility cannot be at two places") {
  DatasetTexts texts = small_dataset();
  replace(texts, "schools.csv", "De Zon,day-care,140500", "De Zon,day-care,140600");
  CHECK(value(only(read(texts).reading.problems, "facility_at_two_places"), "metres") == "100");
}

TEST_CASE("two facilities at one point are fine") {
  DatasetTexts texts = small_dataset();
  replace(texts, "schools.csv", "141500,481500", "140500,481500");
  CHECK(read(texts).reading.problems.empty());
}

TEST_CASE("an unknown function is told with near names") {
  DatasetTexts texts = small_dataset();
  replace(texts, "schools.csv", "De Zon,day-care", "De Zon,daycare");
  const Message problem = only(read(texts).reading.problems, "facility_function_unknown_near");
  CHECK(problem.where == "schools.csv:4");
  CHECK(value(problem, "near") == "day-care");
}

TEST_CASE("bounds of a capacity ascend, years are years, closing comes after opening") {
  DatasetTexts texts = small_dataset();
  replace(texts, "schools.csv", "180,200,220", "180,200,150");
  replace(texts, "schools.csv", "40,40,40,,2001", "-40,-40,40,,20.5");
  replace(texts, "schools.csv", "2,2,2,,,", "2,2,2,,2030,2020");
  const DatasetReading reading = read(texts).reading;
  CHECK(only(reading.problems, "capacity_not_ascending").where == "schools.csv:3");
  CHECK(only(reading.problems, "feature_not_whole").where == "schools.csv:4");
  CHECK(only(reading.problems, "facility_closes_before_opening").where == "schools.csv:5");
  std::size_t negative = 0;
  for (const Problem& problem : reading.problems) negative += problem.code == "feature_negative" ? 1U : 0U;
  CHECK(negative == 2);
}

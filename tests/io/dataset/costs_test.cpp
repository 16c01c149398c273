// SPDX-License-Identifier: EUPL-1.2
#include <catch2/catch.hpp>
#include <cmath>

#include "engine/access/town_travel.hpp"
#include "io/dataset/write_dataset.hpp"
#include "tests/io/dataset/small_dataset.hpp"
#include "tests/io/dataset/town_equality.hpp"
#include "tests/io/json/problem_list.hpp"

namespace voorzien::io {
namespace {

using Texts = std::vector<std::string>;

/// The small dataset with the minutes of another program to its two schools, a point and neighbourhoods.
DatasetTexts dataset_with_costs(const std::string& rows) {
  DatasetTexts texts = small_dataset();
  replace(texts, "dataset.json", "\"complete_for\"",
          R"("travel_costs": {"file": "costs.csv", "source": "cbs", "status": "derived", "profile": "walking",
             "unit": "minutes", "speed_kmh": 4.8, "from": "home", "cost": "p50"}, "complete_for")");
  texts["costs.csv"] = "home,to,p50\n" + rows;
  return texts;
}

Texts problems_with(const std::string& rows) {
  return listed(read(dataset_with_costs(rows)).reading.problems);
}

}  // namespace

TEST_CASE("a dataset may name a table of costs, and travel then follows it") {
  // A's four lattice points: all 10 minutes from s1, the first one 5 from s2.
  const auto [town, reading] =
      read(dataset_with_costs("A,s1,10\nA#000001,s2,5\nB,s2,2.5\nB,s1,30\ns1,s2,4\n"));
  REQUIRE(listed(reading.problems) == Texts{});
  REQUIRE(town.costs);
  CHECK_FALSE(town.network);
  CHECK(town.costs->mode == TravelMode::walking);
  CHECK((town.costs->pace == Pace{4.8, Status::derived}));
  CHECK(town.costs->provenance == Provenance{"cbs", Status::derived});
  CHECK(town.costs->table->ways.size() == 5);
  CHECK(reading.inputs.back().path == "costs.csv");
  Scenario scenario;
  scenario.town = town;
  const auto travel = travel_between(scenario, {town.facilities[0].at, town.facilities[1].at});
  const auto& points = town.residence_points;
  CHECK(town.neighbourhoods[points[0].neighbourhood].id == "A");
  // The point's own row is all that holds for it.
  CHECK(std::isinf(travel->distance(points[0].at, 0).value()));
  CHECK(travel->distance(points[0].at, 1).value() == 400.0);
  CHECK(travel->distance(points[1].at, 0).value() == 800.0);
  CHECK(std::isinf(travel->distance(points[1].at, 1).value()));
  CHECK(travel->distance(town.facilities[0].at, 1).value() == 320.0);
}

TEST_CASE("a town with a table of costs is written and reads back equal") {
  const Town town = read(dataset_with_costs("A#000002,s1,10.25\nB,s2,2.5\nB,s1,0.1\n")).town;
  DatasetTexts written;
  for (const DatasetFile& file : dataset_files(town, small_catalogue())) written[file.name] = file.content;
  CHECK(written["costs.csv"] == "from,to,cost\nA#000002,s1,10.25\nB,s1,0.1\nB,s2,2.5\n");
  const auto [again, reading] = read(written);
  REQUIRE(listed(reading.problems) == Texts{});
  check_equal(town, again);
  REQUIRE(again.costs);
  CHECK((again.costs->pace == town.costs->pace));
  CHECK(again.costs->provenance == town.costs->provenance);
  DatasetTexts twice;
  for (const DatasetFile& file : dataset_files(again, small_catalogue())) twice[file.name] = file.content;
  CHECK(twice == written);
}

TEST_CASE("residence points may have ids of their own") {
  DatasetTexts texts = dataset_with_costs("E1,s1,3\nE2,s1,4\n");
  replace(texts, "dataset.json", R"({"method": "lattice", "spacing_m": 500})",
          R"({"method": "points", "file": "points.csv", "crs": "EPSG:28992", "x": "x", "y": "y",
              "fields": {"weight": {"column": "w"}, "id": {"column": "id"}}})");
  texts["points.csv"] = "id,x,y,w\nE1,140100,481100,1\nE2,140200,481200,2\nE3,141500,481500,1\n";
  const Town town = read(texts).town;
  REQUIRE(town.costs);
  CHECK(town.residence_points[1].id == "E2");
  DatasetTexts written;
  for (const DatasetFile& file : dataset_files(town, small_catalogue())) written[file.name] = file.content;
  CHECK(written["costs.csv"] == "from,to,cost\nE1,s1,3\nE2,s1,4\n");
  const Town again = read(written).town;
  REQUIRE(again.costs);
  CHECK(again.residence_points[1].id == "E2");
  texts["points.csv"] += "E1,141600,481500,1\n";
  CHECK(listed(read(texts).reading.problems) == Texts{"points.csv:5 point_id_twice"});
}

TEST_CASE("every fault of a table of costs is told with its row and column") {
  CHECK(problems_with("A,s1,10\nZ,s1,3\nA,s9,3\nA,s2,-1\nB,s2,nan\nB,s2,\nA,s1,11\n") ==
        Texts{"costs.csv:3:home costs_unknown_start", "costs.csv:4:to costs_unknown_place",
              "costs.csv:5:p50 table_negative", "costs.csv:6:p50 table_not_a_number",
              "costs.csv:7:p50 table_not_a_number", "costs.csv:8:p50 table_pair_twice"});
  CHECK(problems_with("A,s1,10\nA,s1,10\n") == Texts{});
  CHECK(problems_with("") == Texts{"costs.csv table_empty"});
  CHECK(problems_with("s1,s2,10\n") == Texts{"/vsimem/small/dataset.json#/travel_costs costs_reach_no_one"});
}

TEST_CASE("a section of costs that cannot be right is a problem at its place") {
  const auto with = [](const std::string& from, const std::string& to) {
    DatasetTexts texts = dataset_with_costs("A,s1,10\n");
    replace(texts, "dataset.json", from, to);
    return listed(read(texts).reading.problems);
  };
  const std::string at = "/vsimem/small/dataset.json#/travel_costs";
  CHECK(with("\"minutes\"", "\"metres\"") == Texts{at + "/speed_kmh costs_speed_without_minutes"});
  CHECK(with("\"speed_kmh\": 4.8", "\"speed_kmh\": 0").size() == 1);
  CHECK(with("\"unit\": \"minutes\",", "").size() == 2);
  CHECK(with("\"p50\"", "\"p90\"") == Texts{"costs.csv table_without_column"});
  CHECK(with("\"costs.csv\"", "\"/vsicurl/costs.csv\"") == Texts{at + " source_on_network"});
  CHECK(with("\"costs.csv\"", "\"coasts.csv\"") == Texts{"coasts.csv table_not_found"});
  CHECK(with("\"profile\": \"walking\"", "\"profile\": \"walking\", \"layer\": \"x\"") ==
        Texts{at + " costs_are_a_plain_table"});
  CHECK(with("\"complete_for\"",
             "\"network\": {\"file\": \"streets.csv\", \"profile\": \"walking\"}, \"complete_for\"") ==
        Texts{at + " costs_beside_network"});
}

TEST_CASE("an id that means two things is a problem when the table uses it") {
  DatasetTexts texts = dataset_with_costs("A,s1,10\n");
  replace(texts, "schools.csv", "s2,De Kring", "A,De Kring");
  CHECK(listed(read(texts).reading.problems) == Texts{"costs.csv:2:home costs_id_means_two"});
  texts["costs.csv"] = "home,to,p50\nB,s1,10\nB,A,3\n";
  CHECK(listed(read(texts).reading.problems) == Texts{});
}

}  // namespace voorzien::io

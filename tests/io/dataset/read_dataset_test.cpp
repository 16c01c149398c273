// SPDX-License-Identifier: EUPL-1.2
#include "io/dataset/read_dataset.hpp"

#include <catch2/catch.hpp>

#include "tests/io/dataset/small_dataset.hpp"

using namespace voorzien;
using namespace voorzien::io;

TEST_CASE("a manifest and its files become a town") {
  const auto [town, reading] = read(small_dataset());
  REQUIRE(reading.problems == std::vector<Problem>{});
  CHECK(town.id == "small");
  CHECK(town.name.en == "Small");
  CHECK(town.crs == "EPSG:28992");
  CHECK(town.reference_year == Year(2022));
  REQUIRE(town.neighbourhoods.size() == 4);
  REQUIRE(town.districts.size() == 2);
  CHECK(town.districts[1].id == "south");
  const Neighbourhood& first = town.neighbourhoods[0];
  CHECK(first.id == "A");
  CHECK(first.name == "De Vaart");
  CHECK(first.municipality == "GM0034");
  CHECK(first.district == Index<District>(0));
  CHECK(town.neighbourhoods[2].district == Index<District>(1));
  CHECK(first.land_area.value() == Approx(1e6));
  CHECK(first.centre == Point{140500.0, 481500.0});
  CHECK(first.residents == Persons(1000.0));
  CHECK(first.residents_provenance == Provenance{"cbs", Status::observed});
  CHECK(first.dwellings == Dwellings(400.0));
  CHECK(first.dwellings_provenance == Provenance{"", Status::derived});
  CHECK_FALSE(first.urban_type.has_value());
  CHECK_FALSE(first.strength.has_value());
  CHECK(town.supply_knowledge ==
        std::vector<SupplyKnowledge>{SupplyKnowledge::unknown, SupplyKnowledge::illustrative,
                                     SupplyKnowledge::unknown, SupplyKnowledge::complete});
}

TEST_CASE("unknown stays unknown: missing codes, nulls, water") {
  const Town town = read(small_dataset()).town;
  CHECK_FALSE(town.neighbourhoods[1].dwellings.has_value());
  CHECK(town.neighbourhoods[2].dwellings == Dwellings(0.0));
  const Neighbourhood& water = town.neighbourhoods[3];
  CHECK(water.kind == AreaKind::water);
  CHECK_FALSE(water.residents.has_value());
  CHECK(water.age_knowledge == AgeKnowledge::unknown);
  CHECK(water.ages == Cohorts{});
}

TEST_CASE("age classes are split to single years; shares that sum to 200 % are scaled with one warning") {
  const auto [town, reading] = read(small_dataset());
  const Neighbourhood& first = town.neighbourhoods[0];
  CHECK(first.age_knowledge == AgeKnowledge::classes);
  CHECK(first.ages.total() == to_micro(1000.0));
  CHECK(first.ages.in({0, 49}).value() == Approx(400.0));
  CHECK(first.ages.in({0, 0}).value() == Approx(8.0));
  CHECK(town.neighbourhoods[1].ages.in({0, 49}).value() == Approx(250.0));
  CHECK(town.neighbourhoods[2].age_knowledge == AgeKnowledge::single_years);
  CHECK(town.neighbourhoods[2].ages.total() == 0);
  const Message warning = only(reading.warnings, "ages_normalised");
  CHECK(value(warning, "count") == "1");
  CHECK(value(warning, "name") == "Noorderplassen");
  CHECK(value(warning, "percent") == "200");
}

TEST_CASE("where only the total is known the ages of the rest of the town are borrowed") {
  DatasetTexts texts = small_dataset();
  replace(texts, "areas.geojson", "\"young\": 100, \"old\": 100", "\"young\": null, \"old\": 30");
  const auto [town, reading] = read(texts);
  REQUIRE(reading.problems.empty());
  const Neighbourhood& second = town.neighbourhoods[1];
  CHECK(second.age_knowledge == AgeKnowledge::reference_curve);
  CHECK(second.ages.total() == to_micro(500.0));
  CHECK(second.ages.in({0, 49}).value() == Approx(200.0));  // 40 % as in De Vaart
  CHECK(value(only(reading.warnings, "ages_borrowed"), "name") == "Noorderplassen");
}

TEST_CASE("where the ages of nobody are known a curve of elsewhere holds, and that is told as such") {
  DatasetTexts texts = small_dataset();
  replace(texts, "areas.geojson", "\"young\": 40, \"old\": 60", "\"young\": null, \"old\": null");
  replace(texts, "areas.geojson", "\"young\": 100, \"old\": 100", "\"young\": null, \"old\": null");
  const auto [town, reading] = read(texts);
  REQUIRE(reading.problems.empty());
  CHECK(value(only(reading.warnings, "ages_from_reference"), "count") == "2");
}

TEST_CASE("single years come from a table; a neighbourhood it leaves out has unknown ages") {
  DatasetTexts texts = small_dataset();
  const std::string& manifest = texts["dataset.json"];
  const auto from = manifest.find("\"age_classes\"");
  const auto to = manifest.find("\"dwellings\"");
  replace(texts, "dataset.json", manifest.substr(from, to - from),
          "\"ages_table\": {\"file\": \"ages.csv\"},");
  texts["ages.csv"] = "id,age,persons\nA,4,250.5\nA,100,749.5\n";
  const auto [town, reading] = read(texts);
  REQUIRE(reading.problems == std::vector<Problem>{});
  CHECK(town.neighbourhoods[0].age_knowledge == AgeKnowledge::single_years);
  CHECK(town.neighbourhoods[0].ages.by_age[4] == 250500000);
  CHECK(town.neighbourhoods[0].ages.by_age[100] == 749500000);
  CHECK(town.neighbourhoods[1].age_knowledge == AgeKnowledge::reference_curve);
  CHECK(town.neighbourhoods[1].ages.in({4, 4}).value() == Approx(125.25));

  texts["ages.csv"] = "id,age,persons\nA,4,250.5\nA,4,749.5\nX,3,1\nA,101,2\n";
  const DatasetReading faulty = read(texts).reading;
  CHECK(only(faulty.problems, "age_twice").where == "ages.csv:3");
  CHECK(only(faulty.problems, "feature_unknown_neighbourhood").where == "ages.csv:4");
  CHECK(only(faulty.problems, "feature_not_whole").where == "ages.csv:5");
}

TEST_CASE("residence points lie on a lattice, water has none") {
  const Town town = read(small_dataset()).town;
  REQUIRE(town.residence_points.size() == 12);
  CHECK(town.residence_points[0].neighbourhood == NeighbourhoodIndex(0));
  CHECK(town.residence_points[0].at == Point{140250.0, 481250.0});
  CHECK(town.residence_points[0].weight == 0.25);
  CHECK(town.residence_points.back().neighbourhood == NeighbourhoodIndex(2));
}

TEST_CASE("residence points from a table are weighted per neighbourhood, by name or by location") {
  DatasetTexts texts = small_dataset();
  replace(texts, "dataset.json", "{\"method\": \"lattice\", \"spacing_m\": 500}",
          R"({"method": "points", "file": "points.csv", "crs": "EPSG:28992", "x": "x", "y": "y", "fields":
             {"weight": {"column": "n"}}})");
  texts["points.csv"] =
      "n,x,y,hood\n30,140100,481100,A\n10,140200,481100,A\n5,141500,480500,A\n5,150000,480500,A\n0,141500,"
      "481500,B\n";
  auto [town, reading] = read(texts);
  REQUIRE(reading.problems.empty());
  REQUIRE(town.residence_points.size() == 4);
  CHECK(town.residence_points[0].weight == 0.75);
  CHECK(town.residence_points[1].weight == 0.25);
  CHECK(town.residence_points[2].neighbourhood == NeighbourhoodIndex(1));
  CHECK(town.residence_points[2].at == Point{141500.0, 481500.0});
  CHECK(value(only(reading.warnings, "points_outside"), "count") == "2");  // in the water, outside the town
  const Message without = only(reading.warnings, "neighbourhoods_without_points");
  CHECK(value(without, "count") == "1");  // Kruidenwijk has no residents
  CHECK(value(without, "name") == "Noorderplassen");

  replace(texts, "dataset.json", "{\"weight\": {\"column\": \"n\"}}",
          "{\"weight\": {\"column\": \"n\"}, \"neighbourhood\": {\"column\": \"hood\"}}");
  town = read(texts).town;
  CHECK(town.residence_points[3].neighbourhood == NeighbourhoodIndex(0));
  CHECK(town.residence_points[3].weight == 0.1);

  replace(texts, "points.csv", "141500,481500,B", "141500,481500,X");
  const Message dangling = only(read(texts).reading.problems, "feature_unknown_neighbourhood");
  CHECK(dangling.where == "points.csv:6");
  CHECK(value(dangling, "value") == "X");
}

TEST_CASE("every file that was read is listed with its checksum") {
  DatasetTexts texts = small_dataset();
  const DatasetReading reading = read(texts).reading;
  REQUIRE(reading.inputs.size() == 3);
  CHECK(reading.inputs[0].path == "dataset.json");
  CHECK(reading.inputs[1].path == "areas.geojson");
  CHECK(reading.inputs[2].path == "schools.csv");
  for (const DatasetInput& input : reading.inputs) CHECK(input.sha256.size() == 64);

  const std::string right = reading.inputs[1].sha256;
  replace(texts, "dataset.json", "\"file\": \"areas.geojson\",",
          "\"file\": \"areas.geojson\", \"sha256\": \"" + right + "\",");
  CHECK(read(texts).reading.problems.empty());
  replace(texts, "areas.geojson", "De Vaart", "De Vaert");
  CHECK(value(only(read(texts).reading.problems, "checksum_differs"), "expected") == right);
}

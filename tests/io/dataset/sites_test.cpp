// SPDX-License-Identifier: EUPL-1.2
#include <catch2/catch.hpp>

#include "engine/geometry/measure.hpp"
#include "io/dataset/write_dataset.hpp"
#include "tests/io/dataset/site_fixture.hpp"
#include "tests/io/dataset/town_equality.hpp"
#include "tests/io/json/problem_list.hpp"

namespace voorzien::io {
namespace {

using Texts = std::vector<std::string>;

/// The problems of the dataset with one place of one file changed.
Texts problems_with(const std::string& file, const std::string& from, const std::string& to) {
  DatasetTexts texts = dataset_with_sites();
  replace(texts, file, from, to);
  return listed(read(texts).reading.problems);
}

const std::string kavel = "plots.geojson#plots/2 ";

TEST_CASE("sites are read from polygons, points and tables, ordered by id") {
  const auto [town, reading] = read(dataset_with_sites());
  REQUIRE(listed(reading.problems) == Texts{});
  REQUIRE(town.sites.size() == 4);
  const Site& site = town.sites[0];
  CHECK(site.id == "kavel");
  CHECK(site.name.nl == "Kavel \"Noord\"");
  CHECK(site.name.en == "Kavel \"Noord\"");
  CHECK(site.kind == SiteKind::plot);
  CHECK(site.area.value() == Approx(2000.0));
  REQUIRE(site.shape);
  CHECK(covers(*site.shape, site.at));
  CHECK(site.neighbourhood == NeighbourhoodIndex(0));
  CHECK(site.footprint_share == 0.4);
  CHECK(site.floors == 3);
  CHECK(site.largest_gfa == SquareMetres(2200.0));
  CHECK(site.largest_rectangle_m == std::pair(38.0, 45.0));
  CHECK(site.available_from == Year(2026));
  CHECK(site.owner == "2021-05-06");
  CHECK(site.allowed == std::vector{FunctionIndex(0), FunctionIndex(2), FunctionIndex(3)});
  REQUIRE(site.excluded.size() == 1);
  CHECK(site.excluded[0].function == FunctionIndex(1));
  CHECK(site.excluded[0].reason.nl == "geluid van de weg");
  CHECK(site.excluded[0].reason.en == "noise of the road");
  CHECK(site.land_price_eur_m2->value.mid == 250.5);
  CHECK(site.land_price_eur_m2->provenance == Provenance{"cbs", Status::illustrative});
  CHECK(site.illustrative);
}

TEST_CASE("a site knows the facility that stands there or that may grow there") {
  const Town town = read(dataset_with_sites()).town;
  const Site& shed = town.sites.at(1);
  CHECK(shed.kind == SiteKind::existing_building);
  CHECK(shed.name.en == "Old shed");
  REQUIRE(shed.facility);
  CHECK(town.facilities[*shed.facility].id == "s2");
  CHECK(shed.stands_there == "loods uit 1978");
  CHECK(shed.book_value_eur->value.mid == 120000.0);
  CHECK(shed.book_value_eur->provenance == Provenance{"", Status::assumption});
  CHECK_FALSE(shed.shape);
  CHECK(shed.floors == 1);
  const Site& plinth = town.sites.at(2);
  CHECK(plinth.at == Point{141200, 481300});
  CHECK(plinth.area == SquareMetres(350.0));
  CHECK(plinth.provenance == Provenance{"", Status::assumption});
  CHECK(plinth.illustrative);
  CHECK(town.facilities[*town.sites.at(3).facility].id == "s1");
}

TEST_CASE("one section may stand for a list of sections, and a dataset may have none") {
  CHECK(read(small_dataset()).town.sites.empty());
  DatasetTexts texts = dataset_with_sites();
  std::string& manifest = texts.at("dataset.json");
  const auto first = manifest.find("\"sites\": [");
  const auto second = manifest.find("{\"file\": \"plinths.csv\"");
  const auto end = manifest.find("}}}],", second);
  REQUIRE(end != std::string::npos);
  manifest = manifest.substr(0, first) + "\"sites\": " + manifest.substr(second, end + 3 - second) +
             manifest.substr(end + 4);
  const auto [town, reading] = read(texts);
  CHECK(listed(reading.problems) == Texts{});
  CHECK(town.sites.size() == 1);
}

TEST_CASE("a written area goes before the polygon; neither is a problem, and so is 0") {
  DatasetTexts texts = dataset_with_sites();
  replace(texts, "plots.geojson", R"("kind": "plot", "share": 0.4)",
          R"("kind": "plot", "area_m2": 1500, "share": 0.4)");
  CHECK(read(texts).town.sites.at(0).area == SquareMetres(1500.0));
  CHECK(problems_with("plots.geojson", R"("kind": "plot", "share": 0.4)",
                      R"("kind": "plot", "area_m2": 0, "share": 0.4)") == Texts{kavel + "site_area_zero"});
  CHECK(problems_with("plots.geojson", R"("area_m2": 300, )", "") ==
        Texts{"plots.geojson#plots/0 site_area_missing"});
  CHECK(problems_with("plots.geojson", R"("area_m2": 300, )", R"("area_m2": -300, )") ==
        Texts{"plots.geojson#plots/0 feature_negative"});
  CHECK(problems_with("plinths.csv", "plint,350", "plint,") == Texts{"plinths.csv:2 site_area_missing"});
}

TEST_CASE("what is wrong with a site is told with its feature") {
  const auto [from, to, expected] = GENERATE(table<std::string, std::string, std::string>({
      {R"("id": "kavel")", R"("id": "Kavel 1")", "site_id_form"},
      {R"("id": "kavel")", R"("id": null)", "feature_without_id"},
      {R"("id": "kavel")", R"("id": "loods")", "duplicate_site"},
      {R"("kind": "plot", "share": 0.4)", R"("kind": "field", "share": 0.4)", "site_kind_unknown"},
      {R"("share": 0.4)", R"("share": 1.4)", "feature_share_outside"},
      {R"("share": 0.4)", R"("share": null)", "site_footprint_missing"},
      {R"("floors": 3)", R"("floors": 0)", "feature_not_whole"},
      {R"("floors": 3)", R"("floors": 2.5)", "feature_not_whole"},
      {R"("gfa": 2200)", R"("gfa": 0)", "site_measure_zero"},
      {R"("width": 45)", R"("width": null)", "site_rectangle_half"},
      {R"("price": 250.5)", R"("price": -1)", "feature_negative"},
      {R"("from": 2026)", R"("from": 26)", "feature_not_whole"},
      {R"("allowed": "primary-school; )", R"("allowed": "primary-shool; )", "site_function_unknown_near"},
      {R"("excluded": "gp: geluid)", R"("excluded": "casino: geluid)", "site_function_unknown"},
      {R"("excluded": "gp: geluid)", R"("excluded": "library: geluid)", "site_allowed_and_excluded"},
      {R"("excluded": "gp: geluid)", R"("excluded": "gp; gp: geluid)", "site_excluded_twice"},
      {R"("id": "kavel")", R"("facility": "s4", "id": "kavel")", "site_facility_unknown_near"},
  }));
  CAPTURE(from, to);
  CHECK(problems_with("plots.geojson", from, to) == Texts{kavel + expected});
}

TEST_CASE("a shape that crosses itself is repaired, or refused when nothing remains") {
  DatasetTexts texts = dataset_with_sites();
  replace(texts, "plots.geojson", "[140150, 481140.00000000003], [140100, 481140]",
          "[140100, 481140], [140150, 481140]");
  const auto [town, reading] = read(texts);
  CHECK(listed(reading.problems) == Texts{});
  CHECK(only(reading.warnings, "shape_repaired").where + ' ' == kavel);
  CHECK(covers(*town.sites.at(0).shape, town.sites.at(0).at));
  CHECK(problems_with("plots.geojson", "[140150, 481140.00000000003], [140100, 481140]",
                      "[140125, 481100], [140110, 481100]") ==
        Texts{kavel + "shape_not_repairable", kavel + "site_area_missing"});
}

TEST_CASE("a site far from the town is a warning, sites in degrees are a problem") {
  DatasetTexts texts = dataset_with_sites();
  replace(texts, "plinths.csv", "141200,481300", "181200,481300");
  const auto [town, reading] = read(texts);
  CHECK(reading.problems.empty());
  CHECK(only(reading.warnings, "site_far_outside").where == "plinths.csv:2");
  CHECK_FALSE(town.sites.at(2).neighbourhood);
  CHECK(problems_with("plinths.csv", "141200,481300", "5.2,52.3") ==
        Texts{"/vsimem/small/dataset.json#/sites/1 coordinates_are_degrees"});
}

TEST_CASE("sites of facilities that could not be read are not reported as well") {
  CHECK(problems_with("schools.csv", "De Kring,primary-school", "De Kring,primary-shool") ==
        Texts{"schools.csv:2 facility_function_unknown_near"});
}

TEST_CASE("sites and rooms survive writing, byte for byte") {
  Town town = read(dataset_with_sites()).town;
  const auto texts_of = [](const Town& written) {
    DatasetTexts texts;
    for (const DatasetFile& file : dataset_files(written, small_catalogue())) texts[file.name] = file.content;
    return texts;
  };
  const DatasetTexts first = texts_of(town);
  CHECK(first.count("sites.geojson") == 1);
  CHECK(first.count("sites-2.geojson") == 1);
  CHECK(first.count("rooms.csv") == 1);
  CHECK(first.count("bookings.csv") == 1);
  const auto [again, reading] = read(first);
  REQUIRE(listed(reading.problems) == Texts{});
  check_equal(town, again);
  CHECK(texts_of(again) == first);
}

TEST_CASE("a dataset without sites and rooms is written as before") {
  const Town town = read(small_dataset()).town;
  for (const DatasetFile& file : dataset_files(town, small_catalogue())) {
    CHECK(file.content.find("\"sites\"") == std::string::npos);
    CHECK(file.name.find("rooms") == std::string::npos);
  }
}

}  // namespace
}  // namespace voorzien::io

// SPDX-License-Identifier: EUPL-1.2
#include "io/geopackage/write_plan.hpp"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>

#include "tests/io/geopackage/read_back.hpp"
#include "tests/support/sample_run.hpp"

namespace voorzien::io {
namespace {

std::filesystem::path written(const char* name, Language language = Language::nl) {
  const auto path = std::filesystem::temp_directory_path() / name;
  const Scenario scenario = sample::scenario();
  write_plan(scenario, sample::run_result(scenario), language, path);
  return path;
}

std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

}  // namespace

TEST_CASE("the same run gives the same bytes") {
  const std::string first = bytes_of(written("plan-first.gpkg"));
  const std::string second = bytes_of(written("plan-second.gpkg"));
  REQUIRE(first.size() > 100000);
  CHECK(first == second);
  CHECK(first != bytes_of(written("plan-english.gpkg", Language::en)));
}

TEST_CASE("a plan is a GeoPackage whose contents list agrees with its tables") {
  const auto path = written("plan-structure.gpkg");
  // Bytes 68..71 of a SQLite header: "GPKG" (OGC 12-128r14, requirement 2).
  CHECK(bytes_of(path).substr(68, 4) == "GPKG");
  ReadBack plan(path);
  CHECK(plan.one("PRAGMA integrity_check") == "ok");
  CHECK(plan.one("SELECT count(*) FROM pragma_foreign_key_check") == "0");
  CHECK(plan.one("SELECT count(*) FROM gpkg_contents WHERE table_name NOT IN (SELECT name FROM sqlite_master "
                 "WHERE type IN ('table', 'view'))") == "0");
  CHECK(plan.one("SELECT count(*) FROM gpkg_contents WHERE data_type = 'features' AND table_name NOT IN "
                 "(SELECT table_name FROM gpkg_geometry_columns)") == "0");
  CHECK(plan.one("SELECT count(DISTINCT srs_id) FROM gpkg_contents WHERE data_type = 'features'") == "1");
  CHECK(plan.one("SELECT count(*) FROM gpkg_contents WHERE identifier LIKE '%[label%' OR description LIKE "
                 "'%[label%'") == "0");
}

TEST_CASE("every layer and view is read with the rows it should have") {
  ReadBack plan(written("plan-layers.gpkg"));
  const std::map<std::string, int> expected{{"neighbourhoods", 9},
                                            {"districts", 2},
                                            {"city", 1},
                                            {"area_points", 12},
                                            {"facilities", 7},
                                            {"balance_key_years", 11},
                                            {"balance", 55},
                                            {"need", 3 * 8 * 5},
                                            {"people", 9 * 5},
                                            {"distribution", 2 * 8},
                                            {"access", 2 * 2 * 8},
                                            {"equity", 2 * 2},
                                            {"equity_groups", 0},
                                            {"people_change", 9},
                                            {"people_timeline", 9 * 5},
                                            {"need_library", 8 * 5},
                                            {"need_primary_school", 8 * 5},
                                            {"need_sports_hall", 8 * 5},
                                            {"reach_primary_school", 2 * 8},
                                            {"sources", -1},
                                            {"findings", 0},
                                            {"coverage_library", 1},
                                            {"shortfall_library", 1},
                                            {"timeline_library", 5},
                                            {"coverage_primary_school", 8},
                                            {"shortfall_primary_school", 8},
                                            {"timeline_primary_school", 40},
                                            {"coverage_sports_hall", 2},
                                            {"shortfall_sports_hall", 2},
                                            {"timeline_sports_hall", 10},
                                            {"layer_styles", -1}};
  std::set<std::string> seen;
  for (OGRLayer* layer : plan.dataset().GetLayers()) {
    const std::string name = layer->GetName();
    INFO(name);
    seen.insert(name);
    REQUIRE(expected.count(name) == 1);
    std::set<GIntBig> numbers;
    int rows = 0;
    for (const auto& row : *layer) {
      ++rows;
      numbers.insert(row->GetFID());
      if (layer->GetGeomType() != wkbNone) {
        REQUIRE(row->GetGeometryRef() != nullptr);
        CHECK(row->GetGeometryRef()->IsValid());
      }
    }
    if (expected.at(name) >= 0) CHECK(rows == expected.at(name));
    CHECK(numbers.size() == static_cast<std::size_t>(rows));
  }
  CHECK(seen.size() == expected.size());
}

TEST_CASE("what is unknown is NULL with a status, never a number") {
  ReadBack plan(written("plan-unknown.gpkg"));
  const std::string library = " FROM balance WHERE function = 'library' AND year = 2028";
  CHECK(plan.one("SELECT supply" + library) == "NULL");
  CHECK(plan.one("SELECT shortfall" + library) == "NULL");
  CHECK(plan.one("SELECT coverage" + library) == "NULL");
  CHECK(plan.one("SELECT status" + library) == "unknown");
  CHECK(plan.one("SELECT need" + library) == "350");

  const std::string empty =
      " FROM balance WHERE function = 'primary-school' AND area_id = 'WK009102' AND year = 2028";
  CHECK(plan.one("SELECT need" + empty) == "NULL");
  CHECK(plan.one("SELECT status" + empty) == "unknown");
  CHECK(plan.one("SELECT residents_base FROM neighbourhoods WHERE id = 'WK009102'") == "NULL");
  CHECK(plan.one("SELECT residents_status FROM neighbourhoods WHERE id = 'WK009102'") == "unknown");
  CHECK(plan.one("SELECT DISTINCT residents FROM people WHERE neighbourhood_id = 'WK009102'") == "NULL");
  CHECK(plan.one("SELECT DISTINCT need FROM need WHERE neighbourhood_id = 'WK009102'") == "NULL");
  const std::string served = " FROM distribution WHERE neighbourhood_id = 'WK009102'";
  CHECK(plan.one("SELECT count(*)" + served) == "2");
  CHECK(plan.one("SELECT DISTINCT status" + served) == "unknown");
  CHECK(plan.one("SELECT DISTINCT met_within_reach" + served) == "NULL");
  CHECK(plan.one("SELECT DISTINCT unmet" + served) == "NULL");
}

TEST_CASE("a balance says what is short, from which norm and how sure") {
  ReadBack plan(written("plan-balance.gpkg"));
  const std::string south =
      " FROM balance WHERE function = 'primary-school' AND area_id = 'WK009301' AND year = 2028";
  CHECK(plan.one("SELECT need" + south) == "500");
  CHECK(plan.one("SELECT balance" + south) == "-300");
  CHECK(plan.one("SELECT shortfall" + south) == "300");
  CHECK(plan.one("SELECT shortfall_low" + south) == "250");
  CHECK(plan.one("SELECT coverage" + south) == "0.4");
  CHECK(plan.one("SELECT status" + south) == "known");
  CHECK(plan.one("SELECT norm_set" + south) == "nl-base");
  CHECK(plan.one("SELECT norm_source" + south) == "Bouwstenen voor Sociaal, Referentienormen (2023)");
  CHECK(plan.one("SELECT norm_status" + south) == "published");
  CHECK(plan.one("SELECT valid_from" + south) == "2028/01/01");
  CHECK(plan.one("SELECT valid_to" + south) == "2028/12/31");
  CHECK(plan.one("SELECT status_horizon FROM coverage_sports_hall WHERE area_id = 'zuid'") == "illustrative");
  CHECK(plan.one("SELECT status_horizon FROM coverage_sports_hall WHERE area_id = 'noord'") == "partial");
  CHECK(plan.one("SELECT status FROM balance WHERE area_id = 'WK009101' AND year = 2028") == "no_need");
}

TEST_CASE("where there is no need there is no coverage, and the balance is not below 0") {
  const auto path = std::filesystem::temp_directory_path() / "plan-negligible.gpkg";
  const Scenario scenario = sample::scenario();
  RunResult result = sample::run_result(scenario);
  // A need of at most 500 pupils is now too small to count; the south still needs 500 and has 200.
  result.functions[sample::primary_school].negligible = 1000.0;
  write_plan(scenario, result, Language::nl, path);
  ReadBack plan(path);
  const std::string south =
      " FROM balance WHERE function = 'primary-school' AND area_id = 'WK009301' AND year = 2028";
  CHECK(plan.one("SELECT status" + south) == "no_need");
  CHECK(plan.one("SELECT need" + south) == "500");
  CHECK(plan.one("SELECT coverage" + south) == "NULL");
  CHECK(plan.one("SELECT balance" + south) == "0");
  CHECK(plan.one("SELECT shortfall" + south) == "0");
  CHECK(plan.one("SELECT coverage_horizon FROM coverage_primary_school WHERE area_id = 'WK009301'") ==
        "NULL");
}

TEST_CASE("no two columns of a map have the same name in words") {
  ReadBack plan(written("plan-aliases.gpkg"));
  for (const std::string& style : plan.ask("SELECT styleQML FROM layer_styles")) {
    std::set<std::string> names;
    const std::string start = "<alias ";
    for (auto at = style.find(start); at != std::string::npos; at = style.find(start, at + 1)) {
      const auto name = style.find("name=\"", at);
      const std::string alias = style.substr(name, style.find("/>", name) - name);
      INFO(alias);
      CHECK(names.insert(alias).second);
    }
  }
}

TEST_CASE("a facility has its dates, capacity, load and use") {
  ReadBack plan(written("plan-facilities.gpkg"));
  const std::string hall = " FROM facilities WHERE id = 'hal-station'";
  CHECK(plan.one("SELECT valid_from" + hall) == "2026/01/01");
  CHECK(plan.one("SELECT valid_to" + hall) == "NULL");
  CHECK(plan.one("SELECT capacity_base" + hall) == "NULL");
  CHECK(plan.one("SELECT capacity_horizon" + hall) == "44");
  CHECK(plan.one("SELECT load_horizon" + hall) == "NULL");
  CHECK(plan.one("SELECT status" + hall) == "illustrative");
  const std::string school = " FROM facilities WHERE id = 'school-4'";
  CHECK(plan.one("SELECT function_name" + school) == "basisschool");
  CHECK(plan.one("SELECT operator" + school) == "NULL");
  CHECK(plan.one("SELECT load_horizon" + school) == "200");
  CHECK(plan.one("SELECT round(use_horizon, 3)" + school) == "0.667");
}

TEST_CASE("official codes travel with the neighbourhoods") {
  ReadBack plan(written("plan-codes.gpkg"));
  CHECK(plan.one("SELECT gemeentecode FROM neighbourhoods WHERE id = 'WK009201'") == "GM0092");
  CHECK(plan.one("SELECT wijkcode FROM neighbourhoods WHERE id = 'WK009201'") == "WK009201");
  CHECK(plan.one("SELECT buurtcode FROM neighbourhoods WHERE id = 'WK009201'") == "NULL");
  CHECK(plan.one("SELECT boundary_year FROM neighbourhoods WHERE id = 'WK009201'") == "2024");
}

TEST_CASE("every layer has one default style without missing words, in both languages") {
  for (const Language language : {Language::nl, Language::en}) {
    ReadBack plan(written("plan-styles.gpkg", language));
    CHECK(
        plan.one("SELECT count(*) FROM gpkg_contents c WHERE table_name <> 'layer_styles' AND 1 <> (SELECT "
                 "count(*) FROM layer_styles s WHERE s.f_table_name = c.table_name AND useAsDefault = 1)") ==
        "0");
    CHECK(plan.one("SELECT count(*) FROM layer_styles WHERE styleQML LIKE '%[label.%'") == "0");
    CHECK(plan.one("SELECT count(*) FROM layer_styles WHERE styleName LIKE '%[label.%'") == "0");
  }
  ReadBack dutch(written("plan-dutch.gpkg"));
  CHECK(
      dutch.one("SELECT count(*) FROM layer_styles WHERE styleQML LIKE '%geen behoefte%' AND f_table_name = "
                "'coverage_library'") == "2");
  ReadBack english(written("plan-english.gpkg", Language::en));
  CHECK(english.one("SELECT identifier FROM gpkg_contents WHERE table_name = 'coverage_primary_school'") ==
        "Coverage primary school");
}

TEST_CASE("a place that cannot be written is an error") {
  const Scenario scenario = sample::scenario();
  CHECK_THROWS_AS(
      write_plan(scenario, sample::run_result(scenario), Language::nl, "/nowhere/at/all/plan.gpkg"),
      std::runtime_error);
}

}  // namespace voorzien::io

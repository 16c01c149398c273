// SPDX-License-Identifier: EUPL-1.2
// Reads real towns: the project's own Almere, and the shared data where it is present.
#include <algorithm>
#include <catch2/catch.hpp>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <memory>

#include "engine/geometry/measure.hpp"
#include "io/dataset/read_dataset.hpp"
#include "io/dataset/write_dataset.hpp"
#include "io/vector/read_table.hpp"
#include "tests/io/dataset/small_dataset.hpp"
#include "tests/io/dataset/town_equality.hpp"
#include "tests/io/vector/memory_file.hpp"

using namespace voorzien;
using namespace voorzien::io;

namespace {

const std::string project = PROJECT_FOLDER;

std::string shared_folder() {
  const char* named = std::getenv("VOORZIEN_SHARED");
  return named != nullptr ? named : project + "/../shared";
}

/// Whether the shared file is there; says so when the test cannot run.
bool is_present(const std::string& file) {
  if (std::filesystem::exists(shared_folder() + "/data/" + file)) return true;
  WARN("skipped: no " << file << " in VOORZIEN_SHARED");
  return false;
}

FunctionCatalogue every_function() {
  FunctionCatalogue catalogue;
  for (const char* id : {"after-school-care",
                         "child-health-clinic",
                         "community-centre",
                         "cultural-house",
                         "day-care",
                         "gp",
                         "health-centre",
                         "library",
                         "neighbourhood-living-room",
                         "play-spot-0-5",
                         "play-spot-12-14",
                         "play-spot-6-11",
                         "pre-school",
                         "primary-school",
                         "public-green",
                         "school-gym",
                         "secondary-school",
                         "social-team",
                         "sports-field",
                         "sports-hall",
                         "youth-room"}) {
    FacilityFunction function;
    function.id = id;
    catalogue.functions.push_back(function);
  }
  return catalogue;
}

ReadTown read_at(const std::string& path) {
  ReadTown read;
  read.town = read_dataset(path, every_function(), even_demography(), {shared_folder()}, read.reading);
  return read;
}

double residents_of(const Town& town) {
  double sum = 0.0;
  for (const Neighbourhood& one : town.neighbourhoods) sum += one.residents.value_or(Persons(0.0)).value();
  return sum;
}

void check_round_trip(const Town& town) {
  std::vector<std::unique_ptr<MemoryFile>> files;
  for (const DatasetFile& file : dataset_files(town, every_function()))
    files.push_back(std::make_unique<MemoryFile>("copy/" + file.name, file.content));
  const auto [again, reading] = read_at("/vsimem/copy");
  REQUIRE(reading.problems == std::vector<Problem>{});
  check_equal(town, again);
}

/// Reads a manifest that only the test has.
ReadTown read_manifest_text(const std::string& neighbourhoods) {
  const MemoryFile manifest(
      "inline/dataset.json",
      R"({"format": "voorzien-dataset/1", "id": "inline", "name": {"nl": "n", "en": "n"},
      "crs": "EPSG:28992", "reference_year": 2022, "missing_codes": [-99997], "neighbourhoods": )" +
          neighbourhoods + R"(, "residence_points": {"method": "lattice", "spacing_m": 200}})");
  return read_at("/vsimem/inline/dataset.json");
}

}  // namespace

TEST_CASE("the project's Almere reads without problems and survives writing") {
  const auto [town, reading] = read_at(project + "/datasets/almere");
  REQUIRE(reading.problems == std::vector<Problem>{});
  CHECK(town.neighbourhoods.size() == 65);
  CHECK(residents_of(town) == 217790.0);
  CHECK(std::count_if(town.facilities.begin(), town.facilities.end(),
                      [](const Facility& one) { return one.status == Status::observed; }) == 75);
  // Whole per cents: De Vaart with five residents has 100 % + 100 %.
  CHECK(value(only(reading.warnings, "ages_normalised"), "name") == "De Vaart");
  CHECK(value(only(reading.warnings, "ages_normalised"), "percent") == "200");
  check_round_trip(town);
}

TEST_CASE("the hamlet reads without problems and survives writing") {
  for (const char* manifest : {"/dataset.json", "/single-years.json"}) {
    CAPTURE(manifest);
    const auto [town, reading] = read_at(project + "/datasets/hamlet" + manifest);
    REQUIRE(reading.problems == std::vector<Problem>{});
    CHECK(reading.warnings == std::vector<Message>{});
    check_round_trip(town);
  }
}

TEST_CASE("the 71 real districts of Almere and its 75 schools") {
  if (!is_present("almere/almere.gpkg")) return;
  const auto [town, reading] = read_manifest_text(R"({"file": "${VOORZIEN_SHARED}/data/almere/almere.gpkg",
      "layer": {"prefix": "wijken"}, "source": null, "fields": {"id": {"column": "code"},
      "name": {"column": "name"}, "residents": {"column": "population"}, "dwellings": {"column": "dwelling_total"},
      "age_classes": [{"ages": [0, 14], "share": {"expression": "pop_0_14 / 100.0"}},
        {"ages": [15, 24], "share": {"expression": "pop_15_24 / 100.0"}},
        {"ages": [25, 44], "share": {"expression": "pop_25_44 / 100.0"}},
        {"ages": [45, 64], "share": {"expression": "pop_45_64 / 100.0"}},
        {"ages": [65, 100], "share": {"expression": "pop_65plus / 100.0"}}]}})");
  REQUIRE(reading.problems == std::vector<Problem>{});
  REQUIRE(town.neighbourhoods.size() == 71);
  CHECK(residents_of(town) == Approx(217828.0).margin(71 * 5));  // rounded to fives by the source
  CHECK(std::count_if(town.neighbourhoods.begin(), town.neighbourhoods.end(), [](const Neighbourhood& one) {
          return one.residents == Persons(0.0) && one.age_knowledge == AgeKnowledge::single_years;
        }) == 10);
  check_round_trip(town);

  const auto [wijken, wijken_reading] = read_at(project + "/tests/real/almere-wijken");
  REQUIRE(wijken_reading.problems == std::vector<Problem>{});
  CHECK(wijken.neighbourhoods.size() == 65);
  CHECK(wijken.facilities.size() == 75);
  for (const Facility& school : wijken.facilities) CHECK(school.neighbourhood.has_value());
  check_round_trip(wijken);
}

TEST_CASE("the 238 real neighbourhoods of Almere") {
  if (!is_present("almere/almere.gpkg")) return;
  const auto [all, all_reading] = read_manifest_text(R"({"file": "${VOORZIEN_SHARED}/data/almere/almere.gpkg",
      "layer": "buurten", "source": null, "fields": {"id": {"column": "bu_code"}, "name": {"column": "bu_name"},
      "district": {"column": "wk_code"}, "residents": {"column": "pop_est"}}})");
  REQUIRE(all_reading.problems == std::vector<Problem>{});
  CHECK(all.neighbourhoods.size() == 238);

  const auto [town, reading] = read_at(project + "/tests/real/almere-buurten");
  REQUIRE(reading.problems == std::vector<Problem>{});
  CHECK(town.neighbourhoods.size() == 186);
  CHECK(town.facilities.size() == 75);
  check_round_trip(town);
}

TEST_CASE("a country of 14,151 neighbourhoods loads in seconds") {
  if (!is_present("netherlands/synthetic_buurten.gpkg")) return;
  const auto start = std::chrono::steady_clock::now();
  const auto [town, reading] = read_manifest_text(
      R"({"file": "${VOORZIEN_SHARED}/data/netherlands/synthetic_buurten.gpkg", "source": null,
      "fields": {"id": {"column": "bu_code"}, "name": {"column": "bu_code"}, "district": {"column": "wk_code"},
      "municipality": {"column": "gm_code"}, "residents": {"column": "population"},
      "age_classes": [{"ages": [0, 14], "share": {"expression": "pop_0_14 / 100.0"}},
        {"ages": [15, 24], "share": {"expression": "pop_15_24 / 100.0"}},
        {"ages": [25, 44], "share": {"expression": "pop_25_44 / 100.0"}},
        {"ages": [45, 64], "share": {"expression": "pop_45_64 / 100.0"}},
        {"ages": [65, 100], "share": {"expression": "pop_65plus / 100.0"}}]}})");
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
  REQUIRE(reading.problems == std::vector<Problem>{});
  CHECK(town.neighbourhoods.size() == 14151);
  CHECK(residents_of(town) == 17588925.0);
  CHECK(seconds.count() < 60.0);  // some 3 s; an overlap check of every pair takes an hour
}

TEST_CASE("parks in longitude and latitude land in Amsterdam") {
  if (!is_present("amsterdam/parken.gpkg")) return;
  TableRequest request;
  request.source.path = shared_folder() + "/data/amsterdam/parken.gpkg";
  request.geometry = GeometryWish::polygons;
  request.target_crs = "EPSG:28992";
  Reading reading;
  const Table parks = read_table(request, reading);
  REQUIRE(reading.problems == std::vector<Problem>{});
  REQUIRE(parks.rows.size() == 123);
  for (const TableRow& park : parks.rows) {
    const Point inside = inner_point(park.area);
    CHECK(inside.x > 108000.0);
    CHECK(inside.x < 135000.0);
    CHECK(inside.y > 475000.0);
    CHECK(inside.y < 495000.0);
  }
}

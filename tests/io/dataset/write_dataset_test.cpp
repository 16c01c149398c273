// SPDX-License-Identifier: EUPL-1.2
#include "io/dataset/write_dataset.hpp"

#include <catch2/catch.hpp>

#include "tests/io/dataset/small_dataset.hpp"
#include "tests/io/dataset/town_equality.hpp"

using namespace voorzien;
using namespace voorzien::io;

namespace {

DatasetTexts texts_of(const Town& town) {
  DatasetTexts texts;
  for (const DatasetFile& file : dataset_files(town, small_catalogue())) texts[file.name] = file.content;
  return texts;
}

}  // namespace

TEST_CASE("a written dataset reads back to an equal town") {
  DatasetTexts texts = small_dataset();
  replace(texts, "areas.geojson", "De Vaart", "De \\\"Vaart\\\" \\\\ caf\xC3\xA9\\n2022-01-01");
  replace(texts, "areas.geojson", "[140000, 482000]", "[139999.9, 482000.30000000005]");
  replace(texts, "schools.csv", "De Kring", "\"De \"\"Kring\"\", west; oost\"");
  const auto [town, reading] = read(texts);
  REQUIRE(reading.problems == std::vector<Problem>{});
  const auto [again, second_reading] = read(texts_of(town));
  REQUIRE(second_reading.problems == std::vector<Problem>{});
  check_equal(town, again);
  CHECK(second_reading.warnings == std::vector<Message>{});
  CHECK(town.neighbourhoods[0].name == "De \"Vaart\" \\ caf\xC3\xA9 2022-01-01");
  CHECK(town.facilities[1].name == "De \"Kring\", west; oost");
}

TEST_CASE("everything a neighbourhood can carry survives writing") {
  Town town = read(small_dataset()).town;
  Neighbourhood& first = town.neighbourhoods[0];
  first.dwellings_by_type = {{"apartment", 100.5}, {"ground_level", 299.5}};
  first.groups = {{"age_65_plus", 1.0 / 3.0}, {"low_income", 0.1}};
  town.neighbourhoods[2].groups = {{"low_income", 0.0}};
  town.neighbourhoods[2].kind = AreaKind::planned;
  first.urban_type = "0012";
  first.strength = 0.7;
  first.age_knowledge = AgeKnowledge::reference_curve;
  first.residents = Persons(1000.000001);
  first.ages.by_age[7] += 1;
  for (Neighbourhood& neighbourhood : town.neighbourhoods)
    neighbourhood.residents_provenance = {"", Status::illustrative};
  town.facilities[2].status = Status::illustrative;
  town.facilities[1].place_from = PlaceFrom::postcode_4;
  town.facilities[2].capacities[0].provenance = {"", Status::derived};
  const auto [again, reading] = read(texts_of(town));
  REQUIRE(reading.problems == std::vector<Problem>{});
  check_equal(town, again);
}

TEST_CASE("lists of facilities are written apart where their numbers come from elsewhere") {
  Town town = read(small_dataset()).town;
  CHECK(texts_of(town).count("facilities-2.csv") == 0);
  town.facilities[0].capacities[0].provenance = {"", Status::derived};
  const DatasetTexts texts = texts_of(town);
  CHECK(texts.count("facilities-2.csv") == 1);
  check_equal(town, read(texts).town);
}

TEST_CASE("writing twice gives the same bytes") {
  const Town town = read(small_dataset()).town;
  CHECK(texts_of(town) == texts_of(town));
}

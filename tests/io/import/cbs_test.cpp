// SPDX-License-Identifier: EUPL-1.2
#include <catch2/catch.hpp>

#include "io/import/cbs/cbs_municipality.hpp"
#include "io/import/cbs/cbs_source.hpp"
#include "io/import/cbs/import_cbs.hpp"
#include "tests/io/import/import_fixture.hpp"

namespace voorzien::io {
namespace {

std::string since_2018(const std::string& code, const std::string& residents, const std::string& more = "") {
  return R"("buurtcode": ")" + code + R"(", "buurtnaam": "Buurt )" + code.substr(8) + R"(", "wijkcode": ")" +
         "WK" + code.substr(2, 6) + R"(", "gemeentecode": "GM)" + code.substr(2, 4) +
         R"(", "gemeentenaam": "Almere", "water": "NEE", "aantal_inwoners": )" + residents +
         R"(, "percentage_personen_0_tot_15_jaar": 20, "percentage_personen_15_tot_25_jaar": 10, "percentage_personen_25_tot_45_jaar": 30, "percentage_personen_45_tot_65_jaar": 25, "percentage_personen_65_jaar_en_ouder": 15, "woningvoorraad": 400, "percentage_meergezinswoning": 25, "oppervlakte_land_in_ha": 12)" +
         more;
}

Brought import(const std::string& path, const std::string& municipality, Reading& reading,
               const std::string& figures = {}) {
  return import_cbs({path, municipality, std::nullopt, figures, std::nullopt}, reading);
}

}  // namespace

TEST_CASE("the names of 2018 and later are recognised") {
  const ImportFolder folder;
  const auto path =
      folder.file("buurten_2022.geojson",
                  squares_geojson({since_2018("BU00340101", "950"), since_2018("BU00340102", "1005")}));
  Reading reading;
  const Brought brought = import(path, "GM0034", reading);
  REQUIRE(codes_of(reading).empty());
  const std::string areas = brought_file(brought, "cbs-neighbourhoods.geojson");
  CHECK(areas.find(R"("code": "BU00340101", "name": "Buurt 01", "district": "WK003401")") !=
        std::string::npos);
  CHECK(areas.find(R"("residents": 950, "dwellings": 400, "apartments_percent": 25, "land_ha": 12)") !=
        std::string::npos);
  CHECK(areas.find(R"("age_0_14_percent": 20, "age_15_24_percent": 10)") != std::string::npos);
  CHECK(brought.place.reference_year == 2022);
  CHECK(brought.place.id == "almere");
}

TEST_CASE("the names without underscores of the newest rounds are the same names") {
  const ImportFolder folder;
  const auto path = folder.file(
      "wijkenbuurten_2024_v1.geojson",
      squares_geojson(
          {R"("buurtcode": "BU00340101", "buurtnaam": "Haven", "gemeentecode": "GM0034", "gemeentenaam": "Almere", "water": "NEE", "aantalInwoners": 95, "percentagePersonen0Tot15Jaar": 18)"}));
  Reading reading;
  const Brought brought = import(path, "almere", reading);
  REQUIRE(codes_of(reading).empty());
  CHECK(brought_file(brought, "cbs-neighbourhoods.geojson").find(R"("residents": 95,)") != std::string::npos);
  CHECK(brought.place.reference_year == 2024);
}

TEST_CASE("the short names until 2017 are recognised") {
  const ImportFolder folder;
  const auto path = folder.file(
      "buurt_2014.geojson",
      squares_geojson(
          {R"("BU_CODE": "BU03440101", "BU_NAAM": "Dom", "WK_CODE": "WK034401", "GM_CODE": "GM0344", "GM_NAAM": "Utrecht", "WATER": "NEE", "AANT_INW": 1200, "P_00_14_JR": 9, "P_15_24_JR": 20, "P_25_44_JR": 40, "P_45_64_JR": 20, "P_65_EO_JR": 11, "WONINGEN": 800, "P_MGEZW": 90, "OPP_LAND": 7)"}));
  Reading reading;
  const Brought brought = import(path, "344", reading);
  REQUIRE(codes_of(reading).empty());
  CHECK(brought_file(brought, "cbs-neighbourhoods.geojson")
            .find(R"("residents": 1200, "dwellings": 800, "apartments_percent": 90, "land_ha": 7)") !=
        std::string::npos);
  CHECK(brought.place.reference_year == 2014);
}

TEST_CASE("every code for not known is unknown, never a figure") {
  const auto code = GENERATE("-99995", "-99997", "-99991", "-99999999");
  const ImportFolder folder;
  const auto path =
      folder.file("buurten_2022.geojson",
                  squares_geojson({since_2018("BU00340101", code), since_2018("BU00340102", "5")}));
  Reading reading;
  const Brought brought = import(path, "GM0034", reading);
  REQUIRE(codes_of(reading).empty());
  CHECK(brought_file(brought, "cbs-neighbourhoods.geojson").find(R"("residents": null)") !=
        std::string::npos);
  CHECK(has_remark(brought.remarks.missing, "cbs_without_residents"));
}

TEST_CASE("water is water, and its second row under the code of the land is left out") {
  const ImportFolder folder;
  std::string lake = since_2018("BU00349997", "0");
  lake.replace(lake.find("NEE"), 3, "JA");
  std::string shore = since_2018("BU00340101", "0");
  shore.replace(shore.find("NEE"), 3, "JA");
  const auto path =
      folder.file("buurten_2022.geojson", squares_geojson({lake, shore, since_2018("BU00340101", "50")}));
  Reading reading;
  const Brought brought = import(path, "GM0034", reading);
  REQUIRE(codes_of(reading).empty());
  const std::string areas = brought_file(brought, "cbs-neighbourhoods.geojson");
  CHECK(
      areas.find(
          R"("code": "BU00349997", "name": "Buurt 97", "district": "WK003499", "district_name": null, "municipality": "GM0034", "kind": "water")") !=
      std::string::npos);
  CHECK(areas.find(R"("municipality": "GM0034", "kind": "land", "residents": 50)") != std::string::npos);
  CHECK(has_remark(brought.remarks.to_check, "cbs_water"));
  CHECK(has_remark(brought.remarks.to_check, "cbs_water_repeated"));
}

TEST_CASE("only the municipality that was asked for is brought") {
  const ImportFolder folder;
  std::string other = since_2018("BU03440101", "70");
  other.replace(other.find("Almere"), 6, "Utrecht");
  const auto path =
      folder.file("buurten_2022.geojson", squares_geojson({since_2018("BU00340101", "50"), other}));
  Reading reading;
  const Brought brought = import(path, "Utrecht", reading);
  REQUIRE(codes_of(reading).empty());
  const std::string areas = brought_file(brought, "cbs-neighbourhoods.geojson");
  CHECK(areas.find("BU03440101") != std::string::npos);
  CHECK(areas.find("BU00340101") == std::string::npos);
}

TEST_CASE("an unknown municipality is told with the nearest names") {
  const ImportFolder folder;
  const auto path = folder.file("buurten_2022.geojson", squares_geojson({since_2018("BU00340101", "50")}));
  Reading reading;
  import(path, "Almeer", reading);
  REQUIRE(codes_of(reading) == std::vector<std::string>{"import_unknown_municipality"});
  CHECK(std::get<std::string>(reading.problems[0].values[2].second) == "Almere");
}

TEST_CASE("a map of another schema says which years' columns were looked for") {
  const ImportFolder folder;
  const auto path = folder.file("wijken.geojson", squares_geojson({R"("stadsdeel": "A", "bewoners": 4)"}));
  Reading reading;
  import(path, "GM0034", reading);
  REQUIRE(codes_of(reading) == std::vector<std::string>{"import_no_cbs_map"});
  const auto& looked_for = std::get<std::string>(reading.problems[0].values[3].second);
  CHECK(looked_for.find("2018+ (buurtcode") != std::string::npos);
  CHECK(looked_for.find("2003-2017 (BU_CODE") != std::string::npos);
}

TEST_CASE("a map without a year anywhere asks for it") {
  const ImportFolder folder;
  const auto path = folder.file("kaart.geojson", squares_geojson({since_2018("BU00340101", "50")}));
  Reading reading;
  import(path, "GM0034", reading);
  CHECK(codes_of(reading) == std::vector<std::string>{"import_year_unknown"});
}

TEST_CASE("key figures of StatLine fill what the map lacks, ages in persons") {
  const ImportFolder folder;
  const auto path = folder.file(
      "buurten_2023.geojson",
      squares_geojson(
          {R"("buurtcode": "BU00340101", "buurtnaam": "Haven", "gemeentecode": "GM0034", "gemeentenaam": "Almere", "water": "NEE", "aantal_inwoners": 95)"}));
  const auto figures =
      folder.file("85618NED.csv",
                  "WijkenEnBuurten;Codering_3;AantalInwoners_5;k_0Tot15Jaar_8;k_15Tot25Jaar_9;k_25Tot45Jaar_"
                  "10;k_45Tot65Jaar_11;k_65JaarOfOuder_12;Woningvoorraad_35\n"
                  "Haven;BU00340101  ;90;20;10;30;25;10;40\nElders;BU03440101;7;.;.;.;.;.;.\n");
  Reading reading;
  const Brought brought = import(path, "GM0034", reading, figures);
  REQUIRE(codes_of(reading).empty());
  const std::string areas = brought_file(brought, "cbs-neighbourhoods.geojson");
  CHECK(areas.find(R"("residents": 95, "dwellings": 40)") != std::string::npos);
  CHECK(areas.find(R"("age_0_14": 20, "age_15_24": 10)") != std::string::npos);
  CHECK(has_remark(brought.remarks.taken, "cbs_joined"));
}

TEST_CASE("figures of another town and files that are no figures are told") {
  const ImportFolder folder;
  const auto path = folder.file("buurten_2022.geojson", squares_geojson({since_2018("BU00340101", "50")}));
  Reading other;
  import(path, "GM0034", other, folder.file("kwb-2022.csv", "gwb_code;a_inw\nBU03440101;5\n"));
  CHECK(codes_of(other) == std::vector<std::string>{"import_figures_of_others"});
  Reading none;
  import(path, "GM0034", none, folder.file("list.csv", "a;b\n1;2\n"));
  CHECK(codes_of(none) == std::vector<std::string>{"import_no_key_figures"});
}

TEST_CASE("a municipality may be typed as a number or a code") {
  CHECK(municipality_code("34") == "GM0034");
  CHECK(municipality_code("0034") == "GM0034");
  CHECK(municipality_code("GM0034") == "GM0034");
  CHECK_FALSE(municipality_code("Almere"));
  CHECK_FALSE(municipality_code("12345"));
}

TEST_CASE("a year is read only where there is one") {
  CHECK(year_in("buurten_2022") == 2022);
  CHECK(year_in("20230101") == 2023);
  CHECK_FALSE(year_in("buurten"));
  CHECK_FALSE(year_in("2022 en 2023"));
  CHECK_FALSE(year_in("1202299"));
}

}  // namespace voorzien::io

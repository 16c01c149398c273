// SPDX-License-Identifier: EUPL-1.2
#include <catch2/catch.hpp>

#include "io/import/duo/import_duo.hpp"
#include "io/import/duo/pupil_counts.hpp"
#include "tests/io/import/import_fixture.hpp"

namespace voorzien::io {
namespace {

const std::string header =
    "INSTELLINGSCODE;VESTIGINGSCODE;VESTIGINGSNAAM;STRAATNAAM;HUISNUMMER-TOEVOEGING;POSTCODE;PLAATSNAAM;"
    "GEMEENTENUMMER;GEMEENTENAAM";
const std::string postcodes =
    "postcode,latitude,longitude\n1363,52.34,5.15\n1312AA,52.37,5.22\n1312,52.38,5.23\n";

}  // namespace

TEST_CASE("schools of the municipality stand at their postcode, the whole one first") {
  const ImportFolder folder;
  const auto list =
      folder.file("schoolvestigingen_basisonderwijs.csv",
                  header +
                      "\n32LV;32LV00;Renaissance;Monacostraat;50;1363 "
                      "CG;ALMERE;0034;ALMERE\n23FD;23FD01;Shri;Laan;1;1312 "
                      "AA;ALMERE;0034;ALMERE\n99ZZ;99ZZ00;Elders;Weg;1;9999 AA;ELDERS;0001;ELDERS\n");
  Reading reading;
  const Brought brought = import_duo({list, "GM0034", "", "", folder.file("pc.csv", postcodes)}, reading);
  REQUIRE(codes_of(reading).empty());
  CHECK(brought.id == "duo-primary-school");
  CHECK(brought_file(brought, "duo-primary-school.csv") ==
        "id,name,board,address,postcode,town,pupils,capacity_low,capacity_mid,capacity_high,place_from,x,y\n"
        "23FD01,Shri,,Laan 1,1312 AA,ALMERE,,,,,postcode-6,5.22,52.37\n"
        "32LV00,Renaissance,,Monacostraat 50,1363 CG,ALMERE,,,,,postcode-4,5.15,52.34\n");
  CHECK(brought.complete_for == std::vector<std::string>{"primary-school"});
  CHECK(has_remark(brought.remarks.missing, "duo_without_pupils"));
  CHECK(has_remark(brought.remarks.guessed, "duo_function_from_name"));
}

TEST_CASE("a school without a place is kept apart, never lost") {
  const ImportFolder folder;
  const auto list =
      folder.file("basisonderwijs.csv",
                  header +
                      "\n32LV;32LV00;Ver weg;Straat;1;8888 "
                      "AA;ALMERE;0034;ALMERE\n32LV;32LV01;Hier;Straat;1;1363 AA;ALMERE;0034;ALMERE\n");
  Reading reading;
  const Brought brought = import_duo({list, "ALMERE", "", "", folder.file("pc.csv", postcodes)}, reading);
  REQUIRE(codes_of(reading).empty());
  CHECK(brought_file(brought, "duo-primary-school-without-place.csv").find("Ver weg") != std::string::npos);
  CHECK(has_remark(brought.remarks.missing, "duo_without_place"));
}

TEST_CASE("pupils of a table of their own are joined, masked ones as a bandwidth") {
  const ImportFolder folder;
  const auto list =
      folder.file("basisonderwijs.csv",
                  header +
                      "\n32LV;32LV00;Een;Straat;1;1363 AA;ALMERE;0034;ALMERE\n32LV;32LV01;Twee;Straat;1;1363 "
                      "AA;ALMERE;0034;ALMERE\n");
  const auto pupils = folder.file(
      "leerlingen.csv", "BRIN NUMMER;VESTIGINGSNUMMER;AANTAL LEERLINGEN\n32LV;0;200\n32LV;0;12\n32LV;1;<5\n");
  Reading reading;
  const Brought brought = import_duo({list, "34", "", pupils, folder.file("pc.csv", postcodes)}, reading);
  REQUIRE(codes_of(reading).empty());
  const std::string table = brought_file(brought, "duo-primary-school.csv");
  CHECK(table.find("32LV00,Een,,Straat 1,1363 AA,ALMERE,212,212,212,212,") != std::string::npos);
  CHECK(table.find("32LV01,Twee,,Straat 1,1363 AA,ALMERE,2,0,2,4,") != std::string::npos);
  CHECK(has_remark(brought.remarks.guessed, "duo_masked"));
  CHECK(has_remark(brought.remarks.to_check, "duo_sharing_a_point"));
}

TEST_CASE("years of pupils give the most there were as capacity") {
  const std::vector<std::string> columns = {"VESTIGINGSCODE", "leerlingen_2014", "leerlingen_2021",
                                            "leerlingen_2022"};
  const PupilColumns pupils = pupil_columns(columns);
  REQUIRE(pupils.columns == std::vector<std::size_t>{1, 2, 3});
  CHECK(pupils.told == "leerlingen_2022");
  Listing list;
  list.columns = columns;
  Reading reading;
  const auto count = [&](const std::string& first, const std::string& second, const std::string& third) {
    return pupils_in({2, {"32LV00", first, second, third}, std::nullopt}, pupils, list, reading);
  };
  const auto known = count("300", "180", "170");
  REQUIRE(known);
  CHECK(known->low == 170.0);
  CHECK(known->most_recent == 300.0);
  CHECK(known->is_of_latest);
  const auto earlier = count("300", "180", "");
  REQUIRE(earlier);
  CHECK(earlier->mid == 180.0);
  CHECK_FALSE(earlier->is_of_latest);
  CHECK_FALSE(count("", "", ""));
}

TEST_CASE("the kind of education decides the function") {
  const ImportFolder folder;
  const auto list =
      folder.file("vestigingen.csv",
                  header +
                      ";ONDERWIJSSTRUCTUUR\n01AA;01AA00;Lyceum;S;1;1363 "
                      "AA;ALMERE;0034;ALMERE;HAVO/VWO\n02AA;02AA00;Zorg;S;1;1363 AA;ALMERE;0034;ALMERE;SO\n");
  Reading reading;
  const Brought brought = import_duo({list, "34", "", "", folder.file("pc.csv", postcodes)}, reading);
  REQUIRE(codes_of(reading).empty());
  CHECK(brought.id == "duo-secondary-school");
  CHECK(has_remark(brought.remarks.missing, "duo_other_kinds"));
}

TEST_CASE("what is wrong with a list of schools is told at once") {
  const ImportFolder folder;
  const auto pc = folder.file("pc.csv", postcodes);
  const auto twice = folder.file(
      "basisonderwijs.csv", header +
                                "\n32LV;32LV00;Een;S;1;1363 AA;ALMERE;0034;ALMERE\n32LV;32LV00;Een;S;1;1363 "
                                "AA;ALMERE;0034;ALMERE\n");
  Reading duplicated;
  import_duo({twice, "34", "", "", pc}, duplicated);
  REQUIRE(codes_of(duplicated) == std::vector<std::string>{"import_twice"});
  CHECK(duplicated.problems[0].where == "basisonderwijs.csv:3");
  Reading unknown;
  import_duo({twice, "Almeer", "", "", pc}, unknown);
  CHECK(codes_of(unknown).front() == "import_unknown_municipality");
  Reading unplaced;
  import_duo({twice, "34", "", "", ""}, unplaced);
  CHECK(codes_of(unplaced).back() == "import_schools_without_places");
  Reading other;
  import_duo({folder.file("other.csv", "a;b\n1;2\n"), "34", "", "", pc}, other);
  CHECK(codes_of(other) == std::vector<std::string>{"import_no_schools"});
  Reading kind;
  import_duo({folder.file("scholen.csv", header + "\n32LV;32LV00;Een;S;1;1363 AA;ALMERE;0034;ALMERE\n"), "34",
              "", "", pc},
             kind);
  CHECK(codes_of(kind) == std::vector<std::string>{"import_kind_of_school_unknown"});
}

}  // namespace voorzien::io

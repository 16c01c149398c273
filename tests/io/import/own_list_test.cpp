// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <catch2/catch.hpp>

#include "io/import/listing/import_listing.hpp"
#include "tests/io/import/import_fixture.hpp"

namespace voorzien::io {
namespace {

const std::string start =
    R"({"format": "voorzien-mapping/1", "kind": "facilities", "x": "X", "y": "Y", "crs": "EPSG:28992", )";
const std::string fields = R"("fields": {"id": "nr", "name": "naam", "capacity": "cap"}})";

Brought import(const ImportFolder& folder, const std::string& list, const std::string& mapping,
               Reading& reading) {
  const FunctionCatalogue catalogue = small_catalogue();
  ListingOptions options;
  options.file = folder.file("Sporthallen 2024.csv", list);
  options.mapping_file = folder.file("mapping.json", mapping);
  options.mapping = read_listing_mapping(mapping, "mapping.json", catalogue, reading.problems);
  const Town town = two_squares();
  return reading.problems.empty() ? import_listing(options, catalogue, &town, reading) : Brought();
}

}  // namespace

TEST_CASE("a list of one's own is brought under our names") {
  const ImportFolder folder;
  Reading reading;
  const Brought brought = import(
      folder, "nr;naam;soort;cap;X;Y\n1;Hal, oost;Hal;44,5;140100;480100\n",
      start + R"("decimal": "comma", "function_column": "soort", "functions": {"Hal": "sports-hall"}, )" +
          fields,
      reading);
  REQUIRE(codes_of(reading).empty());
  CHECK(brought.id == "table-sporthallen-2024");
  CHECK(brought_file(brought, "table-sporthallen-2024.csv") ==
        "id,name,capacity,function,x,y\n1,\"Hal, oost\",44.5,sports-hall,140100,480100\n");
}

TEST_CASE("everything wrong with a list is told at once, with its line") {
  const ImportFolder folder;
  Reading reading;
  import(folder,
         "nr;naam;soort;cap;X;Y\n1;A;Hal;44,5;140100;480100\n1;B;Hal;2;140100;480100\n;C;Hal;2;140100;"
         "480100\n4;D;Zaal;x;5.1;52.3\n5;E;Hal;1;;\n6;F;Hal;1;480100;140100\n",
         start + R"("function_column": "soort", "functions": {"Hal": "sports-hall"}, )" + fields, reading);
  const auto codes = codes_of(reading);
  for (const char* code : {"import_decimal_comma", "import_twice", "import_row_without_id",
                           "import_unknown_kind", "import_not_a_number", "import_row_without_place",
                           "import_place_in_degrees", "import_place_far_away"}) {
    INFO(code);
    CHECK(std::count(codes.begin(), codes.end(), code) == 1);
  }
  CHECK(reading.problems[0].where == "Sporthallen 2024.csv:2");
}

TEST_CASE("3.250 in a list as a Dutch spreadsheet writes it is asked about, never read as three and a bit") {
  const ImportFolder folder;
  const std::string mapping = start + R"("function": "sports-hall", )" + fields;
  Reading dutch;
  import(folder, "nr;naam;cap;X;Y\n1;A;3.250;140100.125;480100\n2;B;12.5;140100;480100\n", mapping, dutch);
  REQUIRE(codes_of(dutch) == std::vector<std::string>{"import_thousands"});
  CHECK(dutch.problems[0].where == "Sporthallen 2024.csv:2");
  Reading english;
  const Brought brought =
      import(folder, "nr,naam,cap,X,Y\n1,A,3.250,140100,480100\n2,B,4000,140100,480100\n", mapping, english);
  REQUIRE(codes_of(english).empty());
  const auto total = std::find_if(brought.remarks.taken.begin(), brought.remarks.taken.end(),
                                  [](const Message& remark) { return remark.code == "table_capacity"; });
  REQUIRE(total != brought.remarks.taken.end());
  const auto sum = std::find_if(total->values.begin(), total->values.end(),
                                [](const auto& value) { return value.first == "sum"; });
  CHECK(std::get<double>(sum->second) == 4003.25);
}

TEST_CASE("amounts below zero, null bytes, rows of another length and columns named twice are told at once") {
  const ImportFolder folder;
  Reading reading;
  const std::string nought(1, '\0');
  import(folder,
         "nr;naam;cap;cap;X;Y\n1;A;-5;1;140100;480100\n2;B" + nought +
             ";5;1;140100;480100\n3;C;5;140100;480100\n",
         start + R"("function": "sports-hall", )" + fields, reading);
  std::vector<std::string> codes = codes_of(reading);
  std::sort(codes.begin(), codes.end());
  CHECK(codes == std::vector<std::string>{"import_column_twice", "import_negative", "import_nought_byte",
                                          "import_row_length"});
}

TEST_CASE("a mapping with a column that is not there, or a function that is not, is told") {
  const ImportFolder folder;
  Reading column;
  import(folder, "nr;naam;capaciteit;X;Y\n1;A;4;140100;480100\n",
         start + R"("function": "library", )" + fields, column);
  CHECK(codes_of(column).front().rfind("column_not_found", 0) == 0);
  Reading function;
  import(folder, "nr;naam\n1;A\n", start + R"("function": "librari", )" + fields, function);
  CHECK_FALSE(codes_of(function).empty());
}

TEST_CASE("sites are a list too") {
  const ImportFolder folder;
  Reading reading;
  const Brought brought = import(
      folder, "nr;naam;m2;X;Y\nk1;Kavel;1200;140100;480100\n",
      R"({"format": "voorzien-mapping/1", "kind": "sites", "x": "X", "y": "Y", "crs": "EPSG:28992", "fields": {"id": "nr", "name": "naam", "kind": {"value": "plot"}, "area_m2": "m2", "footprint_share": {"value": 0.5}}})",
      reading);
  REQUIRE(codes_of(reading).empty());
  CHECK(brought.sections.front().key == "sites");
  CHECK(brought_file(brought, "table-sporthallen-2024.csv") ==
        "id,name,kind,area_m2,footprint_share,x,y\nk1,Kavel,plot,1200,0.5,140100,480100\n");
}

TEST_CASE("a simple list needs no mapping, and what was guessed is told and written out") {
  const ImportFolder folder;
  const FunctionCatalogue catalogue = small_catalogue();
  const Town town = two_squares();
  ListingOptions options;
  options.file =
      folder.file("hallen.csv",
                  "Nr;Naam;Soort;Capaciteit;Telefoon;X;Y\n1;Oost;Sports-Hall;44,5;06;140100;480100\n"
                  "2;West;library;300;06;140100;480100\n");
  Reading reading;
  const Brought brought = import_listing(options, catalogue, &town, reading);
  REQUIRE(codes_of(reading).empty());
  CHECK(brought_file(brought, "table-hallen.csv") ==
        "id,name,capacity,function,x,y\n1,Oost,44.5,sports-hall,140100,480100\n2,West,300,library,140100,"
        "480100\n");
  CHECK(has_remark(brought.remarks.guessed, "table_guessed_mapping"));
  std::vector<Problem> problems;
  const ListingMapping again =
      read_listing_mapping(brought_file(brought, "table-hallen.mapping.json"), "m.json", catalogue, problems);
  CHECK(problems.empty());
  CHECK(again.functions.at("Sports-Hall") == "sports-hall");
  CHECK(again.decimal == DecimalMark::comma);
}

TEST_CASE("what cannot be guessed of a list is asked for all at once, near words suggested") {
  const ImportFolder folder;
  const FunctionCatalogue catalogue = small_catalogue();
  const Town town = two_squares();
  ListingOptions options;
  options.file = folder.file("lijst.csv", "Adres;Soort\nDorpsstraat 1;librari\n");
  Reading reading;
  import_listing(options, catalogue, &town, reading);
  const auto codes = codes_of(reading);
  for (const char* code :
       {"import_guess_no_name", "import_guess_no_places", "import_guess_unknown_word_near"}) {
    INFO(code);
    CHECK(std::count(codes.begin(), codes.end(), code) == 1);
  }
  options.file = folder.file("zonder.csv", "Naam;lon;lat\nA;5,1;52,3\n");
  Reading without;
  import_listing(options, catalogue, &town, without);
  CHECK(codes_of(without) == std::vector<std::string>{"import_guess_no_function"});
}

TEST_CASE("sites drawn as polygons stay polygons, and their area is measured") {
  const ImportFolder folder;
  const FunctionCatalogue catalogue = small_catalogue();
  const Town town = two_squares();
  const std::string mapping =
      R"({"format": "voorzien-mapping/1", "kind": "sites", "fields": {"id": "nr", "name": "naam", "kind": {"value": "plot"}, "footprint_share": {"value": 0.5}}})";
  ListingOptions options;
  options.file = folder.file("kavels.geojson", squares_geojson({R"("nr": "K 1", "naam": "Kavel")"}));
  options.mapping_file = folder.file("mapping.json", mapping);
  Reading reading;
  options.mapping = read_listing_mapping(mapping, "mapping.json", catalogue, reading.problems);
  const Brought brought = import_listing(options, catalogue, &town, reading);
  REQUIRE(codes_of(reading).empty());
  const std::string map = brought_file(brought, "table-kavels.geojson");
  CHECK(map.find(R"("id": "k-1", "name": "Kavel", "kind": "plot", "footprint_share": 0.5)") !=
        std::string::npos);
  CHECK(map.find("MultiPolygon") != std::string::npos);
  CHECK(has_remark(brought.remarks.guessed, "table_area_from_polygon"));
  const auto taken = std::find_if(brought.remarks.taken.begin(), brought.remarks.taken.end(),
                                  [](const Message& one) { return one.code == "table_sites_as_polygons"; });
  REQUIRE(taken != brought.remarks.taken.end());
  CHECK(std::get<double>(taken->values.back().second) == 10000.0);
}

}  // namespace voorzien::io

// SPDX-License-Identifier: EUPL-1.2
#include "io/import/table/listing.hpp"

#include <catch2/catch.hpp>

#include "io/import/table/cell_number.hpp"
#include "io/sheets/write_sheets.hpp"
#include "tests/io/import/import_fixture.hpp"

namespace voorzien::io {

TEST_CASE("semicolons, commas, tabs and bars all separate") {
  const auto separator = GENERATE(';', ',', '\t', '|');
  const std::string s(1, separator);
  Reading reading;
  const Listing list =
      listing_from_csv("naam" + s + "aantal\r\n\"Zuid" + s + " oost\"" + s + "4\r\n\r\n", "a.csv", reading);
  REQUIRE(reading.problems.empty());
  CHECK(list.columns == std::vector<std::string>{"naam", "aantal"});
  REQUIRE(list.rows.size() == 1);
  CHECK(list.rows[0].cells == std::vector<std::string>{"Zuid" + s + " oost", "4"});
  CHECK(list.rows[0].line == 2);
}

TEST_CASE("a byte order mark is no part of the first column") {
  Reading reading;
  const Listing list = listing_from_csv("\xEF\xBB\xBFnaam;x\nA;1\n", "a.csv", reading);
  CHECK(list.columns[0] == "naam");
}

TEST_CASE("letters of Windows-1252 become UTF-8, quotes and line ends inside a cell stay") {
  Reading reading;
  const Listing list = listing_from_csv(
      "naam;x\nHindoe\xEFstisch;1\n\"de \"\"Kring\"\"\nLocatie 2\";2\nC;3\n", "a.csv", reading);
  REQUIRE(reading.problems.empty());
  CHECK(list.from_windows_1252);
  CHECK(list.rows[0].cells[0] == "Hindoe\xC3\xAFstisch");
  CHECK(list.rows[1].cells[0] == "de \"Kring\"\nLocatie 2");
  CHECK(list.rows[2].line == 5);
}

TEST_CASE("mixed separators are told with their line") {
  Reading reading;
  listing_from_csv("naam;x;y\nA;1;2\nB,1,2\nC;1\n", "a.csv", reading);
  REQUIRE(codes_of(reading) == std::vector<std::string>{"import_mixed_separators", "import_row_length"});
  CHECK(reading.problems[0].where == "a.csv:3");
  CHECK(reading.problems[1].where == "a.csv:4");
}

TEST_CASE("a quote left open and a table without rows are told") {
  Reading open;
  listing_from_csv("naam;x\n\"A;1\nB;2\n", "a.csv", open);
  CHECK(codes_of(open).front() == "import_quote_open");
  Reading empty;
  listing_from_csv("naam;x\n", "a.csv", empty);
  CHECK(codes_of(empty) == std::vector<std::string>{"import_table_empty"});
}

TEST_CASE("a list in two bytes per letter says how to save it") {
  std::string wide = "\xFF\xFE";
  for (const char letter : std::string("naam;x\nA;1\n")) wide += {letter, '\0'};
  Reading reading;
  listing_from_csv(wide, "a.csv", reading);
  CHECK(codes_of(reading) == std::vector<std::string>{"import_utf16"});
}

TEST_CASE("a text cell of a sheet may hold thousands, a number cell does not") {
  CHECK(amount_fault("3.250", DecimalMark::point, true) == "import_thousands");
  CHECK(amount_fault("3.250", DecimalMark::point, false).empty());
  CHECK(amount_fault("0.250", DecimalMark::point, true).empty());
  CHECK(amount_fault("-1", DecimalMark::point, false) == "import_negative");
  CHECK(amount_fault("3,25", DecimalMark::point, false) == "import_decimal_comma");
  CHECK(amount_fault("3.250", DecimalMark::comma, true) == "import_not_a_number");
}

TEST_CASE("a sheet tells numbers from texts, and its first row that is not empty has the names") {
  const ImportFolder folder;
  PlannedSheet sheet;
  sheet.name = "Hallen";
  sheet.columns.resize(2);
  sheet.columns[0].caption = "Naam";
  sheet.columns[1].caption = "Uren";
  sheet.rows = {{std::string("A"), 1.125}, {std::string("B"), std::string("3.250")}};
  PlannedBook book;
  book.moment = Year(2024);
  book.sheets = {sheet};
  const std::string path = (folder.path() / "hallen.xlsx").string();
  write_sheets(book, path);
  Reading reading;
  const Listing list = read_listing({path}, reading);
  REQUIRE(codes_of(reading).empty());
  CHECK(list.columns == std::vector<std::string>{"Naam", "Uren"});
  REQUIRE(list.rows.size() == 2);
  CHECK(amount_at(list, list.rows[0], 1, reading) == 1.125);
  CHECK(codes_of(reading).empty());
  CHECK_FALSE(amount_at(list, list.rows[1], 1, reading).has_value());
  CHECK(reading.problems.front().code == "import_thousands");
  CHECK(reading.problems.front().where == "hallen.xlsx:3");
}

TEST_CASE("a workbook or map without rows is told, a file that is no workbook too") {
  const ImportFolder folder;
  Reading map;
  read_listing({folder.file("leeg.geojson", squares_geojson({}))}, map);
  CHECK(codes_of(map) == std::vector<std::string>{"import_table_empty"});
  Reading other;
  read_listing({folder.file("lijst.xlsx", "naam;x\nA;1\n")}, other);
  CHECK(codes_of(other) == std::vector<std::string>{"workbook_not_xlsx"});
}

TEST_CASE("more than ten bad rows are counted") {
  std::string text = "a;b\n";
  for (int i = 0; i < 14; ++i) text += "1\n";
  Reading reading;
  listing_from_csv(text, "a.csv", reading);
  REQUIRE(reading.problems.size() == 11);
  CHECK(std::get<double>(reading.problems.back().values[0].second) == 4.0);
}

TEST_CASE("columns are found whatever their capitals and joints") {
  const std::vector<std::string> columns = {"Aantal Inwoners", "huisnummer-toevoeging"};
  CHECK(column_named(columns, {"aantal_inwoners"}) == 0U);
  CHECK(column_named(columns, {"nergens", "HUISNUMMER TOEVOEGING"}) == 1U);
  CHECK_FALSE(column_named(columns, {"aantal"}));
}

TEST_CASE("numbers are numbers only when nobody has to guess") {
  CHECK(cell_number("1.5") == 1.5);
  CHECK_FALSE(cell_number("1,5"));
  CHECK(cell_number("1,5", DecimalMark::comma) == 1.5);
  CHECK_FALSE(cell_number("1.234,5", DecimalMark::comma));
  CHECK(is_decimal_comma("12,25"));
  CHECK_FALSE(is_decimal_comma("a,b"));
  CHECK(masked_below("<5") == 5.0);
  CHECK_FALSE(masked_below("5"));
  CHECK(is_blank("-99997"));
  CHECK(is_blank("."));
  CHECK_FALSE(is_blank("0"));
}

}  // namespace voorzien::io

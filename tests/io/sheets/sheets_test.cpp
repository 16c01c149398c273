// SPDX-License-Identifier: EUPL-1.2
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "io/problem/input_error.hpp"
#include "io/sheets/number_formats.hpp"
#include "io/sheets/read_sheets.hpp"
#include "io/sheets/write_sheets.hpp"

namespace voorzien::io {
namespace {

namespace fs = std::filesystem;

fs::path scratch(const std::string& name) { return fs::temp_directory_path() / name; }

PlannedBook small_book() {
  PlannedSheet sheet;
  sheet.name = "Eerste blad";
  sheet.columns.resize(2);
  sheet.columns[0].caption = "Naam";
  sheet.columns[0].comment = "Hoe het heet.";
  sheet.columns[1].caption = "Getal";
  sheet.columns[1].look = NumberLook::thousands;
  sheet.rows = {
      {std::string("één & <twee>"), 1234.5}, {std::string("drie"), 1.0 / 3.0}, {Value(), 1.0 / 7.0}};
  PlannedBook book;
  book.title = "Klein";
  book.moment = Year(2022);
  book.sheets = {sheet};
  return book;
}

std::string code_of(const fs::path& path) {
  try {
    static_cast<void>(read_sheets(path.string()));
  } catch (const InputError& error) {
    return error.problems().front().code;
  }
  return "read";
}

void write_bytes(const fs::path& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
}

std::string bytes_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

}  // namespace

TEST_CASE("cells are called as people call them") {
  CHECK(cell_name(6, 3) == "D7");
  CHECK(cell_name(0, 25) == "Z1");
  CHECK(cell_name(0, 26) == "AA1");
  CHECK(cell_name(9, 702) == "AAA10");
  CellPlace place;
  REQUIRE(is_cell_place("map/casus.xlsx#Mijn blad!D7", place));
  CHECK(place.file == "map/casus.xlsx");
  CHECK(place.sheet == "Mijn blad");
  CHECK(place.cell == "D7");
  CHECK_FALSE(is_cell_place("scenario.json#/interventions/3", place));
}

TEST_CASE("a format shows dates only where its letters are not quoted or escaped") {
  CHECK(shows_dates("dd-mm-yyyy"));
  CHECK(shows_dates("[$-413]d mmmm yy"));
  CHECK(shows_dates("[h]:mm"));
  CHECK_FALSE(shows_dates("0.00"));
  CHECK_FALSE(shows_dates("#,##0 \"inwoners per dag\""));
  CHECK_FALSE(shows_dates("[Red]0"));
  CHECK_FALSE(shows_dates("0\\d"));
  CHECK_FALSE(shows_dates("General"));
}

TEST_CASE("what is written reads back, numbers to the last bit") {
  const fs::path path = scratch("klein.xlsx");
  write_sheets(small_book(), path);
  const auto sheets = read_sheets(path.string());
  REQUIRE(sheets.size() == 1);
  CHECK(sheets[0].name == "Eerste blad");
  CHECK(sheets[0].at(0, 0).text == "Naam");
  CHECK(sheets[0].at(1, 0).text == "één & <twee>");
  CHECK(sheets[0].at(1, 1).number == 1234.5);
  // A sheet keeps 16 digits; a third needs no more, a seventh does.
  for (const std::size_t row : {std::size_t{2}, std::size_t{3}}) {
    const Cell& cell = sheets[0].at(row, 1);
    const double expected = row == 2 ? 1.0 / 3.0 : 1.0 / 7.0;
    const auto number = cell.kind == CellKind::number ? std::optional(cell.number) : numeral_in(cell.text);
    REQUIRE(number);
    CHECK(*number == expected);
  }
  CHECK(sheets[0].at(3, 0).kind == CellKind::empty);
  CHECK(sheets[0].at(100, 100).kind == CellKind::empty);
}

TEST_CASE("equal plans give equal bytes") {
  write_sheets(small_book(), scratch("een.xlsx"));
  write_sheets(small_book(), scratch("twee.xlsx"));
  CHECK(bytes_of(scratch("een.xlsx")) == bytes_of(scratch("twee.xlsx")));
}

TEST_CASE("what is no workbook is told for what it is") {
  CHECK(code_of(scratch("er-niet.xlsx")) == "workbook_unreadable");
  CHECK(code_of(fs::temp_directory_path()) == "workbook_unreadable");
  write_bytes(scratch("tekst.xlsx"), "id,name\n1,2\n");
  CHECK(code_of(scratch("tekst.xlsx")) == "workbook_not_xlsx");
  write_bytes(scratch("leeg.xlsx"), "");
  CHECK(code_of(scratch("leeg.xlsx")) == "workbook_not_xlsx");
  write_bytes(scratch("oud.xlsx"), "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 en meer");
  CHECK(code_of(scratch("oud.xlsx")) == "workbook_old_or_locked");
  write_sheets(small_book(), scratch("heel.xlsx"));
  const std::string whole = bytes_of(scratch("heel.xlsx"));
  write_bytes(scratch("half.xlsx"), whole.substr(0, whole.size() / 2));
  CHECK(code_of(scratch("half.xlsx")) == "workbook_damaged");
}

}  // namespace voorzien::io

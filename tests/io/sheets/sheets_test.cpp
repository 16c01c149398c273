// SPDX-License-Identifier: EUPL-1.2
#include <cpl_conv.h>
#include <cpl_string.h>
#include <cpl_vsi.h>
#include <sys/stat.h>

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

/// Writes the workbook anew with other bytes in one of its parts.
void replace_part(const fs::path& path, const std::string& part, const std::string& content) {
  const fs::path fresh = scratch("fresh.xlsx");
  fs::remove(fresh);
  const std::string from = "/vsizip/{" + path.string() + "}";
  void* zip = CPLCreateZip(fresh.c_str(), nullptr);
  REQUIRE(zip != nullptr);
  char** names = VSIReadDirRecursive(from.c_str());
  for (char** name = names; name != nullptr && *name != nullptr; ++name) {
    const std::string whole = from + "/" + *name;
    if (whole.back() == '/') continue;
    std::string bytes = content;
    if (part != *name) {
      VSILFILE* file = VSIFOpenL(whole.c_str(), "rb");
      VSIStatBufL status;
      REQUIRE(VSIStatL(whole.c_str(), &status) == 0);
      bytes.resize(static_cast<std::size_t>(status.st_size));
      CHECK(VSIFReadL(bytes.data(), 1, bytes.size(), file) == bytes.size());
      VSIFCloseL(file);
    }
    CPLCreateFileInZip(zip, *name, nullptr);
    CPLWriteFileInZip(zip, bytes.data(), static_cast<int>(bytes.size()));
    CPLCloseFileInZip(zip);
  }
  CSLDestroy(names);
  CPLCloseZip(zip);
  fs::rename(fresh, path);
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

TEST_CASE("a damaged sheet is named, never read as empty") {
  const fs::path path = scratch("damaged.xlsx");
  const auto problem_with = [&](const std::string& part, const std::string& content) {
    write_sheets(small_book(), path);
    replace_part(path, part, content);
    try {
      static_cast<void>(read_sheets(path.string()));
    } catch (const InputError& error) {
      return error.problems().front();
    }
    return Problem{"read", "", {}};
  };
  const std::string head = "<?xml version=\"1.0\"?><worksheet><sheetData><row r=\"1\"><c r=\"A1\"";
  for (const std::string& content :
       {head, head + "><v>1</v></c></row>", std::string("<?xml version=\"1.0\"?><other/>"),
        std::string("   "), std::string("<worksheet></worksheet>"),
        head + " t=\"s\"><v>9999</v></c></row></sheetData></worksheet>",
        head + ">" + std::string(1, '\0') + "</c></row></sheetData></worksheet>"}) {
    INFO(content);
    const Problem problem = problem_with("xl/worksheets/sheet1.xml", content);
    CHECK(problem.code == "workbook_sheet_damaged");
    CHECK(problem.values.back() == std::pair<std::string, MessageValue>("sheet", "Eerste blad"));
  }
  CHECK(problem_with("xl/sharedStrings.xml", "<sst><si>").code == "workbook_damaged");
}

TEST_CASE("a workbook that is a pipe is refused instead of waited for") {
  const fs::path path = scratch("pipe.xlsx");
  fs::remove(path);
  REQUIRE(::mkfifo(path.c_str(), 0600) == 0);
  CHECK(code_of(path) == "workbook_no_file");
  fs::remove(path);
}

}  // namespace voorzien::io

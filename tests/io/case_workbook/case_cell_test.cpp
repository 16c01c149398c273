// SPDX-License-Identifier: EUPL-1.2
#include "io/case_workbook/case_cell.hpp"

#include <catch2/catch.hpp>

#include "io/case_workbook/caption_match.hpp"
#include "io/case_workbook/own_columns.hpp"
#include "io/case_workbook/week_words.hpp"

namespace voorzien::io {
namespace {

Cell text_cell(const std::string& text) { return {CellKind::text, 0.0, text}; }
Cell number_cell(double number) { return {CellKind::number, number, {}}; }

/// What the cell is read as, or the code of the problem.
std::string read(const Cell& cell, CaseCell wish, const std::string& list = {}) {
  CaseReading reading;
  reading.words.add("function", {"library", {"bibliotheek", "library"}});
  reading.words.add("function", {"gp", {"huisarts", "family doctor"}});
  const std::string value = read_case_cell(cell, {wish, list, "Kolom", "casus.xlsx#Blad!A1"}, reading);
  return reading.found.problems.empty() ? value : reading.found.problems.front().code;
}

}  // namespace

TEST_CASE("a number is a number, also where a sheet took it for text") {
  CHECK(read(number_cell(12.5), CaseCell::number) == "12.5");
  CHECK(read(text_cell(" 12.5 "), CaseCell::number) == "12.5");
  CHECK(read(text_cell("0.14285714285714285"), CaseCell::number) == "0.14285714285714285");
  CHECK(read({}, CaseCell::number).empty());
}

TEST_CASE("what is no number is told for what it looks like") {
  CHECK(read(text_cell("1,5"), CaseCell::number) == "case_cell_comma");
  CHECK(read(text_cell("1.234"), CaseCell::number) == "case_cell_ambiguous");
  CHECK(read(text_cell("12.345.678"), CaseCell::number) == "case_cell_ambiguous");
  CHECK(read(text_cell("120 m2"), CaseCell::number) == "case_cell_unit");
  CHECK(read(text_cell("€ 40"), CaseCell::number) == "case_cell_unit");
  CHECK(read(text_cell("veel"), CaseCell::number) == "case_cell_no_number");
  CHECK(read({CellKind::date, 44562.0, {}}, CaseCell::year) == "case_cell_date");
  CHECK(read({CellKind::error, 0.0, "#REF!"}, CaseCell::text) == "case_cell_error");
  CHECK(read({CellKind::formula, 0.0, "=A1*2"}, CaseCell::number) == "case_cell_formula");
  CHECK(read(number_cell(40.0), CaseCell::share) == "case_cell_share");
  CHECK(read(number_cell(2.5), CaseCell::whole) == "case_cell_whole");
  CHECK(read(number_cell(44562.0), CaseCell::year) == "case_cell_year");
}

TEST_CASE("words are read in either language and as ids") {
  for (const char* written : {"bibliotheek", "Bibliotheek", "library", "LIBRARY"})
    CHECK(read(text_cell(written), CaseCell::word, "function") == "library");
  CHECK(read(text_cell("biblotheek"), CaseCell::word, "function") == "case_cell_word");
  CHECK(read(text_cell("huisarts; library"), CaseCell::words, "function") == "gp;library");
  CHECK(read(text_cell("-"), CaseCell::words, "function") == "-");
  CHECK(read(text_cell("huisarts: te ver; bibliotheek"), CaseCell::reasons, "function") ==
        "gp: te ver;library");
  CHECK(read(text_cell("ja"), CaseCell::yes_no, "yes_no") == "1");
  CHECK(read({CellKind::boolean, 0.0, {}}, CaseCell::yes_no, "yes_no") == "0");
  CHECK(read(text_cell("misschien"), CaseCell::yes_no, "yes_no") == "case_cell_word");
}

TEST_CASE("hours are read as planners write them") {
  CHECK(read(text_cell("ma-vr 8:30-15.00; za 9-12:30"), CaseCell::week) ==
        "mon-fri 08:30-15:00; sat 09:00-12:30");
  CHECK(read(text_cell("werkdagen 19:00–22:00"), CaseCell::week) == "mon-fri 19:00-22:00");
  CHECK(read(text_cell("mon 08:00-09:00"), CaseCell::week) == "mon 08:00-09:00");
  CHECK(read(text_cell("ma 8:10-9:00"), CaseCell::week) == "case_cell_week");
  CHECK(week_shown("mon-fri,sun 08:30-15:00", Language::nl) == "ma-vr,zo 08:30-15:00");
  CHECK(week_shown("mon 08:30-15:00", Language::en) == "mon 08:30-15:00");
}

TEST_CASE("captions are recognised with other capitals, spaces, marks and units") {
  CHECK(plain_caption("  Capaciteit\xC2\xA0 laag * [eenheid]") == "capaciteit laag");
  CHECK(plain_caption("Oppervlakte\nland: [m²]") == "oppervlakte land");
  CHECK(unit_in("Oppervlakte [Ha]") == "ha");
  CHECK(unit_in("Oppervlakte").empty());
}

TEST_CASE("ages are read from captions") {
  using Ages = std::optional<std::pair<int, int>>;
  CHECK(ages_in("7 jaar") == Ages(std::pair(7, 7)));
  CHECK(ages_in("4-11 jaar") == Ages(std::pair(4, 11)));
  CHECK(ages_in("65+") == Ages(std::pair(65, 100)));
  CHECK(ages_in("65 jaar en ouder") == Ages(std::pair(65, 100)));
  CHECK(ages_in("100+ years") == Ages(std::pair(100, 100)));
  CHECK(ages_in("opmerking") == std::nullopt);
  CHECK(ages_in("2022") == std::nullopt);
  CHECK(ages_in("11-4") == std::nullopt);
}

}  // namespace voorzien::io

// SPDX-License-Identifier: EUPL-1.2
#include <catch2/catch.hpp>

#include "io/import/folder/folder_change.hpp"
#include "io/import/folder/other_place.hpp"
#include "io/import/folder/take_in.hpp"
#include "io/import/outcome/json_build.hpp"
#include "io/manifest/sha256.hpp"
#include "io/problem/input_error.hpp"
#include "tests/io/import/import_fixture.hpp"

namespace voorzien::io {
namespace {

std::vector<Message> reads_well(const std::filesystem::path&) { return {}; }

/// An import of a list with this content.
Brought list_of(const std::string& id, const std::string& content) {
  Brought brought;
  brought.id = id;
  brought.files.push_back({id + ".csv", content, {}});
  brought.sections.push_back({"facilities", json_object({{"file", json_text(id + ".csv")}})});
  brought.sources.push_back(json_object({{"id", json_text(id)}}));
  brought.complete_for = {"library"};
  brought.place = {"town", "Town", "EPSG:28992", 2022, "CC0-1.0", {}};
  return brought;
}

Brought town() {
  Brought brought = list_of("cbs", "a\n");
  brought.sections.push_back({"neighbourhoods", json_object({{"file", json_text("cbs.csv")}})});
  brought.sections.push_back({"residence_points", json_object({{"method", json_text("lattice")}}), true});
  return brought;
}

TakenIn take(const ImportFolder& folder, Brought brought) {
  return take_in(folder.path(), std::move(brought), Language::nl, reads_well);
}

}  // namespace

TEST_CASE("a first import makes dataset, report and, with neighbourhoods, a scenario") {
  const ImportFolder folder;
  CHECK_FALSE(take(folder, list_of("duo", "a\n")).runs);
  CHECK_FALSE(folder.has("scenario.json"));
  CHECK(take(folder, town()).runs);
  for (const char* name : {"dataset.json", "scenario.json", "duo.csv", "cbs.csv", "import-duo.md",
                           "import-cbs.md", "import.json"})
    CHECK(folder.has(name));
  CHECK_FALSE(folder.has(".voorzien-import"));
  CHECK_FALSE(folder.has(".voorzien-import.lock"));
}

TEST_CASE("the same import twice changes no byte") {
  const ImportFolder folder;
  take(folder, town());
  const std::string dataset = folder.content("dataset.json");
  const std::string record = folder.content("import.json");
  const TakenIn again = take(folder, town());
  CHECK(again.aside.empty());
  CHECK(folder.content("dataset.json") == dataset);
  CHECK(folder.content("import.json") == record);
}

TEST_CASE("what a person adds to dataset.json stays") {
  const ImportFolder folder;
  take(folder, town());
  std::string dataset = folder.content("dataset.json");
  dataset.insert(dataset.find("\"facilities\""), "\"note\": \"mine\",\n  ");
  const auto list = dataset.find("\"file\": \"cbs.csv\"");
  dataset.insert(list, "\"file\": \"own.csv\"}, {");
  folder.file("dataset.json", dataset);
  folder.file("own.csv", "mine");
  folder.file("scenario.json", "{\"my\": 1}");
  take(folder, town());
  CHECK(folder.content("dataset.json").find("\"note\": \"mine\"") != std::string::npos);
  CHECK(folder.content("dataset.json").find("own.csv") != std::string::npos);
  CHECK(folder.content("own.csv") == "mine");
  CHECK(folder.content("scenario.json") == "{\"my\": 1}");
}

TEST_CASE("a section changed by hand is kept and told") {
  const ImportFolder folder;
  take(folder, list_of("duo", "a\n"));
  std::string dataset = folder.content("dataset.json");
  const std::string file = "\"file\": \"duo.csv\"";
  dataset.replace(dataset.find(file), file.size(), file + ", \"status\": \"derived\"");
  folder.file("dataset.json", dataset);
  const TakenIn taken = take(folder, list_of("duo", "b\n"));
  CHECK(folder.content("dataset.json").find("derived") != std::string::npos);
  CHECK(has_remark(taken.remarks.to_check, "section_kept"));
}

TEST_CASE("a file changed by hand is kept under another name, one nobody touched is replaced") {
  const ImportFolder folder;
  take(folder, list_of("duo", "a\n"));
  take(folder, list_of("duo", "b\n"));
  CHECK(folder.content("duo.csv") == "b\n");
  CHECK_FALSE(folder.has("duo.edited-1.csv"));
  folder.file("duo.csv", "mine\n");
  const TakenIn taken = take(folder, list_of("duo", "c\n"));
  CHECK(taken.aside == std::vector<std::string>{"duo.edited-1.csv"});
  CHECK(folder.content("duo.edited-1.csv") == "mine\n");
  CHECK(folder.content("duo.csv") == "c\n");
  folder.file("duo.csv", "mine again\n");
  CHECK(take(folder, list_of("duo", "d\n")).aside == std::vector<std::string>{"duo.edited-2.csv"});
  CHECK(folder.content("duo.edited-1.csv") == "mine\n");
}

TEST_CASE("a function taken off the complete ones stays off") {
  const ImportFolder folder;
  take(folder, list_of("duo", "a\n"));
  std::string dataset = folder.content("dataset.json");
  const std::string list = "\"complete_for\": [\"library\"]";
  REQUIRE(dataset.find(list) != std::string::npos);
  dataset.replace(dataset.find(list), list.size(), "\"complete_for\": []");
  folder.file("dataset.json", dataset);
  const TakenIn taken = take(folder, list_of("duo", "a\n"));
  CHECK(folder.content("dataset.json").find("\"complete_for\": []") != std::string::npos);
  CHECK(has_remark(taken.remarks.to_check, "complete_for_kept"));
}

TEST_CASE("the list of a new year takes the place of the old one under another name") {
  const ImportFolder folder;
  take(folder, town());
  take(folder, list_of("table-halls-2024", "a\n"));
  const TakenIn taken = take(folder, list_of("table-halls-2025", "b\n"));
  CHECK(has_remark(taken.remarks.to_check, "list_replaced"));
  CHECK_FALSE(folder.has("table-halls-2024.csv"));
  CHECK_FALSE(folder.has("import-table-halls-2024.md"));
  CHECK(folder.has("table-halls-2025.csv"));
  CHECK(folder.content("dataset.json").find("table-halls-2024") == std::string::npos);
  CHECK(folder.content("import.json").find("table-halls-2024") == std::string::npos);
  CHECK_FALSE(has_remark(take(folder, list_of("table-halls-2025", "b\n")).remarks.to_check, "list_replaced"));
  take(folder, list_of("table-libraries-2025", "c\n"));
  CHECK(folder.has("table-halls-2025.csv"));
  CHECK(has_remark(take(folder, list_of("table-halls", "d\n")).remarks.to_check, "list_replaced"));
  CHECK_FALSE(folder.has("table-halls-2025.csv"));
}

TEST_CASE("a replaced list whose section was changed by hand stays, and is told") {
  const ImportFolder folder;
  take(folder, town());
  take(folder, list_of("table-halls-2024", "a\n"));
  std::string dataset = folder.content("dataset.json");
  const std::string file = "\"file\": \"table-halls-2024.csv\"";
  dataset.replace(dataset.find(file), file.size(), file + ", \"note\": \"mine\"");
  folder.file("dataset.json", dataset);
  CHECK(has_remark(take(folder, list_of("table-halls-2025", "b\n")).remarks.to_check, "section_kept"));
  CHECK(folder.content("dataset.json").find("mine") != std::string::npos);
}

TEST_CASE("one folder is one municipality") {
  Town here = two_squares();
  Brought brought = town();
  brought.place.municipality = "GM0392";
  CHECK(other_place(brought, here).empty());
  here.neighbourhoods.front().municipality = "GM0034";
  REQUIRE(other_place(brought, here).size() == 1);
  CHECK(other_place(brought, here).front().code == "import_other_municipality");
  here.neighbourhoods.back().municipality = "GM0392";
  CHECK(other_place(brought, here).empty());
}

TEST_CASE("a stopgap does not replace what stands there") {
  const ImportFolder folder;
  take(folder, town());
  Brought grid;
  grid.id = "grid";
  grid.sections.push_back({"residence_points", json_object({{"method", json_text("points")}})});
  take(folder, std::move(grid));
  Brought again = town();
  again.remarks.guessed.push_back({"lattice", "", {}});
  again.remarks.to_check.push_back({"next_facilities", "", {}});
  const TakenIn taken = take(folder, std::move(again));
  CHECK_FALSE(has_remark(taken.remarks.guessed, "lattice"));
  CHECK_FALSE(has_remark(taken.remarks.to_check, "next_facilities"));
  CHECK(folder.content("dataset.json").find("\"points\"") != std::string::npos);
  CHECK(folder.content("dataset.json").find("\"lattice\"") == std::string::npos);
}

TEST_CASE("an import that cannot be read afterwards leaves the folder as it was") {
  const ImportFolder folder;
  take(folder, town());
  folder.file("cbs.csv", "mine\n");
  const std::string dataset = folder.content("dataset.json");
  const auto refuse = [](const std::filesystem::path&) -> std::vector<Message> {
    throw InputError({Problem{"source_not_found", "x", {}}});
  };
  CHECK_THROWS_AS(take_in(folder.path(), town(), Language::nl, refuse), InputError);
  CHECK(folder.content("cbs.csv") == "mine\n");
  CHECK(folder.content("dataset.json") == dataset);
  CHECK_FALSE(folder.has("cbs.edited-1.csv"));
  CHECK_FALSE(folder.has(".voorzien-import"));
  const auto fresh = folder.path() / "new";
  CHECK_THROWS_AS(take_in(fresh, town(), Language::nl, refuse), InputError);
  CHECK_FALSE(std::filesystem::exists(fresh));
}

TEST_CASE("a journal names files of its own folder only") {
  const ImportFolder folder;
  folder.file("precious.txt", "kept");
  std::filesystem::create_directories(folder.path() / "town" / ".voorzien-import");
  folder.file("town/.voorzien-import/journal", "+0 ../precious.txt\n+0 ..\n");
  undo_interrupted_change(folder.path() / "town");
  CHECK(std::filesystem::exists(folder.path() / "precious.txt"));
  CHECK_FALSE(std::filesystem::exists(folder.path() / "town" / ".voorzien-import"));
}

TEST_CASE("a change that was cut off is undone by the next") {
  const ImportFolder folder;
  folder.file("a.txt", "half");
  folder.file("b.txt", "new");
  std::filesystem::create_directories(folder.path() / ".voorzien-import" / "old");
  folder.file(".voorzien-import/old/a.txt", "whole");
  folder.file(".voorzien-import/journal",
              "-" + sha256_of_bytes("half") + " a.txt\n+" + sha256_of_bytes("new") + " b.txt\n");
  { const FolderChange change(folder.path()); }
  CHECK(folder.content("a.txt") == "whole");
  CHECK_FALSE(folder.has("b.txt"));
}

TEST_CASE("what a person edited after a change was cut off is kept under another name") {
  const ImportFolder folder;
  folder.file("a.txt", "edited");
  folder.file("b.txt", "edited too");
  folder.file("c.txt", "old");
  std::filesystem::create_directories(folder.path() / ".voorzien-import" / "old");
  folder.file(".voorzien-import/old/a.txt", "whole");
  folder.file(".voorzien-import/old/c.txt", "old");
  folder.file(".voorzien-import/journal", "-" + sha256_of_bytes("half") + " a.txt\n+" +
                                              sha256_of_bytes("new") + " b.txt\n-" +
                                              sha256_of_bytes("newer") + " c.txt\n");
  CHECK(undo_interrupted_change(folder.path()) ==
        std::vector<std::string>{"b.edited-1.txt", "a.edited-1.txt"});
  CHECK(folder.content("a.txt") == "whole");
  CHECK(folder.content("a.edited-1.txt") == "edited");
  CHECK(folder.content("b.edited-1.txt") == "edited too");
  CHECK_FALSE(folder.has("b.txt"));
  CHECK(folder.content("c.txt") == "old");
  CHECK_FALSE(folder.has("c.edited-1.txt"));
}

TEST_CASE("a change that fails gives no file another name") {
  const ImportFolder folder;
  folder.file("a.txt", "old");
  {
    FolderChange change(folder.path());
    change.write("a.txt", "first");
    change.write("a.txt", "second");
    change.write("b.txt", "new");
    change.remove("b.txt");
  }
  CHECK(folder.content("a.txt") == "old");
  CHECK_FALSE(folder.has("a.edited-1.txt"));
  CHECK_FALSE(folder.has("b.txt"));
}

TEST_CASE("a dataset.json that is no JSON is told and left alone") {
  const ImportFolder folder;
  folder.file("dataset.json", "{ broken");
  CHECK_THROWS_AS(take(folder, town()), InputError);
  CHECK(folder.content("dataset.json") == "{ broken");
}

}  // namespace voorzien::io

// SPDX-License-Identifier: EUPL-1.2
// A scenario turned into a workbook and read again is the same scenario.
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "io/case_workbook/load_case_workbook.hpp"
#include "io/case_workbook/own_norms.hpp"
#include "io/case_workbook/write_case_workbook.hpp"
#include "io/dataset/write_dataset.hpp"
#include "io/norms/resolved_norms.hpp"
#include "io/scenario/resolved_scenario.hpp"
#include "io/sheets/write_sheets.hpp"

namespace voorzien::io {
namespace {

namespace fs = std::filesystem;

const std::string source_root = VOORZIEN_SOURCE;

LoadOptions options() {
  LoadOptions options;
  options.data_root = source_root + "/datasets";
  return options;
}

/// Everything that can be written of a scenario.
std::map<std::string, std::string> texts_of(const Scenario& scenario) {
  std::map<std::string, std::string> texts;
  texts["scenario"] = resolved_scenario_json(scenario);
  texts["norms"] = resolved_norms_json(scenario.norms, scenario.catalogue);
  for (const DatasetFile& file : dataset_files(scenario.town, scenario.catalogue))
    texts[file.name] = file.content;
  return texts;
}

LoadedScenario through_workbook(const LoadedScenario& loaded, Language language) {
  const fs::path folder = fs::temp_directory_path() / "heen-en-terug";
  fs::remove_all(folder);
  fs::create_directories(folder);
  const WrittenCase written = case_workbook_of(loaded, {"casus", language, options().data_root});
  for (const auto& [name, text] : written.beside) std::ofstream(folder / name, std::ios::binary) << text;
  write_sheets(written.book, folder / "casus.xlsx");
  return load_case_workbook((folder / "casus.xlsx").string(), options());
}

void check_equal(const LoadedScenario& loaded, Language language) {
  const LoadedScenario back = through_workbook(loaded, language);
  const auto expected = texts_of(loaded.scenario);
  const auto read = texts_of(back.scenario);
  REQUIRE(read.size() == expected.size());
  for (const auto& [name, text] : expected) {
    INFO(name);
    REQUIRE(read.contains(name));
    CHECK((read.at(name) == text));
  }
}

}  // namespace

TEST_CASE("scenarios come back equal from a workbook in either language") {
  for (const char* file : {"hamlet/today", "hamlet/growth", "hamlet/combined", "almere/dense-2040-by-hand",
                           "almere/dense-2040-combined-phased"}) {
    const LoadedScenario loaded = load_scenario(source_root + "/scenarios/" + file + ".json", options());
    for (const Language language : {Language::nl, Language::en}) {
      INFO(file);
      check_equal(loaded, language);
    }
  }
}

TEST_CASE("own norm values come back as own values") {
  LoadedScenario loaded = load_scenario(source_root + "/scenarios/hamlet/today.json", options());
  const auto library = loaded.scenario.catalogue.find("library");
  REQUIRE(library);
  loaded.scenario.norms = with_own_values(
      loaded.scenario.norms, {{*library, "rate", 0, {0.01, 0.02, 0.03}, {"", Status::assumption}}});
  check_equal(loaded, Language::nl);
  const LoadedScenario back = through_workbook(loaded, Language::nl);
  CHECK(back.scenario.norms.id == "nl-base-own");
}

TEST_CASE("the order of interventions within a year is kept where it is not the usual one") {
  LoadedScenario loaded = load_scenario(source_root + "/scenarios/hamlet/growth.json", options());
  auto& interventions = loaded.scenario.interventions;
  for (Intervention& one : interventions) {
    one.year = Year(2026);
    one.last_year.reset();
    if (auto* open = std::get_if<OpenFacility>(&one.action)) open->until.reset();
  }
  std::reverse(interventions.begin(), interventions.end());
  check_equal(loaded, Language::nl);
}

TEST_CASE("texts with quotes, commas, line ends and separators survive") {
  LoadedScenario loaded = load_scenario(source_root + "/scenarios/hamlet/growth.json", options());
  loaded.scenario.interventions.front().note = "Regel 1, \"tussen\" en 'ook'; half – [x]: 50%\nregel 2 = 1+1";
  loaded.scenario.town.facilities.front().name = "=SOM(A1) & <De \"Vogel\">, 't Hof";
  check_equal(loaded, Language::nl);
}

}  // namespace voorzien::io

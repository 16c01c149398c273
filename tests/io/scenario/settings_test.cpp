// SPDX-License-Identifier: EUPL-1.2
#include <catch2/catch.hpp>

#include "tests/io/scenario/small_case.hpp"

namespace voorzien::io {
namespace {

using Texts = std::vector<std::string>;

Texts found_in(const std::string& text) { return listed(problems_of({{"scenarios/s.json", text}})); }

std::string replaced(std::string text, const std::string& old_part, const std::string& new_part) {
  const std::size_t at = text.find(old_part);
  REQUIRE(at != std::string::npos);
  return text.replace(at, old_part.size(), new_part);
}

TEST_CASE("settings are read, and have sensible defaults where they are left out") {
  const auto bare = load_small({{"scenarios/s.json", scenario_with("")}}).scenario;
  CHECK(bare.base_year == Year(2022));
  CHECK(bare.seed == 1);
  CHECK(bare.travel.detour_factor == 1.3);
  CHECK(bare.phases.empty());
  CHECK(bare.demography.dilution_per_year == 0.004);
  const auto full =
      load_small(
          {{"scenarios/s.json",
            replaced(
                scenario_with(R"(, "phases": [2028, 2040], "seed": 18446744073709551615,
      "travel": {"mode": "cycling", "cost": "m", "detour_factor": 1.0})"),
                R"({"rates": "r"})",
                R"({"rates": "r", "dilution_per_year": 0, "control_totals": [{"year": 2030, "residents": 240000}]})")}})
          .scenario;
  CHECK(full.phases == std::vector<Year>{Year(2028), Year(2040)});
  CHECK(full.seed == 18446744073709551615U);
  CHECK(full.travel.mode == TravelMode::cycling);
  CHECK(full.travel.detour_factor == 1.0);
  CHECK(full.demography.dilution_per_year == 0.0);
  REQUIRE(full.control_totals.size() == 1);
  CHECK(full.control_totals[0].residents == Persons(240000));
}

TEST_CASE("measures of access are read as written, and are the nearest place and 2SFCA where none are") {
  const auto names_in = [](const std::string& members) {
    std::vector<std::string> names;
    for (const AskedMeasure& asked :
         load_small({{"scenarios/s.json", scenario_with(members)}}).scenario.access_measures)
      names.push_back(asked.name);
    return names;
  };
  CHECK(names_in("") == Texts{"nearest", "2sfca"});
  CHECK(names_in(R"(, "access_measures": null)") == Texts{"nearest", "2sfca"});
  CHECK(names_in(R"(, "access_measures": [])").empty());
  CHECK(names_in(R"(, "access_measures": ["nearest 3", " e2sfca  gaussian:600 "])") ==
        Texts{"nearest 3", "e2sfca gaussian:600"});
}

TEST_CASE("what is wrong in the settings is found at its place") {
  const auto [old_part, new_part, expected] = GENERATE(table<std::string, std::string, std::string>({
      {"voorzien-scenario/1", "voorzien-scenario/2", "#/format format_version"},
      {"\"id\": \"s\"", "\"id\": \"S s\"", "#/id bad_id"},
      {"\"base_year\": 2022", "\"base_year\": 2021", "#/base_year base_year_differs"},
      {"\"base_year\": 2022", "\"base_year\": 22", "#/base_year not_a_year"},
      {"\"base_year\": 2022", "\"base_year\": \"2022\"", "#/base_year expected_number"},
      {"\"horizon_year\": 2040", "\"horizon_year\": 2020", "#/horizon_year horizon_before_base"},
      {"\"horizon_year\": 2040", "\"horizon\": 2040", "# missing_key"},
      {"\"horizon_year\": 2040", "\"horizon_year\": null", "#/horizon_year expected_number"},
      {"\"norms\": \"base\"", "\"norms\": \"bsae\"", "#/norms unknown_norm_set_near"},
      {"\"rates\": \"r\"", "\"rates\": \"other\"", "#/demography/rates unknown_rates"},
      {"\"rates\": \"r\"", "\"rates\": \"x.json\"", "#/demography/rates rates_missing"},
      {"\"rates\": \"r\"", "\"dilution_per_year\": 0.004", "#/demography missing_key"},
      {"\"rates\": \"r\"", "\"rates\": \"r\", \"dilution_per_year\": 4",
       "#/demography/dilution_per_year number_too_large"},
      {"../data/town", "../data/twon", "#/dataset dataset_missing"},
      {"../data/town", "${SHARED}/town", "#/dataset unknown_variable"},
  }));
  CAPTURE(new_part);
  const Texts found = found_in(replaced(scenario_with(""), old_part, new_part));
  REQUIRE_FALSE(found.empty());
  CHECK(found.front() == "scenarios/s.json" + expected);
}

TEST_CASE("what is wrong in further settings is found at its place") {
  const auto [members, expected] = GENERATE(table<std::string, std::string>({
      {R"(, "phases": [2030, 2028])", "#/phases/1 years_not_rising"},
      {R"(, "phases": [2041])", "#/phases/0 year_outside"},
      {R"(, "phases": 2030)", "#/phases expected_list"},
      {R"(, "seed": -1)", "#/seed number_negative"},
      {R"(, "seed": 1.5)", "#/seed number_not_whole"},
      {R"(, "travel": {"detour_factor": 0.9})", "#/travel/detour_factor number_too_small"},
      {R"(, "travel": {"mode": "walk"})", "#/travel/mode unknown_choice_near"},
      {R"(, "travel": {"cost": "min"})", "#/travel/cost unknown_choice"},
      {R"(, "access_measures": ["2sfcaa"])", "#/access_measures/0 access_measure_not_understood"},
      {R"(, "access_measures": ["2sfca", "2sfca"])", "#/access_measures/1 access_measure_twice"},
      {R"(, "access_measures": ["gravity"])", "#/access_measures/0 access_measure_lacks"},
      {R"(, "access_measures": ["e2sfca power:-1"])", "#/access_measures/0 access_measure_decay"},
      {R"(, "access_measures": "2sfca")", "#/access_measures expected_list"},
      {R"(, "travel": {"speed": 4})", "#/travel/speed unknown_key"},
      {R"(, "interventons": [])", "#/interventons unknown_key_near"},
      {R"(, "compare_norms": ["base", "x"])", "#/compare_norms/1 unknown_norm_set"},
  }));
  CAPTURE(members);
  CHECK(found_in(scenario_with(members)) == Texts{"scenarios/s.json" + expected});
}

TEST_CASE("control totals have rising years within the scenario and people in them") {
  const auto with_totals = [](const std::string& totals) {
    return found_in(replaced(scenario_with(""), R"({"rates": "r"})",
                             R"({"rates": "r", "control_totals": )" + totals + "}"));
  };
  const std::string place = "scenarios/s.json#/demography/control_totals";
  CHECK(with_totals("null") == Texts{});
  CHECK(with_totals(R"([{"year": 2030, "residents": 1}, {"year": 2030, "residents": 1}])") ==
        Texts{place + "/1/year years_not_rising"});
  CHECK(with_totals(R"([{"year": 2050, "residents": -3}])") ==
        Texts{place + "/0/year year_outside", place + "/0/residents number_not_above"});
}

TEST_CASE("a broken scenario gives one problem, not a cascade") {
  CHECK(found_in("{\"format\": ") == Texts{"scenarios/s.json:1:12 json_ends_early"});
}

TEST_CASE("a scenario that is not there is said so") {
  try {
    load_small({}, "nowhere.json");
    FAIL("nothing was thrown");
  } catch (const InputError& error) {
    CHECK(listed(error.problems()) == Texts{"nowhere.json file_unreadable"});
  }
}

TEST_CASE("a data folder without a catalogue is reported once per file, not once per function") {
  LoadOptions options;
  options.data_root = "elsewhere";
  options.files = files_in_memory(
      {{"s.json", with_interventions(R"({"id": "a", "year": 2030, "kind": "open", "x": 1, "y": 1,
    "functions": [{"function": "school", "capacity": 1}]})")}});
  try {
    load_scenario("s.json", options);
    FAIL("nothing was thrown");
  } catch (const InputError& error) {
    CHECK(listed(error.problems()) == Texts{"elsewhere/catalogue/space-kinds.json data_file_unreadable",
                                            "elsewhere/catalogue/functions.json data_file_unreadable",
                                            "s.json#/demography/rates rates_missing",
                                            "s.json#/norms unknown_norm_set",
                                            "s.json#/dataset dataset_missing"});
  }
}

TEST_CASE("a scenario or a file it names that is only null is one problem") {
  CHECK(listed(problems_of({{"scenarios/s.json", "null"}})) ==
        std::vector<std::string>{"scenarios/s.json# expected_object"});
  CHECK(listed(problems_of({{"scenarios/s.json", scenario_with("")}, {"data/norms/base.json", "null"}})) ==
        std::vector<std::string>{"data/norms/base.json# expected_object"});
}

TEST_CASE("numbers no plan has are refused where they stand") {
  const std::string build = R"({"id": "a", "year": 2030, "kind": "build_dwellings", "neighbourhood": "oost",
    "dwellings": [{"type": "apartment", "count": 1e300}]})";
  const std::string open = R"({"id": "b", "year": 2030, "kind": "open", "x": 1e9, "y": 50,
    "functions": [{"function": "school", "capacity": 1e10}]})";
  CHECK(listed(problems_of({{"scenarios/s.json", with_interventions(build + ", " + open)}})) ==
        std::vector<std::string>{"scenarios/s.json#/interventions/0/dwellings/0/count number_too_large",
                                 "scenarios/s.json#/interventions/1/x number_too_large",
                                 "scenarios/s.json#/interventions/1/functions/0/capacity number_too_large"});
}

}  // namespace
}  // namespace voorzien::io

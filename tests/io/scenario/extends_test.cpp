// SPDX-License-Identifier: EUPL-1.2
#include <catch2/catch.hpp>

#include "tests/io/scenario/small_case.hpp"

namespace voorzien::io {
namespace {

using Texts = std::vector<std::string>;

std::string extending(const std::string& file, const std::string& members = "") {
  return R"({"format": "voorzien-scenario/1", "id": "child", "name": {"nl": "K", "en": "C"}, "extends": ")" +
         file + "\"" + members + "}";
}

std::string closing(const std::string& id, int year) {
  return R"({"id": ")" + id + R"(", "year": )" + std::to_string(year) +
         R"(, "kind": "close", "facility": "hall"})";
}

std::string building(const std::string& id, int year) {
  return R"({"id": ")" + id + R"(", "year": )" + std::to_string(year) +
         R"(, "kind": "build_dwellings", "neighbourhood": "oost", "dwellings": [{"type": "apartment", "count": 10}]})";
}

TEST_CASE("a scenario takes the settings of the one it extends and overrides some") {
  const LoadedScenario loaded = load_small(
      {{"scenarios/s.json",
        extending("base/b.json", R"(, "horizon_year": 2035, "demography": {"dilution_per_year": 0.01})")},
       {"scenarios/base/b.json", scenario_with(R"(, "seed": 7, "phases": [2030])")},
       {"scenarios/data/town/dataset.json", "{}"}});
  CHECK(loaded.scenario.id == "child");
  CHECK(loaded.scenario.name.nl == "K");
  CHECK(loaded.scenario.horizon_year == Year(2035));
  CHECK(loaded.scenario.base_year == Year(2022));
  CHECK(loaded.scenario.seed == 7);
  CHECK(loaded.scenario.phases == std::vector<Year>{Year(2030)});
  CHECK(loaded.scenario.demography.id == "r");
  CHECK(loaded.scenario.demography.dilution_per_year == 0.01);
  CHECK(loaded.chain == Texts{"scenarios/s.json", "scenarios/base/b.json"});
}

TEST_CASE("interventions are added after those of the scenario that is extended, then ordered by year") {
  const LoadedScenario loaded = load_small(
      {{"scenarios/s.json", extending("b.json", R"(, "interventions": [)" + building("c", 2030) + ", " +
                                                    building("d", 2023) + "]")},
       {"scenarios/b.json", with_interventions(building("a", 2030) + ", " + building("b", 2025))}});
  Texts order;
  for (const Intervention& intervention : loaded.scenario.interventions) order.push_back(intervention.id);
  CHECK(order == Texts{"d", "b", "a", "c"});
}

TEST_CASE("null takes an inherited setting away") {
  const std::string base = R"({"format": "voorzien-scenario/1", "id": "b", "name": {"nl": "N", "en": "E"},
    "dataset": "../data/town", "norms": "base", "base_year": 2022, "horizon_year": 2040,
    "demography": {"rates": "r", "control_totals": [{"year": 2030, "residents": 9}], "dilution_per_year": 0.02}})";
  const LoadedScenario loaded = load_small(
      {{"scenarios/s.json",
        extending("b.json", R"(, "demography": {"control_totals": null, "dilution_per_year": null})")},
       {"scenarios/b.json", base}});
  CHECK(loaded.scenario.control_totals.empty());
  CHECK(loaded.scenario.demography.dilution_per_year == 0.004);
}

TEST_CASE("an id used in both scenarios is reported in the one that adds it") {
  const auto problems = problems_of(
      {{"scenarios/s.json", extending("b.json", R"(, "interventions": [)" + building("a", 2024) + "]")},
       {"scenarios/b.json", with_interventions(building("a", 2030))}});
  CHECK(listed(problems) == Texts{"scenarios/s.json#/interventions/0 duplicate_id"});
}

TEST_CASE("scenarios that extend each other in a circle are reported with the circle") {
  const auto problems =
      problems_of({{"scenarios/s.json", extending("b.json")}, {"scenarios/b.json", extending("s.json")}});
  REQUIRE_FALSE(problems.empty());
  CHECK(listed(problems).front() == "scenarios/b.json#/extends scenario_cycle");
  CHECK(value_in(problems.front(), "cycle") == "scenarios/s.json → scenarios/b.json → scenarios/s.json");
}

TEST_CASE("a scenario to extend that is not there is reported where it is named") {
  const auto problems = problems_of({{"scenarios/s.json", extending("x.json", R"(, "seed": 1)")}});
  REQUIRE_FALSE(problems.empty());
  CHECK(listed(problems).front() == "scenarios/s.json#/extends file_unreadable");
}

TEST_CASE("problems of all files of the chain and of the norms come at once") {
  const auto problems =
      problems_of({{"scenarios/s.json", extending("b.json", R"(, "sede": 1)")},
                   {"scenarios/b.json", with_interventions(closing("a", 2050))},
                   {"data/norms/base.json", norm_set("base", R"({"function": "shcool", "need": null})")}});
  CHECK(listed(problems) == Texts{"data/norms/base.json#/norms/0/function unknown_function_near",
                                  "scenarios/b.json#/interventions/0/year year_outside",
                                  "scenarios/s.json#/sede unknown_key_near"});
}

TEST_CASE("every file that was read is an input, once, under a name that is the same everywhere") {
  const LoadedScenario loaded =
      load_small({{"scenarios/s.json", extending("b.json")},
                  {"scenarios/b.json", scenario_with(R"(, "compare_norms": ["base"])")}});
  Texts names;
  for (const InputFile& input : loaded.inputs) names.push_back(input.name);
  CHECK(names == Texts{"b.json", "catalogue/costs.json", "catalogue/demography.json",
                       "catalogue/functions.json", "catalogue/sharing.json", "catalogue/space-kinds.json",
                       "catalogue/week.json", "norms/base.json", "s.json", "town/dataset.json"});
  CHECK(loaded.inputs.front().path.front() == '/');
  CHECK(loaded.compare_norms.size() == 1);
}

}  // namespace
}  // namespace voorzien::io

// SPDX-License-Identifier: EUPL-1.2
#include "io/results/results_json.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "io/results/facility_spans.hpp"
#include "tests/support/sample_run.hpp"

namespace voorzien::io {
namespace {

nlohmann::json written(const Scenario& scenario, const RunResult& result) {
  return nlohmann::json::parse(results_json(scenario, result));
}

const nlohmann::json none = nullptr;

}  // namespace

TEST_CASE("need, supply and shortfall stand by year and neighbourhood, rounded as the unit says") {
  const Scenario scenario = sample::scenario();
  const auto json = written(scenario, sample::run_result(scenario));
  const auto& school = json.at("functions").at(sample::primary_school);
  CHECK(school.at("id") == "primary-school");
  CHECK(school.at("unit") == "pupils");
  // Residents of the second square are unknown, so its need is; water needs nothing and is in no area.
  CHECK(school.at("need").at("mid").at(4) == nlohmann::json({0, nullptr, 0, 400, 200, 300, 500, 250, 100}));
  CHECK(school.at("need").at("low").at(0).at(3) == 324);
  CHECK(school.at("supply").at("mid").at(0).at(6) == 200);
  CHECK(school.at("areas").size() == 8);
  CHECK(school.at("areas").at(5).at("id") == "WK009301");
  CHECK(school.at("shortfall").at("mid").at(4) == nlohmann::json({0, nullptr, 0, 0, 30, 300, 100, 0}));
  CHECK(school.at("peak").at("year") == 2028);
  CHECK(school.at("peak").at("need") == 1750);
  CHECK(school.at("waves").at(1) == none);
}

TEST_CASE("unknown supply is null and never a shortfall") {
  const Scenario scenario = sample::scenario();
  const auto json = written(scenario, sample::run_result(scenario));
  const auto& library = json.at("functions").at(sample::library);
  CHECK(library.at("supply_known") == false);
  CHECK(library.at("supply_knowledge") == "unknown");
  CHECK(library.at("supply") == none);
  CHECK(library.at("area_supply").at("mid").at(0) == nlohmann::json::parse("[null]"));
  CHECK(library.at("shortfall").at("high").at(4) == nlohmann::json::parse("[null]"));
  CHECK(library.at("shortfall_space") == nlohmann::json::parse("[null]"));
  CHECK(library.at("peak").at("lasting") == none);
  CHECK(library.at("areas").at(0).at("need") == "partial");
}

TEST_CASE("a function without a norm has no need") {
  Scenario scenario = sample::scenario();
  RunResult result = sample::run_result(scenario);
  scenario.norms.by_function[sample::sports_hall] = std::nullopt;
  result.functions[sample::sports_hall].need_known = false;
  const auto json = written(scenario, result);
  const auto& hall = json.at("functions").at(sample::sports_hall);
  CHECK(hall.at("norm") == none);
  CHECK(hall.at("need") == none);
  CHECK(hall.at("peak") == none);
  CHECK(hall.at("area_need").at("mid").at(0) == nlohmann::json::parse("[null, null]"));
  CHECK(hall.at("area_supply").at("mid").at(0) == nlohmann::json({44, 0}));
}

TEST_CASE("people are told with every term, rows of change lying between the years") {
  const Scenario scenario = sample::scenario();
  RunResult result = sample::run_result(scenario);
  result.timeline.years[1].terms[3].births = to_micro(21.128);
  result.timeline.years[1].terms[3].net_migration = to_micro(-0.001);
  const auto json = written(scenario, result);
  const auto& people = json.at("people");
  CHECK(people.at("residents").size() == 5);
  CHECK(people.at("residents").at(0) == nlohmann::json({0, nullptr, 0, 4000, 2000, 3000, 5000, 2500, 1000}));
  CHECK(people.at("births").size() == 4);
  CHECK(people.at("births").at(0).at(3) == 21.13);
  CHECK(people.at("births").at(0).at(1) == none);
  CHECK(people.at("net_migration").at(0).at(3) == 0);
  CHECK(people.at("dwellings").at(0).at(3) == 2000);
}

TEST_CASE("the best distribution gives loads by facility and no distance where nothing was met") {
  const Scenario scenario = sample::scenario();
  const auto json = written(scenario, sample::run_result(scenario));
  const auto& assigned = json.at("functions").at(sample::primary_school).at("assigned");
  REQUIRE(assigned.size() == 2);
  const auto& horizon = assigned.at(1);
  CHECK(horizon.at("year") == 2028);
  CHECK(horizon.at("met_within_reach").at(6) == 200);
  CHECK(horizon.at("unmet").at(6) == 300);
  CHECK(horizon.at("unmet").at(1) == none);
  CHECK(horizon.at("mean_travel_m").at(0) == none);
  CHECK(horizon.at("mean_travel_m").at(6) == 300);
  CHECK(horizon.at("load").at(3) ==
        nlohmann::json({{"facility", "school-6"}, {"capacity", 200}, {"assigned", 200}}));
}

TEST_CASE("a facility is told in spans of years with the same capacity") {
  const Scenario scenario = sample::scenario();
  RunResult result = sample::run_result(scenario);
  // The hall opens in 2026 and grows in 2028.
  for (OpenFunction& open : result.timeline.years[4].open) {
    if (open.function == sample::sports_hall) open.capacity = Interval::exactly(60.0);
  }
  const auto spans = facility_spans(result.timeline, FunctionIndex(sample::sports_hall));
  REQUIRE(spans.size() == 2);
  CHECK(spans[0].first == Year{2026});
  CHECK(spans[0].last == Year{2027});
  CHECK(spans[1].first == Year{2028});
  CHECK(spans[1].capacity == Interval::exactly(60.0));
  const auto json = written(scenario, result);
  CHECK(json.at("functions").at(sample::sports_hall).at("facilities").at(0).at("capacity") ==
        nlohmann::json({{"low", 40}, {"mid", 44}, {"high", 48}}));
}

TEST_CASE("findings carry code, place and bandwidth but no sentence") {
  const Scenario scenario = sample::scenario();
  RunResult result = sample::run_result(scenario);
  result.findings.push_back({{"shortfall", "", {{"norm_status", 1.0}, {"share", 12.5}}},
                             FunctionIndex(sample::primary_school),
                             "WK009301",
                             Year{2028},
                             {250.4, 300.0, 350.0}});
  result.warnings.push_back({"geometry_repaired", "almere.gpkg#wijken/12", {}});
  const auto json = written(scenario, result);
  const auto& finding = json.at("findings").at(0);
  CHECK(finding.at("value") == nlohmann::json({{"low", 250}, {"mid", 300}, {"high", 350}}));
  CHECK(finding.at("values") == nlohmann::json({{"norm_status", "published"}, {"share", 12.5}}));
  CHECK(json.at("warnings").at(0).at("where") == "almere.gpkg#wijken/12");
}

TEST_CASE("the same run gives the same bytes, without minus zero") {
  const Scenario scenario = sample::scenario();
  RunResult result = sample::run_result(scenario);
  result.functions[1].need.at(0, 3).low = -1e-12;
  const std::string text = results_json(scenario, result);
  CHECK(text == results_json(scenario, result));
  CHECK(text.find("-0,") == std::string::npos);
  CHECK(text.find("-0]") == std::string::npos);
}

}  // namespace voorzien::io

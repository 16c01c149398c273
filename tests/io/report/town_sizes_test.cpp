// SPDX-License-Identifier: EUPL-1.2
// A town of one neighbourhood and one of five hundred: the smallest and about the largest there is.
#include <catch2/catch.hpp>

#include "engine/balance/run.hpp"
#include "io/report/report.hpp"
#include "tests/io/report/well_formed.hpp"
#include "tests/support/small_town.hpp"

namespace voorzien::io {
namespace {

/// `count` squares of 1 km in rows of 25, with one school that holds ten.
Scenario town_of(std::size_t count) {
  Scenario scenario = test::small_town();
  const Neighbourhood pattern = scenario.town.neighbourhoods.front();
  scenario.town.neighbourhoods.clear();
  scenario.town.residence_points.clear();
  for (std::size_t i = 0; i < count; ++i) {
    Neighbourhood one = pattern;
    const double x = 1000.0 * static_cast<double>(i % 25);
    const double y = 1000.0 * static_cast<double>(i / 25);
    one.id = "n" + std::to_string(1000 + i);
    one.name = "Buurt " + std::to_string(i + 1);
    one.area = {Polygon{{{x, y}, {x + 1000, y}, {x + 1000, y + 1000}, {x, y + 1000}, {x, y}}, {}}};
    one.centre = {x + 500, y + 500};
    scenario.town.neighbourhoods.push_back(one);
    scenario.town.residence_points.push_back({NeighbourhoodIndex(i), one.centre, 1.0});
  }
  const FunctionIndex school = test::add_function(scenario, "primary-school");
  test::set_norm(scenario, test::norm_per_resident(school, {4, 11}, Interval::exactly(1.0)));
  test::add_facility(scenario, "a-school", {500.0, 500.0}, school, Interval::exactly(10.0));
  scenario.town.facilities.front().neighbourhood = NeighbourhoodIndex(0);
  return scenario;
}

}  // namespace

TEST_CASE("a town of one neighbourhood has a report without maps that compare") {
  const Scenario scenario = town_of(1);
  const RunResult result = run(scenario, 1);
  const std::string page = report_html({scenario, result, nullptr}, {});
  CHECK(test::complaints_about(page) == std::vector<std::string>{});
  CHECK(page.find("class=\"multiples\"") == std::string::npos);
  CHECK(test::words_of(page).find("22 ") != std::string::npos);  // 32 children of 4 to 11, 10 places
}

TEST_CASE(
    "a town of five hundred neighbourhoods has a report of a few hundred kB that says where the rest is") {
  const Scenario scenario = town_of(500);
  const RunResult result = run(scenario, 1);
  const std::string page = report_html({scenario, result, nullptr}, {});
  CHECK(test::complaints_about(page) == std::vector<std::string>{});
  CHECK(page.size() < 500'000);
  CHECK(test::words_of(page).find("alle 500 staan in tables/balance.csv") != std::string::npos);
  CHECK(test::complaints_about(residents_html({scenario, result, nullptr}, {})) ==
        std::vector<std::string>{});
}

TEST_CASE("a function without any facility is short by all of its need") {
  Scenario scenario = town_of(2);
  scenario.town.facilities.clear();
  const RunResult result = run(scenario, 1);
  const std::string page = report_html({scenario, result, nullptr}, {});
  CHECK(test::complaints_about(page) == std::vector<std::string>{});
  CHECK(test::words_of(page).find("Aanbod 2022 0 Tekort 2022 64 Dekking 0\u00A0%") != std::string::npos);
}

TEST_CASE("neighbourhoods without people have no need and no shortfall") {
  Scenario scenario = town_of(2);
  for (Neighbourhood& one : scenario.town.neighbourhoods) {
    one.residents = Persons(0.0);
    one.ages = {};
  }
  const RunResult result = run(scenario, 1);
  const std::string page = report_html({scenario, result, nullptr}, {});
  CHECK(test::complaints_about(page) == std::vector<std::string>{});
  CHECK(page.find("class=\"no-need\"") != std::string::npos);
  CHECK(page.find("nan") == std::string::npos);
}

}  // namespace voorzien::io

// SPDX-License-Identifier: EUPL-1.2
#include "engine/simulation/housing_programme.hpp"

#include <catch2/catch.hpp>

#include "tests/engine/simulation/still_town.hpp"

namespace voorzien {
namespace {

using test::add;
using test::east;
using test::still_town;
using test::warned;
using test::west;

double dwellings_in(const Timeline& timeline, int year, NeighbourhoodIndex neighbourhood) {
  return timeline.at(Year(year)).dwellings[neighbourhood].value();
}

TEST_CASE("what is delivered in a year counts from 1 January of the next") {
  Scenario scenario = still_town(2026);
  add(scenario, "estate", 2024, BuildDwellings{west, {{"house", 10.0}, {"apartment", 5.0}}});
  const Timeline timeline = simulate(scenario);
  CHECK(dwellings_in(timeline, 2024, west) == 160.0);
  CHECK(timeline.at(Year(2024)).residents[west].total() == to_micro(400.0));
  CHECK(dwellings_in(timeline, 2025, west) == 175.0);
  CHECK(timeline.at(Year(2025)).residents[west].total() == to_micro(450.0));
  CHECK(timeline.at(Year(2025)).terms[west].moved_in == to_micro(50.0));
  CHECK(timeline.at(Year(2026)).terms[west].moved_in == 0);
  CHECK(dwellings_in(timeline, 2026, east) == 160.0);
}

TEST_CASE("a programme of several years is spread evenly over them, and adds up") {
  Scenario scenario = still_town(2028);
  add(scenario, "estate", 2023, BuildDwellings{west, {{"house", 100.0}}}).last_year = Year(2025);
  const Timeline timeline = simulate(scenario);
  CHECK(dwellings_in(timeline, 2023, west) == 160.0);
  CHECK(dwellings_in(timeline, 2024, west) == Approx(160.0 + 100.0 / 3.0));
  CHECK(dwellings_in(timeline, 2025, west) == Approx(160.0 + 200.0 / 3.0));
  CHECK(dwellings_in(timeline, 2026, west) == Approx(260.0).margin(1e-9));
  CHECK(dwellings_in(timeline, 2028, west) == dwellings_in(timeline, 2026, west));
}

TEST_CASE("demolition in a year counts from 1 January of the next and takes the residents along") {
  Scenario scenario = still_town(2026);
  add(scenario, "clearance", 2023, DemolishDwellings{east, {{"apartment", 80.0}}}).last_year = Year(2024);
  const Timeline timeline = simulate(scenario);
  CHECK(dwellings_in(timeline, 2023, east) == 160.0);
  CHECK(dwellings_in(timeline, 2024, east) == 120.0);
  CHECK(dwellings_in(timeline, 2025, east) == 80.0);
  CHECK(timeline.at(Year(2025)).residents[east].total() == to_micro(200.0));
  CHECK(timeline.warnings.empty());
}

TEST_CASE("several plans for one place and year add up") {
  Scenario scenario = still_town(2023);
  add(scenario, "a", 2022, BuildDwellings{west, {{"house", 10.0}}});
  add(scenario, "b", 2022, BuildDwellings{west, {{"house", 2.0}, {"apartment", 1.0}}});
  const std::vector<HousingChange> changes = housing_change_in(scenario, Year(2022));
  CHECK(changes[west].built == std::vector<double>{1.0, 12.0});
  CHECK(changes[west].demolished.empty());
  CHECK(changes[east].built.empty());
}

TEST_CASE("demolishing more than stands there takes what is there, with a warning") {
  Scenario scenario = still_town(2024);
  add(scenario, "clearance", 2022, DemolishDwellings{east, {{"apartment", 200.0}}});
  const Timeline timeline = simulate(scenario);
  CHECK(dwellings_in(timeline, 2023, east) == 0.0);
  CHECK(timeline.at(Year(2023)).residents[east].total() == 0);
  REQUIRE(timeline.warnings.size() == 1);
  const Message expected{
      "demolition_exceeds_stock",
      "",
      {{"neighbourhood", "east"}, {"year", "2022"}, {"demolished", 200.0}, {"present", 160.0}}};
  CHECK((timeline.warnings.front() == expected));
}

TEST_CASE("demolishing exactly what stands there, in thirds, is no excess") {
  Scenario scenario = still_town(2026);
  scenario.town.neighbourhoods[east].dwellings = Dwellings(100.0);
  add(scenario, "clearance", 2022, DemolishDwellings{east, {{"apartment", 100.0}}}).last_year = Year(2024);
  const Timeline timeline = simulate(scenario);
  CHECK(timeline.warnings.empty());
  CHECK(dwellings_in(timeline, 2026, east) == Approx(0.0).margin(1e-9));
}

TEST_CASE("demolition where dwellings are unknown cannot be checked, and says so") {
  Scenario scenario = still_town(2023);
  scenario.town.neighbourhoods[east].dwellings.reset();
  add(scenario, "clearance", 2022, DemolishDwellings{east, {{"apartment", 10.0}}});
  const Timeline timeline = simulate(scenario);
  CHECK(timeline.years.back().terms[east].demolished == Approx(20e6).margin(100));
  CHECK_FALSE(timeline.years.back().dwellings[east].has_value());
  CHECK(warned(timeline) == std::vector<std::string>{"demolition_stock_unknown"});
}

TEST_CASE("nobody comes to live on water") {
  Scenario scenario = still_town(2024);
  scenario.town.neighbourhoods[west].kind = AreaKind::water;
  scenario.town.neighbourhoods[west].ages = {};
  scenario.town.neighbourhoods[west].dwellings = Dwellings(0.0);
  scenario.demography.refill_share = 1.0;
  scenario.demography.refill.by_age.fill(1.0);
  add(scenario, "lake", 2022, BuildDwellings{west, {{"house", 10.0}}});
  add(scenario, "shore", 2022, BuildDwellings{east, {{"apartment", 10.0}}});
  const Timeline timeline = simulate(scenario);
  CHECK(timeline.years.back().residents[west].total() == 0);
  CHECK(dwellings_in(timeline, 2024, west) == 0.0);
  CHECK(timeline.years.back().residents[east].total() == to_micro(420.0));
  CHECK(warned(timeline) == std::vector<std::string>{"build_on_water"});
}

TEST_CASE("dwellings that come too early or too late to count are told") {
  Scenario scenario = still_town(2024);
  add(scenario, "early", 2020, BuildDwellings{west, {{"house", 40.0}}}).last_year = Year(2023);
  add(scenario, "late", 2024, BuildDwellings{east, {{"house", 7.0}}});
  const Timeline timeline = simulate(scenario);
  CHECK(dwellings_in(timeline, 2024, west) == 180.0);
  CHECK(dwellings_in(timeline, 2024, east) == 160.0);
  REQUIRE(warned(timeline) == std::vector<std::string>{"dwellings_outside_years", "dwellings_outside_years"});
  CHECK((timeline.warnings[0].values[1] == std::pair<std::string, MessageValue>("dwellings", 20.0)));
  CHECK((timeline.warnings[1].values[1] == std::pair<std::string, MessageValue>("dwellings", 7.0)));
}

TEST_CASE("a dwelling type the demography does not know houses nobody, with a warning") {
  Scenario scenario = still_town(2023);
  add(scenario, "boats", 2022, BuildDwellings{west, {{"houseboat", 40.0}, {"house", 1.0}}});
  const Timeline timeline = simulate(scenario);
  CHECK(dwellings_in(timeline, 2023, west) == 161.0);
  CHECK(warned(timeline) == std::vector<std::string>{"unknown_dwelling_type"});
}

}  // namespace
}  // namespace voorzien

// SPDX-License-Identifier: EUPL-1.2
#include "engine/simulation/simulate.hpp"

#include <catch2/catch.hpp>

#include "tests/engine/simulation/still_town.hpp"

namespace voorzien {
namespace {

using test::add;
using test::east;
using test::still_town;
using test::warned;
using test::west;

MicroPersons residents_of(const YearState& state) {
  MicroPersons sum = 0;
  for (const Cohorts& cohorts : state.residents) sum += cohorts.total();
  return sum;
}

TEST_CASE("a run has every year from base to horizon, each where its year says") {
  const Timeline timeline = simulate(still_town(2030));
  REQUIRE(timeline.years.size() == 9);
  CHECK(timeline.first() == Year(2022));
  CHECK(timeline.at(Year(2027)).year == Year(2027));
  CHECK(timeline.years.back().year == Year(2030));
  CHECK(timeline.warnings.empty());
}

TEST_CASE("the base year is the town as it was counted, without terms") {
  const Scenario scenario = still_town(2023);
  const Timeline timeline = simulate(scenario);
  const YearState& base = timeline.years.front();
  CHECK(base.residents[east] == scenario.town.neighbourhoods[east].ages);
  CHECK(base.dwellings[west] == 160.0);
  CHECK(base.terms.empty());
  CHECK(timeline.years.back().terms.size() == 2);
}

TEST_CASE("where nothing happens five years make everybody five years older") {
  const Timeline timeline = simulate(still_town(2027));
  const Cohorts& then = timeline.at(Year(2027)).residents[east];
  CHECK(then.in({0, 4}).value() == 0.0);
  CHECK(then.by_age[5] == to_micro(4.0));
  CHECK(then.by_age[100] == to_micro(20.0));
  CHECK(then.total() == to_micro(400.0));
}

TEST_CASE("a horizon in the base year is one year") { CHECK(simulate(still_town(2022)).years.size() == 1); }

TEST_CASE("every year of a run equals the year before plus its terms") {
  Scenario scenario = still_town(2035);
  scenario.demography.mortality.by_age.fill(0.011);
  scenario.demography.fertility.by_age.fill(0.03);
  scenario.demography.net_migration.by_age.fill(-0.007);
  scenario.control_totals = {{Year(2030), Persons(777.0)}};
  BuildDwellings build{west, {{"house", 31.0}}};
  add(scenario, "estate", 2024, build).last_year = Year(2027);
  const Timeline timeline = simulate(scenario);
  for (std::size_t year = 1; year < timeline.years.size(); ++year) {
    const YearState& state = timeline.years[year];
    for (const NeighbourhoodIndex n : {east, west}) {
      CHECK(state.residents[n].total() ==
            timeline.years[year - 1].residents[n].total() + state.terms[n].change());
    }
  }
}

TEST_CASE("a control total of a year is met on 1 January of that year") {
  Scenario scenario = still_town(2026);
  scenario.control_totals = {{Year(2024), Persons(1000.0)}};
  const Timeline timeline = simulate(scenario);
  CHECK(residents_of(timeline.at(Year(2023))) == to_micro(800.0));
  CHECK(residents_of(timeline.at(Year(2024))) == to_micro(1000.0));
  CHECK(residents_of(timeline.at(Year(2025))) == to_micro(1000.0));
  CHECK(timeline.at(Year(2024)).terms[east].scaling == to_micro(100.0));
  CHECK(timeline.at(Year(2025)).terms[east].scaling == 0);
}

TEST_CASE("a control total of the base year is left alone, with a warning") {
  Scenario scenario = still_town(2023);
  scenario.control_totals = {{Year(2022), Persons(1000.0)}};
  const Timeline timeline = simulate(scenario);
  CHECK(residents_of(timeline.years.front()) == to_micro(800.0));
  CHECK(warned(timeline) == std::vector<std::string>{"control_total_ignored"});
}

TEST_CASE("a town where nobody lives cannot meet a control total, and says so") {
  Scenario scenario = still_town(2023);
  for (Neighbourhood& neighbourhood : scenario.town.neighbourhoods) neighbourhood.ages = {};
  scenario.control_totals = {{Year(2023), Persons(1000.0)}};
  const Timeline timeline = simulate(scenario);
  CHECK(residents_of(timeline.years.back()) == 0);
  CHECK(warned(timeline) == std::vector<std::string>{"control_total_not_met"});
}

TEST_CASE("movers come from their own municipality only") {
  Scenario scenario = still_town(2023);
  scenario.town.neighbourhoods[east].municipality = "GM0001";
  scenario.demography.dwelling_types[test::apartment].own_municipality_share.value = Interval::exactly(1.0);
  add(scenario, "tower", 2022, BuildDwellings{west, {{"apartment", 1.0}}});
  const YearState next = simulate(scenario).years.back();
  CHECK(next.terms[west].moved_out == to_micro(2.0));
  CHECK(next.terms[east].moved_out == 0);
}

}  // namespace
}  // namespace voorzien

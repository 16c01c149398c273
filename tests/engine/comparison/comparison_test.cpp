// SPDX-License-Identifier: EUPL-1.2
#include <catch2/catch.hpp>

#include "engine/comparison/drivers.hpp"
#include "tests/support/small_town.hpp"

using namespace voorzien;
using voorzien::test::add_facility;
using voorzien::test::add_function;
using voorzien::test::norm_per_resident;
using voorzien::test::set_norm;
using voorzien::test::small_town;

namespace {

/// 32 children of 4..11 in each neighbourhood and a school of 40 in the west.
Scenario school_town() {
  Scenario scenario = small_town();
  const FunctionIndex school = add_function(scenario, "school");
  Norm norm = norm_per_resident(school, {4, 11}, Interval::exactly(1.0));
  norm.reach_m = SourcedValue{Interval::exactly(600.0), {}};
  set_norm(scenario, norm);
  add_facility(scenario, "west-school", {500.0, 500.0}, school, Interval::exactly(40.0));
  return scenario;
}

Intervention opening(const std::string& id, double capacity) {
  OpenFacility open;
  open.at = {1500.0, 500.0};
  open.neighbourhood = NeighbourhoodIndex(0);
  open.functions = {{FunctionIndex(0), capacity}};
  Intervention intervention;
  intervention.id = id;
  intervention.year = Year(2022);
  intervention.action = open;
  return intervention;
}

/// Twice the children, a norm of half a place, 8 more places by hand and 10 by a plan.
ComparedCase other_case() {
  ComparedCase other{school_town(), {"planned"}};
  for (Neighbourhood& neighbourhood : other.scenario.town.neighbourhoods) {
    neighbourhood.residents = Persons(800.0);
    for (MicroPersons& age : neighbourhood.ages.by_age) age *= 2;
  }
  std::get<QuantityNeed>(*other.scenario.norms.by_function[0]->need).rule.rate = Interval::exactly(0.5);
  other.scenario.interventions = {opening("by-hand", 8.0), opening("planned", 10.0)};
  return other;
}

}  // namespace

TEST_CASE("the town's figures are the sums of its neighbourhoods") {
  const Scenario scenario = school_town();
  const RunResult result = run(scenario, 1);
  const TownMeasures measures = town_measures(scenario, result, FunctionIndex(0), Year(2022));
  CHECK(measures.need == Approx(64.0));
  CHECK(measures.supply == Approx(40.0));
  CHECK(measures.met_within == Approx(32.0));
  CHECK(measures.met_beyond == Approx(8.0));
  CHECK(measures.unmet == Approx(24.0));
  CHECK(measures.mean_travel_m == Approx(8.0 * 1000.0 / 40.0));
  CHECK_FALSE(measures.partial);
  CHECK(measures.least_tenth.has_value());
  CHECK(measures.gini.has_value());
  const auto here = neighbourhood_measures(result, FunctionIndex(0), Year(2022), false);
  CHECK(here[0].served == Approx(0.0));
  CHECK(here[1].served == Approx(1.0));
}

TEST_CASE("an unknown supply gives no shortfall, nobody served and nobody unserved") {
  Scenario scenario = school_town();
  scenario.town.supply_knowledge[0] = SupplyKnowledge::unknown;
  const RunResult result = run(scenario, 1);
  const TownMeasures measures = town_measures(scenario, result, FunctionIndex(0), Year(2022));
  CHECK(measures.need == Approx(64.0));
  CHECK_FALSE(measures.supply.has_value());
  CHECK_FALSE(measures.shortfall.has_value());
  CHECK_FALSE(measures.unmet.has_value());
  CHECK_FALSE(neighbourhood_measures(result, FunctionIndex(0), Year(2022), false)[0].served.has_value());
}

TEST_CASE("a neighbourhood whose people are not known makes the town's sum a lower bound") {
  Scenario scenario = school_town();
  scenario.town.neighbourhoods[0].residents.reset();
  scenario.town.neighbourhoods[0].age_knowledge = AgeKnowledge::unknown;
  scenario.town.neighbourhoods[0].ages = {};
  const RunResult result = run(scenario, 1);
  const TownMeasures measures = town_measures(scenario, result, FunctionIndex(0), Year(2022));
  CHECK(measures.partial);
  CHECK(measures.need == Approx(32.0));
  CHECK(residents_of(scenario, result, Year(2022)) == Approx(400.0));
}

TEST_CASE("each driver in turn: people double, the norm halves, then places come by hand and by plan") {
  const ComparedCase from{school_town(), {}};
  const std::vector<DriverStep> steps = driver_steps(from, other_case(), Year(2022), 1);
  REQUIRE(steps.size() == 5);
  CHECK(steps[0].functions[0].need == Approx(128.0));
  CHECK(steps[0].functions[0].unmet == Approx(88.0));
  CHECK(steps[1].functions[0].need == Approx(64.0));
  CHECK(steps[1].functions[0].unmet == Approx(24.0));
  CHECK(steps[2].functions[0].unmet == Approx(16.0));
  CHECK(steps[3].functions[0].unmet == Approx(16.0));
  CHECK(steps[4].functions[0].unmet == Approx(6.0));
}

TEST_CASE("the last step has the figures of the other case exactly") {
  const ComparedCase to = other_case();
  const std::vector<DriverStep> steps = driver_steps({school_town(), {}}, to, Year(2022), 2);
  const TownMeasures whole = town_measures(to.scenario, run(to.scenario, 1), FunctionIndex(0), Year(2022));
  CHECK(*steps.back().functions[0].unmet == *whole.unmet);
  CHECK(*steps.back().functions[0].mean_travel_m == *whole.mean_travel_m);
}

TEST_CASE("a plan is taken away again before the other case's plan comes") {
  ComparedCase from = other_case();
  const ComparedCase to{school_town(), {}};
  const Scenario halfway = mixed(from, to, Driver::facilities);
  REQUIRE(halfway.interventions.size() == 1);
  CHECK(halfway.interventions[0].id == "planned");
  CHECK(mixed(from, to, Driver::plan).interventions.empty());
}

TEST_CASE("years are compared as far as both cases reach") {
  Scenario one = school_town();
  one.horizon_year = Year(2040);
  one.phases = {Year(2030), Year(2036)};
  Scenario other = school_town();
  other.horizon_year = Year(2032);
  other.phases = {Year(2028)};
  CHECK(years_in_common({&one, &other}) == std::vector<Year>{Year(2028), Year(2030), Year(2032)});
  other.base_year = other.horizon_year = Year(2050);
  CHECK(years_in_common({&one, &other}).empty());
}

TEST_CASE("a case seen in other years has the same figures in them") {
  Scenario scenario = school_town();
  scenario.horizon_year = Year(2030);
  const TownMeasures whole = town_measures(scenario, run(scenario, 1), FunctionIndex(0), Year(2030));
  const Scenario seen = seen_in(scenario, {Year(2025), Year(2030)});
  CHECK(*town_measures(seen, run(seen, 1), FunctionIndex(0), Year(2030)).unmet == *whole.unmet);
}

TEST_CASE("parts of another town cannot stand in this one") {
  Scenario other = school_town();
  CHECK(can_be_mixed(school_town(), other));
  other.town.neighbourhoods[0].id = "elsewhere";
  CHECK_FALSE(can_be_mixed(school_town(), other));
}

// SPDX-License-Identifier: EUPL-1.2
#include "engine/balance/run.hpp"

#include <catch2/catch.hpp>

#include "tests/support/small_town.hpp"

using namespace voorzien;
using voorzien::test::add_facility;
using voorzien::test::add_function;
using voorzien::test::norm_per_resident;
using voorzien::test::set_norm;
using voorzien::test::small_town;

namespace {

constexpr std::size_t east = 0;
constexpr std::size_t west = 1;

/// Need for 32 pupils in each of two neighbourhoods, reach 600 m, one school of 40 in the west.
Scenario one_school_in_the_west() {
  Scenario scenario = small_town();
  const FunctionIndex school = add_function(scenario, "primary-school");
  Norm norm = norm_per_resident(school, {4, 11}, Interval::exactly(1.0));
  norm.reach_m = SourcedValue{Interval::exactly(600.0), {}};
  set_norm(scenario, norm);
  add_facility(scenario, "school", {500.0, 500.0}, school, Interval::exactly(40.0));
  return scenario;
}

}  // namespace

TEST_CASE("the norm balance: 32 asked and 40 there in the west, 32 asked and nothing there in the east") {
  const RunResult result = run(one_school_in_the_west(), 1);
  const FunctionBalance& school = result.functions[0];
  CHECK(school.area_shortfall.at(0, east).mid == Approx(32.0));
  CHECK(school.area_shortfall.at(0, west).mid == 0.0);
  CHECK(school.area_supply.at(0, west).mid == Approx(40.0));
}

TEST_CASE("the best distribution: 32 within reach, 8 from the east travel 1 km, 24 find no place") {
  const RunResult result = run(one_school_in_the_west(), 1);
  const YearDistribution& year = result.functions[0].distributions.at(0);
  CHECK(year.met_within[west] == Approx(32.0));
  CHECK(year.met_beyond[east] == Approx(8.0));
  CHECK(year.unmet[east] == Approx(24.0));
  CHECK(year.mean_travel_m[east] == Approx(1000.0));
  REQUIRE(year.loads.size() == 1);
  CHECK(year.loads[0].assigned == Approx(40.0));
}

TEST_CASE("supply that is unknown is never a shortfall and never a finding") {
  Scenario scenario = one_school_in_the_west();
  scenario.town.supply_knowledge[0] = SupplyKnowledge::unknown;
  const RunResult result = run(scenario, 1);
  CHECK(result.functions[0].distributions.empty());
  CHECK(result.findings.empty());
  CHECK(result.functions[0].supply_knowledge == SupplyKnowledge::unknown);
}

TEST_CASE("a facility without a known capacity makes the supply unknown and names itself") {
  Scenario scenario = one_school_in_the_west();
  scenario.town.facilities[0].capacities[0].capacity.reset();
  const RunResult result = run(scenario, 1);
  CHECK(result.functions[0].supply_knowledge == SupplyKnowledge::unknown);
  REQUIRE(result.warnings.size() == 1);
  CHECK(result.warnings[0].code == "capacity_unknown");
  CHECK(std::get<std::string>(result.warnings[0].values[1].second) == "school");
}

TEST_CASE("a school just across the boundary counts for the nearest neighbourhood within reach") {
  Scenario scenario = one_school_in_the_west();
  add_facility(scenario, "across", {2300.0, 500.0}, FunctionIndex(0), Interval::exactly(30.0));
  const RunResult result = run(scenario, 1);
  CHECK(result.functions[0].area_supply.at(0, east).mid == Approx(30.0));
  CHECK(result.functions[0].area_shortfall.at(0, east).mid == Approx(2.0));
  CHECK(result.functions[0].distributions[0].unmet[east] == Approx(0.0));
}

TEST_CASE("PE hours start at the school, and pupils without a place count where they live") {
  Scenario scenario = one_school_in_the_west();
  const FunctionIndex gym = add_function(scenario, "school-gym");
  scenario.catalogue.functions[gym].need_arises_at = FunctionIndex(0);
  Norm norm = norm_per_resident(gym, {}, Interval::exactly(0.045));
  std::get<QuantityNeed>(*norm.need).rule.basis = Basis::pupils;
  set_norm(scenario, norm);
  const RunResult result = run(scenario, 1);
  CHECK(result.functions[gym].need.at(0, west).mid == Approx(40.0 * 0.045));
  CHECK(result.functions[gym].need.at(0, east).mid == Approx(24.0 * 0.045));
}

TEST_CASE("a coverage norm counts the people within its distance of one") {
  Scenario scenario = small_town();
  const FunctionIndex play = add_function(scenario, "play-spot");
  scenario.catalogue.functions[play].distributed = false;
  Norm norm;
  norm.function = play;
  norm.set = "test";
  CoverageNeed rule;
  rule.ages = {0, 5};
  rule.share = Interval::exactly(0.75);
  rule.within = Metres(100.0);
  norm.need = rule;
  set_norm(scenario, norm);
  add_facility(scenario, "spot", {500.0, 560.0}, play, Interval::exactly(1.0));
  const RunResult result = run(scenario, 1);
  CHECK(result.functions[play].need.at(0, west).mid == Approx(18.0));
  CHECK(result.functions[play].supply.at(0, west).mid == Approx(24.0));
  CHECK(result.functions[play].area_shortfall.at(0, west).mid == 0.0);
  CHECK(result.functions[play].area_shortfall.at(0, east).mid == Approx(18.0));
}

TEST_CASE("a finding names the area, the year it starts and how much, low to high") {
  Scenario scenario = one_school_in_the_west();
  scenario.town.facilities[0].capacities[0].capacity = Interval{30.0, 40.0, 50.0};
  add_facility(scenario, "small", {1500.0, 500.0}, FunctionIndex(0), {0.0, 10.0, 40.0});
  const RunResult result = run(scenario, 1);
  REQUIRE(result.findings.size() == 1);
  CHECK(result.findings[0].message.code == "possible_shortfall");
  CHECK(result.findings[0].area == "east");
  CHECK(result.findings[0].value.low == 0.0);
  CHECK(result.findings[0].value.mid == Approx(14.0));
  CHECK(result.findings[0].value.high == Approx(34.0));
}

TEST_CASE("threads change nothing") {
  const Scenario scenario = one_school_in_the_west();
  const RunResult one = run(scenario, 1);
  const RunResult four = run(scenario, 4);
  CHECK(one.functions[0].distributions[0].unmet == four.functions[0].distributions[0].unmet);
  CHECK(one.findings.size() == four.findings.size());
}

TEST_CASE("more supply never raises a shortfall") {
  for (double capacity = 0.0; capacity <= 100.0; capacity += 10.0) {
    Scenario less = one_school_in_the_west();
    Scenario more = one_school_in_the_west();
    less.town.facilities[0].capacities[0].capacity = Interval::exactly(capacity);
    more.town.facilities[0].capacities[0].capacity = Interval::exactly(capacity + 10.0);
    const RunResult a = run(less, 1);
    const RunResult b = run(more, 1);
    for (const std::size_t n : {east, west}) {
      CHECK(b.functions[0].area_shortfall.at(0, n).mid <= a.functions[0].area_shortfall.at(0, n).mid);
      CHECK(b.functions[0].distributions[0].unmet[n] <= a.functions[0].distributions[0].unmet[n] + 1e-9);
    }
  }
}

TEST_CASE("PE hours travel from the school, not from the pupils' homes") {
  Scenario scenario = one_school_in_the_west();
  const FunctionIndex gym = add_function(scenario, "school-gym");
  scenario.catalogue.functions[gym].need_arises_at = FunctionIndex(0);
  Norm norm = norm_per_resident(gym, {}, Interval::exactly(0.045));
  std::get<QuantityNeed>(*norm.need).rule.basis = Basis::pupils;
  norm.reach_m = SourcedValue{Interval::exactly(1000.0), {}};
  set_norm(scenario, norm);
  scenario.town.facilities[0].capacities[0].capacity = Interval::exactly(64.0);
  add_facility(scenario, "hall", {500.0, 500.0}, gym, Interval::exactly(26.0));
  const RunResult result = run(scenario, 1);
  const YearDistribution& year = result.functions[gym].distributions.at(0);
  CHECK(year.met_within[west] == Approx(64.0 * 0.045));
  CHECK(year.mean_travel_m[west] == Approx(0.0));
  CHECK(year.met_within[east] == 0.0);
}

TEST_CASE("need that arises at facilities is unknown where the users are unknown") {
  Scenario scenario = one_school_in_the_west();
  scenario.town.neighbourhoods[east].residents.reset();
  scenario.town.neighbourhoods[east].age_knowledge = AgeKnowledge::unknown;
  const FunctionIndex gym = add_function(scenario, "school-gym");
  scenario.catalogue.functions[gym].need_arises_at = FunctionIndex(0);
  Norm norm = norm_per_resident(gym, {}, Interval::exactly(0.045));
  std::get<QuantityNeed>(*norm.need).rule.basis = Basis::pupils;
  set_norm(scenario, norm);
  const RunResult result = run(scenario, 1);
  CHECK_FALSE(result.functions[gym].neighbourhood_known[east]);
  CHECK(result.functions[gym].neighbourhood_known[west]);
}

TEST_CASE("a town of water only has nothing to find and nothing to crash on") {
  Scenario scenario = one_school_in_the_west();
  for (Neighbourhood& neighbourhood : scenario.town.neighbourhoods) neighbourhood.kind = AreaKind::water;
  CHECK(run(scenario, 1).findings.empty());
}

TEST_CASE("a share that is not covered keeps the bandwidth of the people it is a share of") {
  Scenario scenario = small_town();
  const FunctionIndex play = add_function(scenario, "play-spot");
  scenario.catalogue.functions[play].distributed = false;
  Norm norm;
  norm.function = play;
  CoverageNeed rule;
  rule.ages = {0, 5};
  rule.share = {0.5, 0.75, 1.0};
  rule.within = Metres(100.0);
  norm.need = rule;
  set_norm(scenario, norm);
  const RunResult result = run(scenario, 1);
  CHECK(result.functions[play].area_shortfall.at(0, west).low == Approx(12.0));
  CHECK(result.functions[play].area_shortfall.at(0, west).high == Approx(24.0));
}

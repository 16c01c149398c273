// SPDX-License-Identifier: EUPL-1.2
#include "engine/need/need.hpp"

#include <catch2/catch.hpp>

#include "engine/need/presence_need.hpp"
#include "tests/support/small_town.hpp"

using namespace voorzien;
using voorzien::test::add_function;
using voorzien::test::norm_per_resident;
using voorzien::test::small_town;

namespace {

FunctionNeed need_now(const Scenario& scenario, const Norm& norm) {
  std::vector<Cohorts> residents;
  std::vector<std::optional<double>> dwellings;
  for (const Neighbourhood& neighbourhood : scenario.town.neighbourhoods) {
    residents.push_back(neighbourhood.ages);
    dwellings.push_back(neighbourhood.dwellings ? std::optional(neighbourhood.dwellings->value())
                                                : std::nullopt);
  }
  const Inhabitants year{residents, dwellings};
  return need_of(scenario, norm, std::span(&year, 1));
}

}  // namespace

TEST_CASE("primary-school age is eight cohorts: 32 of 400 residents, 31.04 pupils at 0.97") {
  Scenario scenario = small_town();
  const FunctionIndex school = add_function(scenario, "primary-school");
  const FunctionNeed need = need_now(scenario, norm_per_resident(school, {4, 11}, {0.95, 0.97, 1.0}));
  CHECK(need.need.at(0, 0).low == Approx(30.4));
  CHECK(need.need.at(0, 0).mid == Approx(31.04));
  CHECK(need.need.at(0, 0).high == Approx(32.0));
  CHECK(need.known[0]);
}

TEST_CASE("a neighbourhood without known residents has unknown need, not zero need") {
  Scenario scenario = small_town();
  scenario.town.neighbourhoods[0].residents.reset();
  scenario.town.neighbourhoods[0].age_knowledge = AgeKnowledge::unknown;
  const FunctionIndex school = add_function(scenario, "primary-school");
  const FunctionNeed need = need_now(scenario, norm_per_resident(school, {4, 11}, Interval::exactly(1.0)));
  CHECK_FALSE(need.known[0]);
  CHECK(need.known[1]);
}

TEST_CASE("borrowed ages widen need by what other neighbourhoods show") {
  Scenario scenario = small_town();
  Neighbourhood young = scenario.town.neighbourhoods[1];
  young.id = "young";
  young.ages = {};
  young.ages.by_age[5] = to_micro(40.0);
  young.ages.by_age[30] = to_micro(360.0);
  scenario.town.neighbourhoods.push_back(young);
  scenario.town.neighbourhoods[0].age_knowledge = AgeKnowledge::reference_curve;
  const Interval spread = band_uncertainty(scenario.town.neighbourhoods, {4, 11});
  CHECK(spread.low == Approx(0.08 / 0.09));
  CHECK(spread.high == Approx(0.10 / 0.09));
  const FunctionIndex school = add_function(scenario, "primary-school");
  const FunctionNeed need = need_now(scenario, norm_per_resident(school, {4, 11}, Interval::exactly(1.0)));
  CHECK(need.need.at(0, 0).low == Approx(32.0 * 0.08 / 0.09));
  CHECK(need.need.at(0, 0).mid == Approx(32.0));
  CHECK(need.need.at(0, 1).is_exact());
}

TEST_CASE("a norm per dwelling needs known dwellings") {
  Scenario scenario = small_town();
  scenario.town.neighbourhoods[1].dwellings.reset();
  const FunctionIndex green = add_function(scenario, "public-green");
  Norm norm = norm_per_resident(green, {}, Interval::exactly(75.0));
  std::get<QuantityNeed>(*norm.need).rule.basis = Basis::dwellings;
  const FunctionNeed need = need_now(scenario, norm);
  CHECK(need.need.at(0, 0).mid == Approx(12000.0));
  CHECK_FALSE(need.known[1]);
}

TEST_CASE(
    "a presence asked of a district is shared by its neighbourhoods and asked only of enough residents") {
  const Scenario scenario = small_town();
  PresenceNeed rule;
  rule.per = Scale::district;
  rule.rate = Interval::exactly(150.0);
  rule.from_residents.value = {500.0, 700.0, 900.0};
  std::vector<Cohorts> residents;
  for (const Neighbourhood& neighbourhood : scenario.town.neighbourhoods)
    residents.push_back(neighbourhood.ages);
  const auto need = presence_need(scenario.town, rule, residents);
  CHECK(need[0].low == 0.0);
  CHECK(need[0].mid == Approx(75.0));
  CHECK(need[0].high == Approx(75.0));
  CHECK(need[0].mid + need[1].mid == Approx(150.0));
}

TEST_CASE("36 PE hours for 800 pupils: 24 groups of 25 aged 6 or over, 1.5 hours each") {
  const Scenario scenario = small_town();
  QuantityNeed need;
  need.rule.basis = Basis::pupils;
  need.rule.rate = Interval::exactly(0.75 / 25.0 * 1.5);
  const std::vector<double> pupils = {800.0, 0.0};
  const auto hours = need_at_facilities(scenario, need, pupils);
  CHECK(hours[0].mid == Approx(36.0));
  CHECK(hours[1].mid == 0.0);
}

// SPDX-License-Identifier: EUPL-1.2
#include "engine/need/quantity_need.hpp"

#include <catch2/catch.hpp>

using namespace voorzien;

namespace {

QuantityNeed with_variants() {
  QuantityNeed need;
  need.rule.rate = {0.05, 0.075, 0.10};
  QuantityVariant weak{{}, need.rule};
  weak.when.strength_below = 0.3;
  weak.rule.rate = Interval::exactly(0.2);
  QuantityVariant centre{{}, need.rule};
  centre.when.urban_type = "centre";
  centre.rule.rate = Interval::exactly(0.02);
  need.variants = {weak, centre};
  return need;
}

Neighbourhood neighbourhood(std::optional<std::string> urban_type, std::optional<double> strength) {
  Neighbourhood result;
  result.urban_type = std::move(urban_type);
  result.strength = strength;
  return result;
}

}  // namespace

TEST_CASE("the first variant that applies decides, else the main rule") {
  const QuantityNeed need = with_variants();
  CHECK(rules_for(need, neighbourhood("green", 0.2)) == std::vector{&need.variants[0].rule});
  CHECK(rules_for(need, neighbourhood("centre", 0.2)) == std::vector{&need.variants[0].rule});
  CHECK(rules_for(need, neighbourhood("centre", 0.3)) == std::vector{&need.variants[1].rule});
  CHECK(rules_for(need, neighbourhood("green", 0.9)) == std::vector{&need.rule});
}

TEST_CASE("what is unknown about a neighbourhood keeps every rule possible that cannot be ruled out") {
  const QuantityNeed need = with_variants();
  const auto rules = rules_for(need, neighbourhood("green", std::nullopt));
  REQUIRE(rules == std::vector<const QuantityRule*>{&need.rule, &need.variants[0].rule});
  const std::vector<std::optional<Interval>> basis(2, Interval::exactly(1000.0));
  const auto result = need_under(rules, basis);
  REQUIRE(result);
  CHECK(result->low == Approx(50.0));
  CHECK(result->mid == Approx(75.0));
  CHECK(result->high == Approx(200.0));
}

TEST_CASE("an unknown basis leaves need unknown") {
  const QuantityNeed need = with_variants();
  CHECK_FALSE(need_under({&need.rule}, {std::nullopt}));
}

TEST_CASE("places for children: children x participation x days / 5 x peak-day factor") {
  QuantityRule rule;
  rule.rate = Interval::exactly(1.0);
  rule.participation = SourcedValue{Interval::exactly(0.5), {}};
  rule.days_per_week = SourcedValue{Interval::exactly(2.5), {}};
  rule.peak_day_factor = SourcedValue{Interval::exactly(1.2), {}};
  CHECK(need_per_basis_unit(rule).mid == Approx(0.3));
}

TEST_CASE("one hall per 17,500 residents of 44 hours is 2.514 hours per 1,000 residents") {
  QuantityRule rule;
  rule.rate = Interval::exactly(1.0);
  rule.per = 17500.0;
  rule.conversion = UnitConversion{"halls", "hours_per_week", {Interval::exactly(44.0), {}}};
  CHECK(1000.0 * need_per_basis_unit(rule).mid == Approx(2.5142857));
}

// SPDX-License-Identifier: EUPL-1.2
#include <catch2/catch.hpp>

#include "engine/explanation/intervention_effects.hpp"
#include "engine/explanation/need_terms.hpp"
#include "engine/explanation/supply_terms.hpp"
#include "engine/need/quantity_need.hpp"
#include "tests/support/small_town.hpp"

using namespace voorzien;
using voorzien::test::add_facility;
using voorzien::test::add_function;
using voorzien::test::norm_per_resident;
using voorzien::test::set_norm;
using voorzien::test::small_town;

namespace {

const NeighbourhoodIndex east(0);
const NeighbourhoodIndex west(1);

/// 32 children of 4..11 in each neighbourhood, one place asked for each, reach 600 m, a school of 40 in the
/// west, and a library norm of 1 m² per 10 residents that has nothing to do with schools.
Scenario school_town() {
  Scenario scenario = small_town();
  const FunctionIndex library = add_function(scenario, "library");
  set_norm(scenario, norm_per_resident(library, {}, Interval::exactly(1.0), 10.0));
  const FunctionIndex school = add_function(scenario, "school");
  Norm norm = norm_per_resident(school, {4, 11}, {0.5, 1.0, 1.5});
  norm.reach_m = SourcedValue{Interval::exactly(600.0), {}};
  set_norm(scenario, norm);
  add_facility(scenario, "west-school", {500.0, 500.0}, school, Interval::exactly(40.0));
  scenario.horizon_year = Year(2024);
  return scenario;
}

Intervention opening(const std::string& id, int year, Point at, NeighbourhoodIndex where,
                     FunctionIndex function, double capacity) {
  OpenFacility open;
  open.at = at;
  open.neighbourhood = where;
  open.functions = {{function, capacity}};
  Intervention intervention;
  intervention.id = id;
  intervention.year = Year(year);
  intervention.action = open;
  return intervention;
}

Intervention extension(const std::string& id, int year, const std::string& facility, FunctionIndex function,
                       double capacity) {
  ExtendFacility extend;
  extend.facility = facility;
  extend.added = {{function, capacity}};
  Intervention intervention;
  intervention.id = id;
  intervention.year = Year(year);
  intervention.action = extend;
  return intervention;
}

constexpr FunctionIndex school() { return FunctionIndex(1); }

struct Asked {
  Scenario scenario;
  RunResult result;
  explicit Asked(const Scenario& whole, const Question& question)
      : scenario(narrowed_to(whole, question)), result(run(scenario, 1)) {}
};

}  // namespace

TEST_CASE("the narrowed scenario gives the same figures as the whole run") {
  const Scenario scenario = school_town();
  const Question question{east, school(), Year(2024)};
  const RunResult whole = run(scenario, 1);
  const Asked asked(scenario, question);
  const AnswerFigures figures = figures_of(asked.result, question, false);
  CHECK(figures.need == whole.functions[1].need.at(2, east));
  CHECK(*figures.unmet == whole.functions[1].distributions.back().unmet[east]);
  CHECK(whole.functions[1].distributions.back().year == Year(2024));
  CHECK_FALSE(asked.result.functions[0].need_known);
}

TEST_CASE("a year between the key years is distributed when it is asked about") {
  const Question question{east, school(), Year(2023)};
  const Asked asked(school_town(), question);
  CHECK(figures_of(asked.result, question, false).met_beyond == Approx(8.0));
}

TEST_CASE("32 children times one place is the need of 32 and the bandwidth is that of the rate") {
  const Question question{east, school(), Year(2022)};
  const Asked asked(school_town(), question);
  const NeedTerms terms = need_terms(asked.scenario, asked.result, question);
  REQUIRE(terms.quantity.size() == 1);
  CHECK(terms.quantity[0].basis->mid == Approx(32.0));
  CHECK(terms.quantity[0].per_basis_unit.mid == 1.0);
  const Interval need = *terms.quantity[0].basis * terms.quantity[0].per_basis_unit;
  CHECK(need == *figures_of(asked.result, question, false).need);
  CHECK(need.low == Approx(16.0));
}

TEST_CASE("an unknown urban type leaves every rule that may hold among the terms") {
  Scenario scenario = school_town();
  auto& need = std::get<QuantityNeed>(*scenario.norms.by_function[1]->need);
  QuantityVariant variant;
  variant.when.urban_type = "dense";
  variant.rule = need.rule;
  variant.rule.rate = Interval::exactly(2.0);
  need.variants.push_back(variant);
  const Question question{east, school(), Year(2022)};
  const Asked asked(scenario, question);
  const NeedTerms terms = need_terms(asked.scenario, asked.result, question);
  REQUIRE(terms.quantity.size() == 2);
  CHECK(figures_of(asked.result, question, false).need->high == Approx(64.0));
}

TEST_CASE("a presence of one in a district of 800 is half in each half of it") {
  Scenario scenario = school_town();
  PresenceNeed presence;
  presence.rate = Interval::exactly(1.0);
  presence.from_residents = {Interval::exactly(700.0), {}};
  scenario.norms.by_function[1]->need = presence;
  const Question question{east, school(), Year(2022)};
  const Asked asked(scenario, question);
  const NeedTerms terms = need_terms(asked.scenario, asked.result, question);
  REQUIRE(terms.presence.has_value());
  CHECK(terms.presence->residents_of_whole == Approx(800.0));
  CHECK(terms.presence->asked.mid == Approx(1.0));
  CHECK(terms.presence->residents / terms.presence->residents_of_whole * terms.presence->asked.mid ==
        Approx(figures_of(asked.result, question, false).need->mid));
}

TEST_CASE("a nearness norm counts the group and the share that has one near") {
  Scenario scenario = school_town();
  CoverageNeed coverage;
  coverage.ages = {0, 9};
  coverage.share = Interval::exactly(0.5);
  coverage.within = Metres(100.0);
  scenario.norms.by_function[1]->need = coverage;
  const Question question{west, school(), Year(2022)};
  const Asked asked(scenario, question);
  const NeedTerms terms = need_terms(asked.scenario, asked.result, question);
  REQUIRE(terms.coverage.has_value());
  CHECK(terms.coverage->people->mid == Approx(40.0));
  CHECK(supply_terms(asked.scenario, asked.result, question).share_near_one == 1.0);
  CHECK(figures_of(asked.result, question, true).supply->mid == Approx(40.0));
}

TEST_CASE("need that arises at a school counts the pupils who are there and those who stayed home") {
  Scenario scenario = school_town();
  const FunctionIndex gym = add_function(scenario, "gym");
  scenario.catalogue.functions[gym].need_arises_at = school();
  Norm norm = norm_per_resident(gym, {}, Interval::exactly(0.1));
  std::get<QuantityNeed>(*norm.need).rule.basis = Basis::pupils;
  set_norm(scenario, norm);
  for (const NeighbourhoodIndex where : {east, west}) {
    const Question question{where, gym, Year(2023)};
    const Asked asked(scenario, question);
    const NeedTerms terms = need_terms(asked.scenario, asked.result, question);
    REQUIRE(terms.at_facilities);
    CHECK(terms.quantity.at(0).basis->mid == Approx(where == west ? 40.0 : 24.0));
    CHECK((*terms.quantity[0].basis * terms.quantity[0].per_basis_unit).mid ==
          Approx(figures_of(asked.result, question, false).need->mid));
  }
}

TEST_CASE("the school in the west counts there and lies a kilometre from the people in the east") {
  const Question question{east, school(), Year(2022)};
  const Asked asked(school_town(), question);
  const SupplyTerms there = supply_terms(asked.scenario, asked.result, question);
  CHECK(there.facilities.empty());
  CHECK(there.elsewhere == 1);
  const Question at_home{west, school(), Year(2022)};
  const SupplyTerms here = supply_terms(asked.scenario, asked.result, at_home);
  REQUIRE(here.facilities.size() == 1);
  CHECK(here.facilities[0].counted_here);
  CHECK(here.facilities[0].share_within_reach == 1.0);
  CHECK(here.facilities[0].assigned == Approx(40.0));
}

TEST_CASE("a school of 24 opened in the east takes away the 24 who found no place") {
  Scenario scenario = school_town();
  scenario.interventions = {opening("east-school", 2023, {1500.0, 500.0}, east, school(), 24.0),
                            opening("east-library", 2023, {1500.0, 500.0}, east, FunctionIndex(0), 5.0)};
  const Question question{east, school(), Year(2024)};
  const Asked asked(scenario, question);
  const InterventionEffects effects = intervention_effects(asked.scenario, asked.result, question, 2);
  REQUIRE(effects.single.size() == 1);
  CHECK(effects.single[0].moved.supply == Approx(24.0));
  CHECK(effects.single[0].moved.unmet == Approx(-24.0));
  CHECK(effects.single[0].moved.need == Approx(0.0));
  CHECK(effects.others == std::vector<std::size_t>{1});
  CHECK(effects.moved_by_others->unmet == Approx(0.0));
  CHECK(effects.moved_by_all->unmet == Approx(-24.0));
}

TEST_CASE("what has not happened yet moves nothing") {
  Scenario scenario = school_town();
  scenario.interventions = {opening("east-school", 2024, {1500.0, 500.0}, east, school(), 24.0)};
  const Question question{east, school(), Year(2023)};
  const Asked asked(scenario, question);
  const InterventionEffects effects = intervention_effects(asked.scenario, asked.result, question, 1);
  CHECK(effects.single.empty());
  CHECK_FALSE(effects.moved_by_all.has_value());
}

TEST_CASE("an extension is left out together with the school it extends") {
  Scenario scenario = school_town();
  scenario.interventions = {opening("east-school", 2023, {1500.0, 500.0}, east, school(), 10.0),
                            extension("larger", 2024, "east-school", school(), 6.0)};
  const Question question{east, school(), Year(2024)};
  const Asked asked(scenario, question);
  const InterventionEffects effects = intervention_effects(asked.scenario, asked.result, question, 1);
  REQUIRE(effects.single.size() == 2);
  CHECK(effects.single[0].also_removed == std::vector<std::size_t>{1});
  CHECK(effects.single[0].moved.supply == Approx(16.0));
  CHECK(effects.single[1].moved.supply == Approx(6.0));
}

TEST_CASE("a function without a norm has no terms and no need") {
  Scenario scenario = school_town();
  scenario.norms.by_function[1].reset();
  const Question question{east, school(), Year(2022)};
  const Asked asked(scenario, question);
  const NeedTerms terms = need_terms(asked.scenario, asked.result, question);
  CHECK(terms.quantity.empty());
  CHECK_FALSE(figures_of(asked.result, question, false).need.has_value());
  CHECK(figures_of(asked.result, question, false).supply.has_value());
}

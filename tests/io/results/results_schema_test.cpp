// SPDX-License-Identifier: EUPL-1.2
// A result with everything in it follows the published schema, and the schema is strict enough to matter.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "io/results/results_json.hpp"
#include "tests/support/sample_proposal.hpp"
#include "tests/support/sample_run.hpp"
#include "tests/support/schema_departures.hpp"

namespace voorzien::io {
namespace {

/// Where the document departs from the schema of results; empty when it does not.
std::string departures(const nlohmann::json& document) {
  return test::departures(document.dump(), VOORZIEN_RESULTS_SCHEMA);
}

SourcedValue sourced(Interval value) { return {value, {"bouwstenen", Status::secondary}}; }

/// Every kind of norm, every optional part.
void add_norms(Scenario& scenario) {
  auto& norms = scenario.norms.by_function;
  QuantityNeed quantity;
  quantity.rule.basis = Basis::pupils;
  quantity.rule.unit = "halls";
  quantity.rule.conversion = UnitConversion{"halls", "hours_per_week", sourced(Interval::exactly(44.0))};
  quantity.rule.participation = sourced({0.4, 0.5, 0.6});
  quantity.rule.days_per_week = sourced(Interval::exactly(3.0));
  quantity.rule.peak_day_factor = sourced(Interval::exactly(1.2));
  quantity.variants = {{{"centre_urban", std::nullopt, std::nullopt}, quantity.rule},
                       {{std::nullopt, 0.3, std::nullopt}, quantity.rule},
                       {{std::nullopt, std::nullopt, 0.3}, {}}};
  norms[0]->need = quantity;
  norms[1]->need = PresenceNeed{Scale::district, {100.0, 150.0, 200.0}, sourced({}), {}, true};
  norms[2]->need = CoverageNeed{{0, 5}, Interval::exactly(0.95), Metres(100.0), {}, false};
  norms[2]->reach_m = sourced(Interval::exactly(300.0));
  AreaRule yard;
  yard.space_kind = "schoolyard";
  yard.outdoor = true;
  yard.fixed_m2 = sourced(Interval::exactly(300.0));
  yard.m2_per_unit = sourced(Interval::exactly(3.0));
  yard.pieces = {{0.0, SquareMetres(300.0), std::nullopt}, {100.0, std::nullopt, 3.0}};
  norms[2]->areas = {yard};
}

nlohmann::json full_result() {
  Scenario scenario = sample::scenario();
  RunResult result = sample::run_result(scenario);
  add_norms(scenario);
  Intervention close;
  close.id = "gone";
  close.year = Year{2026};
  close.action = CloseFacility{"school-6"};
  scenario.interventions = {close};
  scenario.phases = {Year{2026}};
  result.findings.push_back(
      {{"shortfall", "", {{"area", std::string("x")}}}, FunctionIndex(1), "", Year{2028}, {}});
  result.warnings.push_back({"geometry_repaired", "", {{"count", 2.0}}});
  result.functions[1].space.push_back({Year{2024}, {1231.0, 600.0, 1}, {}});
  return nlohmann::json::parse(results_json(scenario, result));
}

}  // namespace

TEST_CASE("a result follows the published schema") {
  CHECK(departures(full_result()).empty());
  Scenario scenario = sample::scenario();
  RunResult result = sample::run_result(scenario);
  scenario.norms.by_function[0]->need = std::nullopt;
  scenario.norms.by_function[1] = std::nullopt;
  result.functions[0].need_known = result.functions[1].need_known = false;
  result.functions[1].supply_knowledge = SupplyKnowledge::unknown;
  INFO(departures(nlohmann::json::parse(results_json(scenario, result))));
  CHECK(departures(nlohmann::json::parse(results_json(scenario, result))).empty());
}

namespace {

nlohmann::json with_proposals() {
  sample::ProposalSample sample;
  sample.proposals.messages = {{"proposal_stopped_by_clock", "", {{"seconds", 60.0}}}};
  sample.proposals.worth = {{Scarce::floor, "plot-mill", {{PlanLevel::land, -10.0, 40.0, true}}}};
  sample.proposals.alternatives = {{AlternativeKind::simplest, AlternativeOutcome::none_found, ""}};
  ProposedPlan& best = sample.proposals.plans[1];
  best.costs->investment = {{InvestmentKind::land, "plot-south", Year{2028}, {}}};
  best.costs->payers = {{Payer::developer, {}, {}}};
  best.at_points = {{Year{2028}, FunctionIndex(1), 1150.0, 12.4, 20.6}};
  best.explanation.moved = {{4, "sports-hall", FunctionIndex(2), 6.0}};
  const ProposalCase what = sample.what();
  const ProposalView view{sample.proposals, what};
  return nlohmann::json::parse(results_json(sample.scenario, sample.result, &view));
}

}  // namespace

TEST_CASE("a result with proposals follows the published schema, and only then") {
  const nlohmann::json good = with_proposals();
  INFO(departures(good));
  CHECK(departures(good).empty());
  nlohmann::json wrong = good;
  wrong["proposals"]["plans"][1]["phases"][0]["buildings"][0].erase("temporary");
  CHECK_FALSE(departures(wrong).empty());
  wrong = good;
  wrong["proposals"]["plans"][1]["levels"][0]["unit"] = "points";
  CHECK_FALSE(departures(wrong).empty());
  wrong = good;
  wrong["proposals"]["surprise"] = 1;
  CHECK_FALSE(departures(wrong).empty());
}

TEST_CASE("the schema refuses what is missing, added or of another kind") {
  const nlohmann::json good = full_result();
  nlohmann::json wrong = good;
  wrong["functions"][0].erase("need");
  CHECK_FALSE(departures(wrong).empty());
  wrong = good;
  wrong["functions"][0]["surprise"] = 1;
  CHECK_FALSE(departures(wrong).empty());
  wrong = good;
  wrong["people"]["residents"][0][0] = "many";
  CHECK_FALSE(departures(wrong).empty());
  wrong = good;
  wrong["functions"][0]["norm"]["status"] = "guess";
  CHECK_FALSE(departures(wrong).empty());
}

}  // namespace voorzien::io

// SPDX-License-Identifier: EUPL-1.2
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "io/results/results_json.hpp"
#include "tests/support/sample_proposal.hpp"
#include "tests/support/sample_run.hpp"

namespace voorzien::io {
namespace {

using sample::ProposalSample;

nlohmann::json written(const ProposalSample& sample) {
  const ProposalCase what = sample.what();
  const ProposalView view{sample.proposals, what};
  return nlohmann::json::parse(results_json(sample.scenario, sample.result, &view)).at("proposals");
}

const nlohmann::json none = nullptr;

/// The second location refuses the school for lack of room, and has a temporary twin.
void add_locations(ProposalSample& sample) {
  Location plot;
  plot.id = "plot-mill";
  plot.placements.resize(3);
  plot.placements[1].refusal = Refusal::too_small;
  plot.placements[1].needed_m2 = 2212.4;
  plot.placements[1].offered_m2 = 1500.0;
  plot.placements[2].refusal = Refusal::excluded_by_site;
  Location twin = plot;
  twin.making = Making::temporary;
  Location existing = plot;
  existing.existing = true;
  sample.proposals.problem.locations = {existing, plot, twin};
}

}  // namespace

TEST_CASE("without a proposal results have no member for it") {
  const Scenario scenario = sample::scenario();
  const auto json = nlohmann::json::parse(results_json(scenario, sample::run_result(scenario)));
  CHECK_FALSE(json.contains("proposals"));
}

TEST_CASE("plans stand in order, each level with value, bound and gap in its own unit") {
  const auto json = written(ProposalSample());
  CHECK(json.at("phases") == nlohmann::json({2026, 2028}));
  CHECK(json.at("functions") == nlohmann::json({"library", "primary-school", "sports-hall"}));
  CHECK(json.at("levels") == nlohmann::json({"statutory_unmet", "other_unmet", "land"}));
  REQUIRE(json.at("plans").size() == 3);
  CHECK(json.at("plans").at(0).at("id") == "zero");
  CHECK(json.at("plans").at(0).at("costs") == none);
  CHECK(json.at("plans").at(2).at("kind") == "least_space");
  const auto& best = json.at("plans").at(1);
  CHECK(best.at("kind") == none);
  CHECK(best.at("status") == "feasible");
  CHECK(best.at("levels").at(0) == nlohmann::json({{"level", "statutory_unmet"},
                                                   {"unit", "percent_of_need"},
                                                   {"value", 0.4},
                                                   {"bound", 0.1},
                                                   {"gap", 0.3}}));
  CHECK(best.at("totals").at("land_m2") == 3600);
  CHECK(best.at("own_rooms") == nlohmann::json({{"gfa_m2", 5350}, {"outdoor_m2", 900}, {"fits", false}}));
  CHECK(best.at("costs").at("present_value_eur").at("mid") == 9'500'000);
  CHECK(best.at("scenario") == "proposals/best.json");
}

TEST_CASE("a plan without phases has no scenario") {
  ProposalSample sample;
  sample.proposals.plans[1].solved.plan.phases.clear();
  sample.proposals.plans[1].solved.status = PlanStatus::none_found;
  sample.proposals.plans[1].explanation = {};
  const auto json = written(sample);
  CHECK(json.at("plans").at(1).at("scenario") == none);
  CHECK(json.at("plans").at(1).at("status") == "none_found");
}

TEST_CASE("phases are in full precision, so that they can be computed with") {
  ProposalSample sample;
  sample.proposals.plans[1].solved.plan.phases[1].flows[0].amount = 80.0 / 3.0;
  sample.proposals.plans[1].solved.plan.phases[1].buildings[2].functions[0].capacity = unlimited_amount;
  const auto phase = written(sample).at("plans").at(1).at("phases").at(1);
  CHECK(phase.at("flows").at(0).at("amount") == 80.0 / 3.0);
  CHECK(phase.at("flows").at(0).at("from_building") == none);
  CHECK(phase.at("flows").at(6).at("from_building") == 4);
  CHECK(phase.at("buildings").at(2).at("functions").at(0).at("capacity") == none);
  CHECK(phase.at("buildings").at(0).at("existing") == true);
  CHECK(phase.at("buildings").at(3).at("temporary") == true);
  CHECK(phase.at("buildings").at(4).at("spaces").at(1).at("users") ==
        nlohmann::json({"primary-school", "sports-hall"}));
}

TEST_CASE("equal half-hours are one block of the timetable, in hours that read back") {
  const auto best = written(ProposalSample()).at("plans").at(1);
  const auto& hall = best.at("rooms").at(1);
  CHECK(hall.at("area_m2") == 1500);
  CHECK(hall.at("separate_m2") == 3000);
  CHECK(hall.at("idle_hours") == 16.5);
  CHECK(hall.at("contested_hours") == 3.5);
  CHECK(hall.at("binding") ==
        nlohmann::json::parse(R"([{"week_type": "school-week", "hours": "mon-fri 08:30-15:00"}])"));
  CHECK(hall.at("week") == nlohmann::json::parse(R"([
    {"week_type": "school-week", "hours": "mon-fri 08:30-15:00", "use": {"primary-school": 1500}},
    {"week_type": "school-week", "hours": "mon-fri 16:00-23:00", "use": {"sports-hall": 900}},
    {"week_type": "holiday-week", "hours": "mon-fri 16:00-23:00", "use": {"sports-hall": 900}}])"));
  CHECK(best.at("rooms").at(0).at("idle_hours") == none);
  CHECK(best.at("rooms").at(0).at("week").empty());
}

TEST_CASE("classes of hours with the same use are joined") {
  ProposalSample sample;
  ExplainedSpace& hall = sample.proposals.plans[1].explanation.spaces[1];
  // Clubs fill what the school fills: one block for both classes.
  hall.weeks[0].presence_m2 = {0.0, 1500.0, 1500.0, 0.0, 0.0, 0.0};
  hall.weeks[0].booked_m2 = std::vector<double>(6, 0.0);
  const auto week = written(sample).at("plans").at(1).at("rooms").at(1).at("week");
  REQUIRE(week.size() == 2);
  CHECK(week.at(0).at("hours") == "mon-fri 08:30-15:00; mon-fri 16:00-23:00");
}

TEST_CASE("conditions name their department, changes and moved hours their place") {
  ProposalSample sample;
  sample.proposals.plans[1].explanation.moved = {
      {4, "sports-hall", FunctionIndex(sample::sports_hall), 6.04}};
  const auto best = written(sample).at("plans").at(1);
  CHECK(best.at("conditions").at(1) == nlohmann::json({{"building", "plot-south"},
                                                       {"one", "primary-school"},
                                                       {"other", "sports-hall"},
                                                       {"condition", "agreement"},
                                                       {"department", "legal"},
                                                       {"space_kind", nullptr}}));
  CHECK(best.at("changes").at(1).at("neighbourhood") == "WK009301");
  CHECK(best.at("changes").at(1).at("met_after") == 480);
  CHECK(best.at("moved").at(0).at("hours_per_week") == 6);
}

TEST_CASE("what is not proven keeps both ends of its interval") {
  ProposalSample sample;
  sample.proposals.worth = {{Scarce::floor, "plot-mill", {{PlanLevel::land, -10.0, 40.4, true}}}};
  sample.proposals.alternatives = {{AlternativeKind::simplest, AlternativeOutcome::dominated, "best"}};
  const auto json = written(sample);
  const auto& apart = json.at("without_combining").at("own_rooms_best");
  CHECK(apart.at("savings").at(0) ==
        nlohmann::json({{"level", "land"}, {"least", 1100}, {"most", 1900}, {"comparable", true}}));
  CHECK(apart.at("totals").at("cost_eur") == none);
  CHECK(json.at("without_combining").at("present_practice") == none);
  CHECK(json.at("worth").at(0).at("what") == "floor");
  CHECK(json.at("worth").at(0).at("gains").at(0).at("least") == -10);
  CHECK(json.at("alternatives").at(0) ==
        nlohmann::json({{"kind", "simplest"}, {"outcome", "dominated"}, {"like", "best"}}));
  CHECK(json.at("potential").at(0).at("consent") == "asked");
  CHECK(json.at("potential").at(0).at("could_use") == nlohmann::json::parse(R"(["sports-hall"])"));
}

TEST_CASE("a refusal is told once per site, with areas where those are the reason") {
  ProposalSample sample;
  add_locations(sample);
  CHECK(written(sample).at("refusals") == nlohmann::json::parse(R"([
    {"site": "plot-mill", "function": "primary-school", "reason": "too_small", "needed_m2": 2212, "offered_m2": 1500},
    {"site": "plot-mill", "function": "sports-hall", "reason": "excluded_by_site", "needed_m2": null, "offered_m2": null}])"));
}

TEST_CASE("warnings of the proposal and the limit that struck are told") {
  ProposalSample sample;
  sample.proposals.messages = {{"proposal_stopped_by_clock", "", {{"seconds", 60.0}}}};
  sample.proposals.limit = Limit::stopped;
  sample.proposals.steps = 1234;
  const auto json = written(sample);
  CHECK(json.at("limit") == "stopped");
  CHECK(json.at("steps") == 1234);
  CHECK(json.at("warnings").at(0).at("values").at("seconds") == 60);
}

TEST_CASE("costs and the check at residence points are told per payer and function") {
  ProposalSample sample;
  ProposedPlan& best = sample.proposals.plans[1];
  best.costs->investment = {{InvestmentKind::new_building, "plot-south", Year{2028}, {8e6, 9e6, 1e7}}};
  best.costs->payers = {{Payer::school_board, {1e6, 2e6, 3e6}, {1e4, 2e4, 3e4}}};
  best.at_points = {{Year{2028}, FunctionIndex(sample::primary_school), 1150.0, 12.4, 20.6}};
  const auto json = written(sample).at("plans").at(1);
  CHECK(json.at("costs").at("investment").at(0).at("kind") == "new_building");
  CHECK(json.at("costs").at("payers").at(0).at("payer") == "school_board");
  CHECK(json.at("at_residence_points").at(0) == nlohmann::json({{"year", 2028},
                                                                {"function", "primary-school"},
                                                                {"need", 1150},
                                                                {"unmet_cells", 12},
                                                                {"unmet_points", 21}}));
}

}  // namespace voorzien::io

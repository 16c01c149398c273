// SPDX-License-Identifier: EUPL-1.2
#include "io/tables/proposal_tables.hpp"

#include <catch2/catch.hpp>

#include "tests/io/tables/table_rows.hpp"
#include "tests/support/sample_proposal.hpp"

namespace voorzien::io {
namespace {

/// The sample with a view on it; the view refers to the members before it.
struct Shown {
  sample::ProposalSample sample;
  ProposalCase what = sample.what();
  ProposalView view{sample.proposals, what};
};

}  // namespace

TEST_CASE("proposals: every level of every plan, with a bound only where one was sought") {
  const Shown shown;
  const auto rows = rows_of(proposals_csv(shown.view, Language::nl));
  CHECK(rows.size() == 18);
  const Row land = row_with(rows, {{"plan", "best"}, {"level", "land"}});
  CHECK(land.at("plan_name") == "Beste plan");
  CHECK(land.at("status") == "feasible");
  CHECK(land.at("unit") == "m2");
  CHECK(land.at("value") == "3600");
  CHECK(land.at("bound") == "3200");
  CHECK(land.at("gap") == "400");
  CHECK(land.at("rank") == "3");
  const Row travel = row_with(rows, {{"plan", "best"}, {"level", "travel"}});
  CHECK(travel.at("value") == "640");
  CHECK(travel.at("bound").empty());
  CHECK(row_with(rows, {{"plan", "zero"}, {"level", "cost"}}).at("value").empty());
}

TEST_CASE("proposals: a plan that was not found is one row") {
  Shown shown;
  ProposedPlan none;
  none.id = "simplest";
  shown.sample.proposals.plans.push_back(none);
  const auto rows = rows_of(proposals_csv(shown.view, Language::en));
  const Row told = row_with(rows, {{"plan", "simplest"}});
  CHECK(told.at("status") == "none_found");
  CHECK(told.at("plan_name") == "Simplest");
  CHECK(told.at("value").empty());
  // And nothing else falls over it.
  CHECK(proposal_tables(shown.view, shown.sample.result, Language::en).size() == 10);
}

TEST_CASE("comparison: the plan, its own rooms, and the best plan without sharing") {
  const Shown shown;
  const auto rows = rows_of(proposal_comparison_csv(shown.view, Language::nl));
  const Row planned = row_with(rows, {{"plan", "best"}, {"variant", "as_planned"}});
  CHECK(planned.at("gfa_m2") == "4350");
  CHECK(planned.at("plots") == "3");
  CHECK(planned.at("travel_m") == "640");
  CHECK(planned.at("present_value_eur_high") == "11000000");
  CHECK(planned.at("saves_land_m2_least").empty());
  const Row own = row_with(rows, {{"plan", "best"}, {"variant", "own_rooms"}});
  CHECK(own.at("gfa_m2") == "5350");
  CHECK(own.at("fits") == "0");
  CHECK(own.at("travel_m").empty());
  const Row apart = row_with(rows, {{"variant", "best_without_sharing"}});
  CHECK(apart.at("land_m2") == "5100");
  CHECK(apart.at("cost_eur").empty());
  CHECK(apart.at("saves_land_m2_least") == "1100");
  CHECK(apart.at("saves_land_m2_most") == "1900");
  CHECK(apart.at("land_comparable") == "1");
  CHECK(apart.at("travel_comparable") == "0");
  CHECK(apart.at("saves_cost_eur_least").empty());
  const auto practice = std::count_if(rows.begin(), rows.end(),
                                      [](const Row& row) { return row.at("variant") == "present_practice"; });
  CHECK(practice == 0);
}

TEST_CASE("buildings: what comes where, for which years, and what is to be settled") {
  const Shown shown;
  const auto rows = rows_of(proposal_buildings_csv(shown.view, shown.sample.result, Language::nl));
  CHECK(rows.size() == 18);
  const Row south = row_with(rows, {{"plan", "best"}, {"year", "2028"}, {"building_id", "plot-south"}});
  CHECK(south.at("role") == "built");
  CHECK(south.at("until_year") == "2028");
  CHECK(south.at("building_name") == "Kavel Zuiderhof");
  CHECK(south.at("neighbourhood_id") == "WK009301");
  CHECK(south.at("functions") == "basisschool, sporthal");
  CHECK(south.at("gfa_m2") == "3300");
  CHECK(south.at("land_m2") == "2900");
  CHECK(south.at("conditions") == "3");
  CHECK(south.at("departments") == "vastgoed, juridisch");
  const Row early = row_with(rows, {{"plan", "best"}, {"year", "2026"}, {"building_id", "plot-mill"}});
  CHECK(early.at("role") == "temporary");
  CHECK(early.at("until_year") == "2027");
  CHECK(early.at("conditions").empty());
  const auto functions = rows_of(proposal_functions_csv(shown.view, Language::nl));
  const Row joined = row_with(
      functions,
      {{"plan", "best"}, {"year", "2028"}, {"building_id", "hal-station"}, {"function", "sports-hall"}});
  CHECK(joined.at("already_there") == "1");
  CHECK(joined.at("capacity") == "44");
}

TEST_CASE("spaces: who shares what, and what they would take apart") {
  const Shown shown;
  const auto rows = rows_of(proposal_spaces_csv(shown.view, Language::en));
  const Row hall = row_with(
      rows,
      {{"plan", "best"}, {"year", "2028"}, {"building_id", "plot-south"}, {"space_kind", "sports-hall"}});
  CHECK(hall.at("users") == "primary-school;sports-hall");
  CHECK(hall.at("user_names") == "primary school, sports hall");
  CHECK(hall.at("shared") == "1");
  CHECK(hall.at("area_m2") == "1500");
  CHECK(hall.at("separate_m2") == "3000");
  CHECK(hall.at("saved_m2") == "1500");
  CHECK(hall.at("idle_hours_per_week") == "16.5");
  CHECK(hall.at("contested_hours_per_week") == "3.5");
  const Row lent = row_with(rows, {{"plan", "best"}, {"year", "2028"}, {"building_id", "hal-station"}});
  CHECK(lent.at("separate_m2").empty());
  CHECK(lent.at("idle_hours_per_week").empty());
}

TEST_CASE("timetable: equal half-hours of a day are one row") {
  const Shown shown;
  const auto rows = rows_of(proposal_timetable_csv(shown.view, Language::nl));
  CHECK(rows.size() == 15);
  const Row lessons =
      row_with(rows, {{"week_type", "school-week"}, {"day", "3"}, {"function", "primary-school"}});
  CHECK(lessons.at("from") == "08:30");
  CHECK(lessons.at("until") == "15:00");
  CHECK(lessons.at("m2") == "1500");
  CHECK(lessons.at("space_full") == "1");
  const Row clubs = row_with(rows, {{"week_type", "holiday-week"}, {"day", "5"}});
  CHECK(clubs.at("function") == "sports-hall");
  CHECK(clubs.at("m2") == "900");
  CHECK(clubs.at("space_m2") == "1500");
}

TEST_CASE("flows: where need starts and where it is met") {
  const Shown shown;
  const auto rows = rows_of(proposal_flows_csv(shown.view));
  const Row lessons = row_with(rows, {{"plan", "best"}, {"from_building_id", "plot-south"}});
  CHECK(lessons.at("building_id") == "plot-south");
  CHECK(lessons.at("amount") == "12");
  CHECK(lessons.at("unit") == "hours_per_week");
}

TEST_CASE("conditions: once per building, by department, in the reader's language") {
  const Shown shown;
  const auto rows = rows_of(proposal_conditions_csv(shown.view, Language::en));
  REQUIRE(rows.size() == 4);
  CHECK(rows.front().at("department") == "social");
  CHECK(rows.front().at("building_id") == "hal-station");
  CHECK(rows.front().at("building_existing") == "1");
  CHECK(rows.back().at("department") == "legal");
  CHECK(rows.back().at("condition") == "Agreement on use and cost.");
  CHECK(rows.back().at("functions") == "primary-school;sports-hall");
  CHECK(rows.back().at("cost_eur").empty());
}

TEST_CASE("changes and potential rooms: who gains, and what still needs consent") {
  const Shown shown;
  const auto changes = rows_of(proposal_changes_csv(shown.view));
  const Row centre = row_with(changes, {{"neighbourhood_id", "WK009201"}, {"function", "primary-school"}});
  CHECK(centre.at("change") == "-10");
  CHECK(centre.at("change_share_of_need") == "-0.025");
  CHECK(row_with(changes, {{"function", "library"}}).at("need").empty());
  const auto rooms = rows_of(potential_rooms_csv(shown.view, Language::nl));
  REQUIRE(rooms.size() == 1);
  CHECK(rooms.front().at("consent") == "asked");
  CHECK(rooms.front().at("could_use_names") == "sporthal");
}

TEST_CASE("need that starts at several schools of one neighbourhood is added up") {
  Shown shown;
  ProblemDemand second;
  second.cell = 6;
  second.function = 1;
  second.need = {100.0, 60.0};
  shown.sample.proposals.problem.demands.push_back(second);
  const auto changes = rows_of(proposal_changes_csv(shown.view));
  CHECK(row_with(changes, {{"neighbourhood_id", "WK009301"}}).at("need") == "560");
}

TEST_CASE("the tables of a proposal come after those of the run, and only with one") {
  const Shown shown;
  const Scenario& scenario = shown.sample.scenario;
  const RunResult& result = shown.sample.result;
  CHECK(result_tables(scenario, result, Language::nl).size() == 10);
  std::vector<std::string> names;
  for (const TableFile& file : result_tables(scenario, result, Language::nl, &shown.view)) {
    names.push_back(file.name);
  }
  REQUIRE(names.size() == 20);
  CHECK(std::vector<std::string>(names.begin() + 10, names.end()) ==
        std::vector<std::string>{"proposals.csv", "proposal_comparison.csv", "proposal_buildings.csv",
                                 "proposal_functions.csv", "proposal_spaces.csv", "proposal_timetable.csv",
                                 "proposal_flows.csv", "proposal_conditions.csv", "proposal_changes.csv",
                                 "potential_rooms.csv"});
}

}  // namespace voorzien::io

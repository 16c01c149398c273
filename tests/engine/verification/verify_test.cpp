// SPDX-License-Identifier: EUPL-1.2
// A true plan passes; each single thing made untrue in it is caught and named.
#include "engine/verification/verify.hpp"

#include <catch2/catch.hpp>
#include <functional>

#include "tests/engine/verification/verified_town.hpp"

namespace voorzien {
namespace {

using test::corner;
using test::middle;
using test::middle_in_2040;
using test::school;
using test::VerifiedTown;

std::string all_of(const Verification& outcome) {
  std::string codes;
  for (const Message& violation : outcome.violations) {
    codes += violation.code;
    for (const auto& [name, value] : violation.values) {
      codes += " " + name + "=";
      codes += std::holds_alternative<double>(value) ? std::to_string(std::get<double>(value))
                                                     : std::get<std::string>(value);
    }
    codes += "\n";
  }
  return codes;
}

const Message* find(const Verification& outcome, const std::string& code) {
  for (const Message& violation : outcome.violations) {
    if (violation.code == code) return &violation;
  }
  return nullptr;
}

template <class Value>
Value value_of(const Message& message, const std::string& name) {
  for (const auto& [key, value] : message.values) {
    if (key == name) return std::get<Value>(value);
  }
  FAIL("no value " << name);
  return {};
}

/// One change to a true plan and the violation that names it.
struct Spoiled {
  const char* what;
  const char* code;
  std::function<void(StatedPlan&)> spoil;
};

PlannedBuilding& building_of(StatedPlan& plan, std::size_t phase, std::size_t building) {
  return plan.plan.phases[phase].buildings[building];
}

const std::vector<Spoiled>& about_people_and_rooms() {
  static const std::vector<Spoiled> list = {
      {"the capacity of what is there raised", "verify_own_capacity",
       [](StatedPlan& plan) { building_of(plan, 0, school).functions[1].capacity = 60.0; }},
      {"the capacity of a new school raised without rooms", "verify_area_short",
       [](StatedPlan& plan) { building_of(plan, 0, middle).functions[2].capacity = 60.0; }},
      {"a capacity lowered under those who come", "verify_over_capacity",
       [](StatedPlan& plan) { building_of(plan, 0, middle).functions[2].capacity = 20.0; }},
      {"a flow removed", "verify_unmet",
       [](StatedPlan& plan) { plan.plan.phases[0].flows.erase(plan.plan.phases[0].flows.begin()); }},
      {"a flow beyond reach", "verify_flow_beyond_reach",
       [](StatedPlan& plan) { building_of(plan, 0, corner).id = "far"; }},
      {"lessons beyond reach of the school", "verify_place_beyond_reach",
       [](StatedPlan& plan) { building_of(plan, 0, middle).id = "far"; }},
      {"more than a neighbourhood needs", "verify_more_than_need",
       [](StatedPlan& plan) { plan.plan.phases[0].flows[8].amount = 41.0; }},
      {"more lessons than the school has pupils for", "verify_more_than_clients",
       [](StatedPlan& plan) { plan.plan.phases[0].flows[3].amount = 20.0; }},
      {"lessons that start at homes", "verify_flow_not_from_place",
       [](StatedPlan& plan) { plan.plan.phases[0].flows[3].from_building.reset(); }},
      {"a negative flow", "verify_flow_negative",
       [](StatedPlan& plan) { plan.plan.phases[0].flows[2].amount = -10.0; }},
      {"a flow to a building that is not there", "verify_flow_to_nowhere",
       [](StatedPlan& plan) { plan.plan.phases[1].flows[0].building = 9; }},
      {"a hall less", "verify_hours_do_not_fit",
       [](StatedPlan& plan) {
         building_of(plan, 0, middle).spaces[1].area_m2 = 552.0;
         building_of(plan, 0, middle).spaces[1].modules = 1;
       }},
      {"classrooms made smaller", "verify_space_too_small",
       [](StatedPlan& plan) { building_of(plan, 0, middle).spaces[0].area_m2 = 390.0; }},
      {"less placed in classrooms than the norm asks", "verify_area_short",
       [](StatedPlan& plan) { building_of(plan, 0, middle).spaces[0].sizes[0] = 390.0; }},
      {"a user that may not share", "verify_may_not_share",
       [](StatedPlan& plan) {
         PlannedSpace& yard = building_of(plan, 0, middle).spaces[2];
         yard.users = {FunctionIndex(0), FunctionIndex(2)};
         yard.sizes = {1.0, 120.0};
       }},
      {"a size left out", "verify_space_unknown",
       [](StatedPlan& plan) { building_of(plan, 0, middle).spaces[1].sizes.pop_back(); }},
      {"a kind of space that does not exist", "verify_space_unknown",
       [](StatedPlan& plan) { building_of(plan, 0, middle).spaces[1].space_kind = "cellar"; }},
      {"a user that is not in the building", "verify_user_not_here",
       [](StatedPlan& plan) { building_of(plan, 0, corner).spaces[0].users[0] = FunctionIndex(0); }},
      {"modules that are not whole", "verify_modules_not_whole",
       [](StatedPlan& plan) { building_of(plan, 0, middle).spaces[1].area_m2 = 1150.0; }},
      {"modules miscounted", "verify_modules_not_counted",
       [](StatedPlan& plan) { building_of(plan, 0, middle).spaces[1].modules = 1; }},
      {"more of the school's halls than agreed", "verify_without_consent",
       [](StatedPlan& plan) { building_of(plan, 0, school).spaces[0].area_m2 = 1104.0; }},
      {"a missing condition", "verify_condition_missing",
       [](StatedPlan& plan) { plan.conditions.pop_back(); }},
      {"a condition that nobody sets", "verify_condition_unfounded",
       [](StatedPlan& plan) { plan.conditions[0].building = "middle"; }},
  };
  return list;
}

const std::vector<Spoiled>& about_land_and_sums() {
  static const std::vector<Spoiled> list = {
      {"a footprint too small", "verify_footprint_too_small",
       [](StatedPlan& plan) { building_of(plan, 0, middle).footprint_m2 = 700.0; }},
      {"land understated", "verify_land_understated",
       [](StatedPlan& plan) { building_of(plan, 0, middle).land_m2 = 600.0; }},
      {"floor understated", "verify_floor_wrong",
       [](StatedPlan& plan) { building_of(plan, 0, middle).gfa_m2 = 1500.0; }},
      {"a yard not counted", "verify_outdoor_wrong",
       [](StatedPlan& plan) { building_of(plan, 0, middle).outdoor_m2 = 0.0; }},
      {"a footprint larger than the plot allows", "verify_footprint_too_large",
       [](StatedPlan& plan) { building_of(plan, 0, middle).footprint_m2 = 2001.0; }},
      {"more land than there is", "verify_site_too_small",
       [](StatedPlan& plan) { building_of(plan, 0, middle).land_m2 = 4001.0; }},
      {"an earlier date", "verify_too_early",
       [](StatedPlan& plan) { plan.plan.phases[0].year = Year(2025); }},
      {"a phase in a year that is not run", "verify_phase_year",
       [](StatedPlan& plan) { plan.plan.phases[1].year = Year(2150); }},
      {"a phase left out", "verify_phase_count", [](StatedPlan& plan) { plan.plan.phases.pop_back(); }},
      {"a temporary building listed as permanent", "verify_permanent_gone",
       [](StatedPlan& plan) { building_of(plan, 0, corner).temporary = false; }},
      {"a permanent building that shrinks", "verify_permanent_shrinks",
       [](StatedPlan& plan) { building_of(plan, 1, middle_in_2040).gfa_m2 = 1000.0; }},
      {"a building where there is no site", "verify_no_such_building",
       [](StatedPlan& plan) { building_of(plan, 0, corner).id = "nowhere"; }},
      {"a bound above the value", "verify_bound_above_value",
       [](StatedPlan& plan) { plan.levels[3].bound = 900.0; }},
      {"a gap that is not what lies between", "verify_gap",
       [](StatedPlan& plan) { plan.levels[3].gap = 10.0; }},
      {"a level understated", "verify_level_understated",
       [](StatedPlan& plan) {
         plan.levels[3].value = 850.0;
         plan.levels[3].gap = 50.0;
       }},
      {"a total changed", "verify_total", [](StatedPlan& plan) { plan.plan.levels.travel_m -= 1.0; }},
      {"parties not counted", "verify_total", [](StatedPlan& plan) { plan.plan.levels.complexity = 7.0; }},
      {"unmet need hidden", "verify_unmet", [](StatedPlan& plan) { plan.unmet[0].unmet_cells = 5.0; }},
      {"a figure changed", "verify_figure", [](StatedPlan& plan) { plan.figures.gfa_m2 = 1400.0; }},
      {"a cost changed", "verify_investment",
       [](StatedPlan& plan) { plan.costs->investment[2].eur.mid -= 1000.0; }},
      {"a cost left out", "verify_investment", [](StatedPlan& plan) { plan.costs->investment.pop_back(); }},
      {"a yearly burden changed", "verify_yearly_cost",
       [](StatedPlan& plan) { plan.costs->yearly_eur.high -= 5000.0; }},
      {"a present value changed", "verify_present_value",
       [](StatedPlan& plan) { plan.costs->present_value_eur.mid *= 0.9; }},
      {"a payer left out", "verify_payers_once", [](StatedPlan& plan) { plan.costs->payers.clear(); }},
  };
  return list;
}

void expect_caught(const std::vector<Spoiled>& list) {
  const VerifiedTown town;
  for (const Spoiled& one : list) {
    StatedPlan plan = test::true_plan();
    one.spoil(plan);
    const Verification outcome = town.verify(plan);
    INFO(one.what << "\n" << all_of(outcome));
    CHECK(find(outcome, one.code) != nullptr);
  }
}

}  // namespace

TEST_CASE("a plan whose every number is true has no violation") {
  const VerifiedTown town;
  const Verification outcome = town.verify(test::true_plan());
  INFO(all_of(outcome));
  CHECK(outcome.violations.empty());
  for (const char* subject : {"flows", "hours", "areas", "sharing", "land", "dates", "costs", "levels"}) {
    INFO(subject);
    REQUIRE(outcome.tallies.count(subject) == 1);
    CHECK(outcome.tallies.at(subject).numbers >= 5);
    CHECK(outcome.tallies.at(subject).largest_difference < 0.51);
  }
}

TEST_CASE("each untrue thing about people, rooms and sharing is caught") {
  REQUIRE(about_people_and_rooms().size() >= 15);
  expect_caught(about_people_and_rooms());
}

TEST_CASE("each untrue thing about land, dates, levels and costs is caught") {
  REQUIRE(about_land_and_sums().size() >= 15);
  expect_caught(about_land_and_sums());
}

TEST_CASE("a violation names plan, year, building, function and both numbers") {
  const VerifiedTown town;
  StatedPlan plan = test::true_plan();
  building_of(plan, 0, middle).functions[2].capacity = 20.0;
  const Verification outcome = town.verify(plan);
  const Message* violation = find(outcome, "verify_over_capacity");
  REQUIRE(violation != nullptr);
  CHECK(value_of<std::string>(*violation, "plan") == "best");
  CHECK(value_of<double>(*violation, "year") == 2030.0);
  CHECK(value_of<std::string>(*violation, "building") == "middle");
  CHECK(value_of<std::string>(*violation, "function") == "pupils");
  CHECK(value_of<double>(*violation, "recomputed") == 20.0);
  CHECK(value_of<double>(*violation, "written") == 30.0);
}

TEST_CASE("what a case forbids is caught in a plan that is otherwise true") {
  const auto code_for = [](const std::function<void(VerifiedTown&)>& forbid, const std::string& code) {
    VerifiedTown town;
    forbid(town);
    const Verification outcome = town.verify(test::true_plan());
    INFO(code << "\n" << all_of(outcome));
    CHECK(find(outcome, code) != nullptr);
  };
  const auto site = [](VerifiedTown& town, std::size_t position) -> Site& {
    return town.scenario.town.sites[position];
  };
  code_for(
      [&](VerifiedTown& town) {
        site(town, 2).excluded = {{town.clubs, {"geluid", "noise"}}};
      },
      "verify_not_allowed_here");
  code_for([&](VerifiedTown& town) { site(town, 2).available_from = Year(2035); }, "verify_too_early");
  code_for([&](VerifiedTown& town) { site(town, 2).largest_gfa = SquareMetres(1500.0); },
           "verify_floor_over_maximum");
  code_for(
      [&](VerifiedTown& town) {
        site(town, 2).largest_rectangle_m = {{12.0, 40.0}};
      },
      "verify_rectangle");
  code_for([](VerifiedTown& town) { town.scenario.proposal.temporary_allowed = false; },
           "verify_temporary_not_allowed");
  code_for([](VerifiedTown& town) { town.scenario.proposal.lead_times.new_building = 9; },
           "verify_too_early");
  code_for(
      [](VerifiedTown& town) {
        town.scenario.proposal.locks = {{"middle", town.clubs, false, std::nullopt}};
      },
      "verify_locked_out");
  code_for([](VerifiedTown& town) { town.scenario.town.facilities[0].rooms[0].consent = Consent::asked; },
           "verify_without_consent");
  code_for(
      [](VerifiedTown& town) {
        PairVerdict apart = town.sharing.verdicts.front();
        apart.form = SharingForm::one_roof;
        town.sharing.verdicts.push_back(apart);
      },
      "verify_not_together");
  code_for(
      [](VerifiedTown& town) {
        town.scenario.proposal.budget_per_phase = {{Year(2030), Euro(1'000'000.0)}};
      },
      "verify_over_budget");
  code_for(
      [](VerifiedTown& town) {
        town.scenario.catalogue.functions[town.pupils].smallest_per_location =
            SourcedValue{Interval::exactly(100.0), {}};
      },
      "verify_below_smallest");
}

TEST_CASE("residents that do not add up, or are not those of the run, are caught") {
  const VerifiedTown town;
  const RunResult result = run(town.scenario, 1);
  const ProposalCase what = town.view();
  StatedPeople people;
  people.rounding = 0.06;
  for (const YearState& state : result.timeline.years) {
    people.residents.push_back({400.0, 400.0});
    if (!state.terms.empty()) people.change.push_back({0.0, 0.0});
  }
  CHECK(verify_people({what, result}, people).violations.empty());
  people.residents[3][1] = 401.0;
  const Verification outcome = verify_people({what, result}, people);
  CHECK(outcome.violations.size() == 3);
  CHECK(find(outcome, "verify_residents") != nullptr);
  const Message* gap = find(outcome, "verify_residents_do_not_add_up");
  REQUIRE(gap != nullptr);
  CHECK(value_of<std::string>(*gap, "detail") == "west");
  CHECK(value_of<double>(*gap, "written") == 401.0);
}

TEST_CASE("need is worked out again from people and norms") {
  const VerifiedTown town;
  const RunResult result = run(town.scenario, 1);
  const ProposalCase what = town.view();
  const std::size_t years = result.timeline.years.size();
  std::vector<StatedNeed> needs(1);
  needs[0].function = town.pupils;
  needs[0].mid.assign(years, {40.0, 40.0});
  const Verification outcome = verify_need({what, result}, needs);
  CHECK(outcome.violations.empty());
  CHECK(outcome.tallies.at("need").numbers == 2 * years);
  needs[0].mid[1][0] = 44.0;
  CHECK(find(verify_need({what, result}, needs), "verify_need") != nullptr);
}

}  // namespace voorzien

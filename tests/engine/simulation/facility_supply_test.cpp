// SPDX-License-Identifier: EUPL-1.2
#include "engine/simulation/facility_supply.hpp"

#include <catch2/catch.hpp>

#include "tests/engine/simulation/still_town.hpp"

namespace voorzien {
namespace {

using test::add;
using test::still_town;
using test::warned;

/// 2022..2032 with two functions and one school of 200.
struct SchoolTown {
  SchoolTown() : scenario(still_town(2032)) {
    library = test::add_function(scenario, "library");
    school = test::add_function(scenario, "primary-school");
    test::add_facility(scenario, "m-school", {500.0, 500.0}, school, Interval::exactly(200.0));
  }

  void open(const std::string& id, int year, const std::vector<FunctionCapacity>& functions,
            std::optional<Year> until = std::nullopt) {
    OpenFacility action;
    action.at = {100.0, 200.0};
    action.neighbourhood = test::west;
    action.functions = functions;
    action.until = until;
    add(scenario, id, year, action);
  }

  Scenario scenario;
  FunctionIndex library;
  FunctionIndex school;
};

/// What is open of a facility and function in a year; none when it is not there.
const OpenFunction* find_open(const Timeline& timeline, int year, const std::string& facility,
                              FunctionIndex function) {
  for (const OpenFunction& open : timeline.at(Year(year)).open) {
    if (timeline.facilities[open.facility].id == facility && open.function == function) return &open;
  }
  return nullptr;
}

/// The middle of a known capacity; −1 where it is not open.
double capacity(const Timeline& timeline, int year, const std::string& facility, FunctionIndex function) {
  const OpenFunction* open = find_open(timeline, year, facility, function);
  return open == nullptr ? -1.0 : open->capacity.value().mid;
}

TEST_CASE("without interventions the town's facilities are open in every year") {
  const SchoolTown town;
  const Timeline timeline = simulate(town.scenario);
  for (int year = 2022; year <= 2032; ++year)
    CHECK(capacity(timeline, year, "m-school", town.school) == 200.0);
}

TEST_CASE("a facility the dataset dates is open between its dates, both years included") {
  SchoolTown town;
  town.scenario.town.facilities[0].open_from = Year(2024);
  town.scenario.town.facilities[0].open_until = Year(2026);
  const Timeline timeline = simulate(town.scenario);
  CHECK(capacity(timeline, 2023, "m-school", town.school) == -1.0);
  CHECK(capacity(timeline, 2024, "m-school", town.school) == 200.0);
  CHECK(capacity(timeline, 2026, "m-school", town.school) == 200.0);
  CHECK(capacity(timeline, 2027, "m-school", town.school) == -1.0);
}

TEST_CASE("what opens in a year is open from 1 January of that year, named after its intervention") {
  SchoolTown town;
  town.open("school-a", 2025, {{town.school, 450.0}, {town.library, 90.0}});
  const Timeline timeline = simulate(town.scenario);
  CHECK(capacity(timeline, 2024, "school-a", town.school) == -1.0);
  CHECK(capacity(timeline, 2025, "school-a", town.school) == 450.0);
  CHECK(capacity(timeline, 2032, "school-a", town.library) == 90.0);
  const Facility& opened = timeline.facilities.back();
  CHECK(opened.id == "school-a");
  CHECK(opened.name == "school-a");
  CHECK(opened.status == Status::assumption);
  CHECK((opened.at == Point{100.0, 200.0}));
  CHECK(opened.neighbourhood == test::west);
}

TEST_CASE("a temporary facility is open up to and including its last year") {
  SchoolTown town;
  town.open("huts", 2025, {{town.school, 100.0}}, Year(2027));
  const Timeline timeline = simulate(town.scenario);
  CHECK(capacity(timeline, 2027, "huts", town.school) == 100.0);
  CHECK(capacity(timeline, 2028, "huts", town.school) == -1.0);
}

TEST_CASE("a closed school supplies nothing from 1 January of the year it closes") {
  SchoolTown town;
  add(town.scenario, "gone", 2027, CloseFacility{"m-school"});
  const Timeline timeline = simulate(town.scenario);
  CHECK(capacity(timeline, 2026, "m-school", town.school) == 200.0);
  CHECK(capacity(timeline, 2027, "m-school", town.school) == -1.0);
  CHECK(timeline.facilities[0].open_until == Year(2026));
}

TEST_CASE("closing does not keep open what ended before") {
  SchoolTown town;
  town.open("huts", 2024, {{town.school, 100.0}}, Year(2025));
  add(town.scenario, "gone", 2028, CloseFacility{"huts"});
  const Timeline timeline = simulate(town.scenario);
  CHECK(capacity(timeline, 2026, "huts", town.school) == -1.0);
  CHECK(timeline.facilities.front().open_until == Year(2025));
  CHECK(warned(timeline) == std::vector<std::string>{"facility_not_open"});
}

TEST_CASE("an extension adds to low, mid and high from 1 January of its year") {
  SchoolTown town;
  town.scenario.town.facilities[0].capacities[0].capacity = Interval{150.0, 200.0, 260.0};
  add(town.scenario, "more", 2026, ExtendFacility{"m-school", {{town.school, 50.0}}});
  const Timeline timeline = simulate(town.scenario);
  CHECK((find_open(timeline, 2025, "m-school", town.school)->capacity == Interval{150.0, 200.0, 260.0}));
  CHECK((find_open(timeline, 2026, "m-school", town.school)->capacity == Interval{200.0, 250.0, 310.0}));
  CHECK(timeline.warnings.empty());
}

TEST_CASE("what was opened earlier in the list, even in the same year, can be extended") {
  SchoolTown town;
  town.open("school-a", 2025, {{town.school, 300.0}});
  add(town.scenario, "more", 2025, ExtendFacility{"school-a", {{town.school, 50.0}, {town.library, 20.0}}});
  const Timeline timeline = simulate(town.scenario);
  CHECK(capacity(timeline, 2025, "school-a", town.school) == 350.0);
  CHECK(capacity(timeline, 2025, "school-a", town.library) == 20.0);
  CHECK(timeline.warnings.empty());
}

TEST_CASE("converting takes capacity from one function and gives the other its own") {
  SchoolTown town;
  add(town.scenario, "swap", 2028, ConvertCapacity{"m-school", {town.school, 80.0}, {town.library, 400.0}});
  const Timeline timeline = simulate(town.scenario);
  CHECK(capacity(timeline, 2027, "m-school", town.school) == 200.0);
  CHECK(capacity(timeline, 2027, "m-school", town.library) == -1.0);
  CHECK(capacity(timeline, 2028, "m-school", town.school) == 120.0);
  CHECK(capacity(timeline, 2028, "m-school", town.library) == 400.0);
  CHECK(timeline.warnings.empty());
}

TEST_CASE("converting stops at nothing left, warns, and the function is no longer there") {
  SchoolTown town;
  add(town.scenario, "swap", 2028, ConvertCapacity{"m-school", {town.school, 250.0}, {town.library, 400.0}});
  const Timeline timeline = simulate(town.scenario);
  CHECK(capacity(timeline, 2028, "m-school", town.school) == -1.0);
  CHECK(capacity(timeline, 2028, "m-school", town.library) == 400.0);
  REQUIRE(timeline.warnings.size() == 1);
  const Message expected{"convert_exceeds_capacity",
                         "",
                         {{"intervention", "swap"},
                          {"facility", "m-school"},
                          {"function", "primary-school"},
                          {"converted", 250.0},
                          {"present", 200.0}}};
  CHECK((timeline.warnings.front() == expected));
}

TEST_CASE("of an uncertain capacity, what is converted goes off low, mid and high, never below zero") {
  SchoolTown town;
  town.scenario.town.facilities[0].capacities[0].capacity = Interval{50.0, 200.0, 260.0};
  add(town.scenario, "swap", 2023, ConvertCapacity{"m-school", {town.school, 100.0}, {town.library, 1.0}});
  const Timeline timeline = simulate(town.scenario);
  CHECK((find_open(timeline, 2023, "m-school", town.school)->capacity == Interval{0.0, 100.0, 160.0}));
  CHECK(timeline.warnings.empty());
}

TEST_CASE("an unknown capacity stays unknown whatever is added or taken") {
  SchoolTown town;
  town.scenario.town.facilities[0].capacities[0].capacity.reset();
  add(town.scenario, "more", 2024, ExtendFacility{"m-school", {{town.school, 50.0}}});
  add(town.scenario, "swap", 2025, ConvertCapacity{"m-school", {town.school, 10.0}, {town.library, 5.0}});
  const Timeline timeline = simulate(town.scenario);
  REQUIRE(find_open(timeline, 2026, "m-school", town.school) != nullptr);
  CHECK_FALSE(find_open(timeline, 2026, "m-school", town.school)->capacity.has_value());
  CHECK(capacity(timeline, 2026, "m-school", town.library) == 5.0);
  CHECK(warned(timeline) == std::vector<std::string>{"extend_unknown_capacity", "convert_unknown_capacity"});
}

TEST_CASE("facilities keep their place over all years and stand in order of id") {
  SchoolTown town;
  town.open("z-last", 2024, {{town.school, 1.0}});
  town.open("a-first", 2030, {{town.school, 2.0}});
  const Timeline timeline = simulate(town.scenario);
  REQUIRE(timeline.facilities.size() == 3);
  CHECK(timeline.facilities[0].id == "a-first");
  CHECK(timeline.facilities[1].id == "m-school");
  CHECK(timeline.facilities[2].id == "z-last");
  CHECK(timeline.at(Year(2022)).open.front().facility == FacilityIndex(1));
}

TEST_CASE("what is open stands by function, then by facility") {
  SchoolTown town;
  town.open("z-last", 2022, {{town.school, 1.0}, {town.library, 2.0}});
  town.open("a-first", 2022, {{town.school, 3.0}, {town.library, 4.0}});
  const std::vector<OpenFunction> open = simulate(town.scenario).years.front().open;
  REQUIRE(open.size() == 5);
  std::vector<double> capacities;
  for (const OpenFunction& function : open) capacities.push_back(function.capacity->mid);
  CHECK(capacities == std::vector<double>{4.0, 2.0, 3.0, 200.0, 1.0});
}

TEST_CASE("an illustrative facility is marked in what it supplies, others by the status of their capacity") {
  SchoolTown town;
  town.scenario.town.facilities[0].capacities[0].provenance.status = Status::observed;
  town.open("school-a", 2022, {{town.school, 300.0}});
  CHECK(find_open(simulate(town.scenario), 2022, "m-school", town.school)->status == Status::observed);
  CHECK(find_open(simulate(town.scenario), 2022, "school-a", town.school)->status == Status::assumption);

  town.scenario.town.facilities[0].status = Status::illustrative;
  town.scenario.interventions[0].provenance.status = Status::illustrative;
  CHECK(find_open(simulate(town.scenario), 2022, "m-school", town.school)->status == Status::illustrative);
  CHECK(find_open(simulate(town.scenario), 2022, "school-a", town.school)->status == Status::illustrative);
}

TEST_CASE("changing a facility that is nowhere, not open or after the horizon is told") {
  SchoolTown town;
  add(town.scenario, "soon", 2024, ExtendFacility{"school-a", {{town.school, 50.0}}});
  add(town.scenario, "lost", 2024, CloseFacility{"castle"});
  town.open("school-a", 2030, {{town.school, 300.0}});
  add(town.scenario, "later", 2040, CloseFacility{"m-school"});
  const Timeline timeline = simulate(town.scenario);
  CHECK(warned(timeline) ==
        std::vector<std::string>{"intervention_after_horizon", "facility_not_open", "unknown_facility"});
  CHECK(capacity(timeline, 2030, "school-a", town.school) == 350.0);
  CHECK(capacity(timeline, 2032, "m-school", town.school) == 200.0);
}

TEST_CASE("the scenario itself is not changed by a run") {
  SchoolTown town;
  add(town.scenario, "gone", 2027, CloseFacility{"m-school"});
  (void)simulate(town.scenario);
  CHECK_FALSE(town.scenario.town.facilities[0].open_until.has_value());
}

}  // namespace
}  // namespace voorzien

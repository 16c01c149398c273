// SPDX-License-Identifier: EUPL-1.2
#include <catch2/catch.hpp>

#include "tests/io/scenario/small_case.hpp"

namespace voorzien::io {
namespace {

using Texts = std::vector<std::string>;

Texts found_in(const std::string& list) {
  return listed(problems_of({{"scenarios/s.json", with_interventions(list)}}));
}

LoadedScenario loaded_with(const std::string& list) {
  return load_small({{"scenarios/s.json", with_interventions(list)}});
}

/// An opening `new` in 2030 in neighbourhood west with a school, and further members after a comma.
std::string opening(const std::string& members = "") {
  return R"({"id": "new", "year": 2030, "kind": "open", "x": 250, "y": 50,
    "functions": [{"function": "school", "capacity": 200}])" +
         members + "}";
}

std::string change(const std::string& kind, const std::string& facility, int year,
                   const std::string& members = "") {
  return R"({"id": "change", "kind": ")" + kind + R"(", "facility": ")" + facility + R"(", "year": )" +
         std::to_string(year) + members + "}";
}

const std::string more = R"(, "functions": [{"function": "school", "capacity_added": 50}])";

TEST_CASE("every kind of intervention is read") {
  const auto loaded = loaded_with(
      opening(R"(, "until": 2034, "source": "S1", "status": "published", "note": "wave")") +
      R"(, {"id": "homes", "year": 2023, "last_year": 2026, "kind": "build_dwellings", "neighbourhood": "west",
            "dwellings": [{"type": "ground_level", "count": 0.5}, {"type": "apartment", "count": 0}]},
           {"id": "gone", "year": 2024, "kind": "demolish_dwellings", "neighbourhood": "oost", "dwellings": [{"type": "apartment", "count": 3}]},
           {"id": "house", "year": 2031, "kind": "combine", "x": 50, "y": 50, "form": "same_room",
            "functions": [{"function": "school", "capacity": 100}, {"function": "gym", "capacity": 26}],
            "spaces": [{"space_kind": "hall", "area_m2": 552, "shared_by": ["school", "gym"]}]},
           {"id": "bigger", "year": 2032, "kind": "extend", "facility": "new", "functions": [{"function": "gym", "capacity_added": 4}]},
           {"id": "swap", "year": 2033, "kind": "convert", "facility": "hall",
            "from": {"function": "gym", "capacity": 6}, "to": {"function": "play", "capacity": 10}},
           {"id": "shut", "year": 2039, "kind": "close", "facility": "hall"})");
  const auto& interventions = loaded.scenario.interventions;
  REQUIRE(interventions.size() == 7);
  CHECK(interventions[0].last_year == Year(2026));
  CHECK(std::get<BuildDwellings>(interventions[0].action).dwellings[0].count == 0.5);
  CHECK(std::get<BuildDwellings>(interventions[0].action).neighbourhood == NeighbourhoodIndex(1));
  const auto& open = std::get<OpenFacility>(interventions[2].action);
  CHECK(open.at == Point{250, 50});
  CHECK(open.neighbourhood == NeighbourhoodIndex(1));
  CHECK(open.until == Year(2034));
  CHECK(interventions[2].provenance == Provenance{"S1", Status::published});
  CHECK(interventions[2].note == "wave");
  const auto& house = std::get<OpenFacility>(interventions[3].action);
  CHECK(house.form == SharingForm::same_room);
  CHECK(house.spaces.at(0).shared_by.size() == 2);
  CHECK(house.neighbourhood == NeighbourhoodIndex(0));
  CHECK(std::get<ConvertCapacity>(interventions[5].action).to.capacity == 10);
  CHECK(std::get<CloseFacility>(interventions[6].action).facility == "hall");
  CHECK(loaded.warnings.empty());
}

TEST_CASE("something opened outside every neighbourhood is a warning") {
  const auto loaded = loaded_with(R"({"id": "far", "year": 2030, "kind": "open", "x": 150, "y": 50,
    "functions": [{"function": "school", "capacity": 200}]})");
  REQUIRE(loaded.warnings.size() == 1);
  CHECK(loaded.warnings[0].code == "opened_outside_area");
  CHECK_FALSE(std::get<OpenFacility>(loaded.scenario.interventions[0].action).neighbourhood);
}

TEST_CASE("what is wrong in an intervention is found at its place") {
  const std::string homes = R"({"id": "a", "year": 2030, "kind": "build_dwellings", "neighbourhood": "west")";
  const auto [text, expected] = GENERATE_COPY(table<std::string, std::string>({
      {R"({"id": "a", "year": 2030, "kind": "build"})", "/kind unknown_choice_near"},
      {R"({"id": "a", "year": 2030})", " missing_key"},
      {R"({"id": "a", "year": 2030.5, "kind": "close", "facility": "hall"})", "/year not_a_year"},
      {R"({"id": "A", "year": 2030, "kind": "close", "facility": "hall"})", "/id bad_id"},
      {R"({"id": "a", "year": 2021, "kind": "close", "facility": "hall"})", "/year year_outside"},
      {R"({"id": "a", "year": 2041, "kind": "close", "facility": "hall"})", "/year year_outside"},
      {R"({"id": "a", "year": 2030, "kind": "close", "facility": "hall", "x": 3})", "/x unknown_key"},
      {homes + "}", " missing_key"},
      {homes + R"(, "dwellings": []})", "/dwellings list_empty"},
      {homes + R"(, "dwellings": [{"type": "villa", "count": 3}]})",
       "/dwellings/0/type unknown_dwelling_type"},
      {homes + R"(, "dwellings": [{"type": "ground-level", "count": 3}]})",
       "/dwellings/0/type unknown_dwelling_type_near"},
      {homes + R"(, "dwellings": [{"type": "apartment", "count": -3}]})",
       "/dwellings/0/count number_negative"},
      {homes + R"(, "dwellings": [{"type": "apartment", "count": 3}, {"type": "apartment", "count": 3}]})",
       "/dwellings/1/type dwelling_type_twice"},
      {homes + R"(, "last_year": 2029, "dwellings": [{"type": "apartment", "count": 3}]})",
       "/last_year last_year_before_year"},
      {R"({"id": "a", "year": 2030, "kind": "demolish_dwellings", "neighbourhood": "wets", "dwellings": [{"type": "apartment", "count": 3}]})",
       "/neighbourhood unknown_neighbourhood_near"},
      {opening(R"(, "until": 2029)"), "/until until_before_year"},
      {opening(R"(, "status": "published")"), " status_without_source"},
      {opening(R"(, "source": "S2")"), "/source unknown_source_near"},
      {opening(R"(, "last_year": 2033)"), "/last_year unknown_key"},
      {R"({"id": "a", "year": 2030, "kind": "open", "site": "plot-3", "functions": [{"function": "school", "capacity": 1}]})",
       "/site unknown_site_near"},
      {R"({"id": "a", "year": 2030, "kind": "open", "site": "plot-1", "x": 1, "y": 1, "functions": [{"function": "school", "capacity": 1}]})",
       " site_and_point"},
      {R"({"id": "a", "year": 2030, "kind": "open", "x": 1, "functions": [{"function": "school", "capacity": 1}]})",
       " missing_key"},
      {R"({"id": "a", "year": 2030, "kind": "open", "x": 1, "y": 1, "functions": [{"function": "shool", "capacity": 1}]})",
       "/functions/0/function unknown_function_near"},
      {R"({"id": "a", "year": 2030, "kind": "open", "x": 1, "y": 1, "functions": [{"function": "school", "capacity": 0}]})",
       "/functions/0/capacity number_not_above"},
      {R"({"id": "a", "year": 2030, "kind": "open", "x": 1, "y": 1, "functions": []})",
       "/functions list_empty"},
      {R"({"id": "a", "year": 2030, "kind": "open", "x": 1, "y": 1, "functions": [{"function": "gym", "capacity": 1}, {"function": "gym", "capacity": 1}]})",
       "/functions/1 function_twice"},
      {R"({"id": "a", "year": 2030, "kind": "combine", "x": 1, "y": 1, "form": "one_roof", "functions": [{"function": "gym", "capacity": 1}]})",
       "/functions combine_one_function"},
      {R"({"id": "a", "year": 2030, "kind": "combine", "x": 1, "y": 1, "form": "stacked", "functions": [{"function": "gym", "capacity": 1}, {"function": "school", "capacity": 1}]})",
       "/form unknown_choice"},
      {R"({"id": "hall", "year": 2030, "kind": "open", "x": 1, "y": 1, "functions": [{"function": "gym", "capacity": 1}]})",
       " facility_id_taken"},
      {change("extend", "hal", 2030, more), "/facility unknown_facility_near"},
      {change("extend", "school-1", 2031, more), "/facility facility_closed"},
      {change("convert", "hall", 2030,
              R"(, "from": {"function": "play", "capacity": 1}, "to": {"function": "gym", "capacity": 1})"),
       " convert_absent_function"},
  }));
  CAPTURE(text);
  const Texts found = found_in(text);
  REQUIRE_FALSE(found.empty());
  CHECK(found.front() == "scenarios/s.json#/interventions/0" + expected);
}

TEST_CASE("a facility of the dataset can be changed in its last year") {
  CHECK(found_in(change("extend", "school-1", 2030, more)) == Texts{});
}

TEST_CASE("what an intervention opens can be changed from its first year to its last") {
  const std::string temporary = opening(R"(, "until": 2033)");
  CHECK(found_in(temporary + ", " + change("extend", "new", 2030, more)) == Texts{});
  CHECK(found_in(temporary + ", " + change("extend", "new", 2033, more)) == Texts{});
  CHECK(found_in(temporary + ", " + change("extend", "new", 2029, more)) ==
        Texts{"scenarios/s.json#/interventions/1/facility facility_not_open_yet"});
  CHECK(found_in(temporary + ", " + change("extend", "new", 2034, more)) ==
        Texts{"scenarios/s.json#/interventions/1/facility facility_closed"});
}

TEST_CASE("a facility that was closed can not be changed any more") {
  const std::string closing = R"({"id": "shut", "year": 2030, "kind": "close", "facility": "hall"})";
  CHECK(found_in(change("extend", "hall", 2029, more) + ", " + closing) == Texts{});
  CHECK(found_in(change("extend", "hall", 2031, more) + ", " + closing) ==
        Texts{"scenarios/s.json#/interventions/0/facility facility_closed"});
  CHECK(found_in(closing + R"(, {"id": "again", "year": 2035, "kind": "close", "facility": "hall"})") ==
        Texts{"scenarios/s.json#/interventions/1/facility facility_closed"});
}

TEST_CASE("a function that was added to a facility can be converted later") {
  CHECK(found_in(change("extend", "hall", 2030, more) +
                 R"(, {"id": "swap", "year": 2031, "kind": "convert", "facility": "hall",
       "from": {"function": "school", "capacity": 5}, "to": {"function": "play", "capacity": 5}})") ==
        Texts{});
}

TEST_CASE("all faults of one intervention are reported at once") {
  CHECK(
      found_in(R"({"id": "a", "year": 2050, "kind": "build_dwellings", "neighbourhood": "noord", "colour": 1,
    "dwellings": [{"type": "apartment", "count": -1}]})") ==
      Texts{"scenarios/s.json#/interventions/0/year year_outside",
            "scenarios/s.json#/interventions/0/neighbourhood unknown_neighbourhood",
            "scenarios/s.json#/interventions/0/dwellings/0/count number_negative",
            "scenarios/s.json#/interventions/0/colour unknown_key"});
}

TEST_CASE("references to a town of which a part could not be read are not reported as well") {
  auto texts = small_data_folder();
  texts.emplace(
      "scenarios/s.json",
      with_interventions(change("close", "no-such", 2030) +
                         R"(, {"id": "b", "year": 2030, "kind": "build_dwellings", "source": "no-such",
        "neighbourhood": "no-such", "dwellings": [{"type": "apartment", "count": 1}]})"));
  LoadOptions options;
  options.data_root = "data";
  options.files = files_in_memory(texts);
  for (const bool any_town : {true, false}) {
    options.read_town = [&](const TownReading& reading) {
      reading.problems.push_back({"source_unreadable", "d#", {}});
      return any_town ? small_town(reading.catalogue) : Town{};
    };
    Texts found;
    try {
      load_scenario("scenarios/s.json", options);
    } catch (const InputError& error) {
      found = listed(error.problems());
    }
    // The list of sources was read with the town or not at all.
    Texts expected = {"d# source_unreadable"};
    if (any_town) expected.emplace_back("scenarios/s.json#/interventions/1/source unknown_source");
    CHECK(found == expected);
  }
}

}  // namespace
}  // namespace voorzien::io

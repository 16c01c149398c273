// SPDX-License-Identifier: EUPL-1.2
// Interventions on sites, and in rooms of existing facilities.
#include <catch2/catch.hpp>

#include "tests/io/scenario/small_case.hpp"

namespace voorzien::io {
namespace {

using Texts = std::vector<std::string>;

const std::string first = "scenarios/s.json#/interventions/0";

Texts found_in(const std::string& list) {
  return listed(problems_of({{"scenarios/s.json", with_interventions(list)}}));
}

LoadedScenario loaded_with(const std::string& list) {
  return load_small({{"scenarios/s.json", with_interventions(list)}});
}

std::string opening_at(const std::string& site, int year, const std::string& function = "school") {
  return R"({"id": "new", "kind": "open", "site": ")" + site + R"(", "year": )" + std::to_string(year) +
         R"(, "functions": [{"function": ")" + function + R"(", "capacity": 10}]})";
}

/// The hall becomes larger for a function, with further members after a comma.
std::string extension(const std::string& function, const std::string& members) {
  return R"({"id": "more", "kind": "extend", "year": 2030, "facility": "hall", "functions": [{"function": ")" +
         function + R"(", "capacity_added": 10}])" + members + "}";
}

std::string hall_spaces(int area, const std::string& users) {
  return R"(, "spaces": [{"space_kind": "hall", "area_m2": )" + std::to_string(area) + R"(, "shared_by": [)" +
         users + "]}]";
}

/// Functions in the building of the hall, which then has another use.
std::string conversion(int area) {
  return R"({"id": "house", "kind": "combine", "year": 2030, "site": "hall-building", "form": "one_roof",
    "functions": [{"function": "school", "capacity": 10}, {"function": "play", "capacity": 10}])" +
         hall_spaces(area, R"("school", "play")") + "}";
}

std::vector<std::string> codes_of(const std::vector<Message>& messages) {
  std::vector<std::string> codes;
  for (const Message& message : messages) codes.push_back(message.where + ' ' + message.code);
  return codes;
}

TEST_CASE("what opens on a site lies at its point and in its neighbourhood") {
  const LoadedScenario loaded = loaded_with(opening_at("plot-2", 2030));
  const auto& open = std::get<OpenFacility>(loaded.scenario.interventions.at(0).action);
  CHECK(open.site == "plot-2");
  CHECK(open.at == Point{250, 60});
  CHECK(open.neighbourhood == NeighbourhoodIndex(1));
  CHECK(loaded.warnings.empty());
}

TEST_CASE("a dataset without sites says so") {
  auto texts = small_data_folder();
  texts.emplace("scenarios/s.json", with_interventions(opening_at("plot-1", 2030)));
  LoadOptions options;
  options.data_root = "data";
  options.files = files_in_memory(texts);
  options.read_town = [](const TownReading& reading) {
    Town town = small_town(reading.catalogue);
    town.sites.clear();
    return town;
  };
  try {
    load_scenario("scenarios/s.json", options);
    FAIL("nothing was thrown");
  } catch (const InputError& error) {
    CHECK(listed(error.problems()) == Texts{first + "/site no_sites"});
  }
}

TEST_CASE("a site cannot be used before it is available") {
  CHECK(found_in(opening_at("plot-1", 2027)) == Texts{first + "/site site_not_available_yet"});
  CHECK(found_in(opening_at("plot-1", 2028)) == Texts{});
}

TEST_CASE("a function that the site keeps out is a warning, whether it is excluded or not allowed") {
  CHECK(codes_of(loaded_with(opening_at("plot-1", 2030, "gym")).warnings) ==
        Texts{first + "/site site_keeps_function_out"});
  CHECK(codes_of(loaded_with(opening_at("plot-2", 2030, "gym")).warnings) ==
        Texts{first + "/site site_keeps_function_out"});
  CHECK(loaded_with(opening_at("plot-2", 2030, "play")).warnings.empty());
}

TEST_CASE("an extension stands on a site of its own facility, or within the building") {
  const LoadedScenario loaded =
      loaded_with(extension("school", R"(, "site": "hall-plot")" + hall_spaces(900, R"("school", "gym")")));
  const auto& read = std::get<ExtendFacility>(loaded.scenario.interventions.at(0).action);
  CHECK(read.site == "hall-plot");
  REQUIRE(read.spaces.size() == 1);
  CHECK(read.spaces[0].area == SquareMetres(900));
  CHECK(read.spaces[0].shared_by.size() == 2);
  CHECK(
      found_in(R"({"id": "more", "kind": "extend", "year": 2030, "facility": "school-1", "site": "hall-plot",
    "functions": [{"function": "school", "capacity_added": 10}]})") ==
      Texts{first + "/site site_of_other_facility"});
  CHECK(found_in(extension("school", R"(, "site": "hal-plot")")) == Texts{first + "/site unknown_site_near"});
}

TEST_CASE("a plan uses the rooms of an existing facility only as far as their owner agreed") {
  CHECK(found_in(extension("school", hall_spaces(500, R"("school", "gym")"))) == Texts{});
  CHECK(found_in(extension("school", hall_spaces(600, R"("school", "gym")"))) ==
        Texts{first + "/spaces/0 room_agreed_too_small"});
  CHECK(found_in(extension("gym", hall_spaces(800, R"("gym")"))) == Texts{});
}

TEST_CASE("a room whose owner was only asked cannot be used, and the room is named") {
  auto texts = small_data_folder();
  texts.emplace("scenarios/s.json", with_interventions(extension("school", hall_spaces(200, R"("school")")) +
                                                       ", " + conversion(300)));
  LoadOptions options;
  options.data_root = "data";
  options.files = files_in_memory(texts);
  options.read_town = [](const TownReading& reading) {
    Town town = small_town(reading.catalogue);
    town.facilities[0].rooms[0].consent = Consent::none;
    return town;
  };
  try {
    load_scenario("scenarios/s.json", options);
    FAIL("nothing was thrown");
  } catch (const InputError& error) {
    CHECK(listed(error.problems()) ==
          Texts{first + "/spaces/0 room_without_consent",
                "scenarios/s.json#/interventions/1/spaces/0 room_without_consent"});
    CHECK(value_in(error.problems().at(0), "rooms") == "agreed-room, asked-room");
    CHECK(value_in(error.problems().at(0), "function") == "school");
  }
}

TEST_CASE("once the facility is closed its building is free, in whatever order that is written") {
  const std::string closing = R"({"id": "shut", "kind": "close", "year": 2030, "facility": "hall"})";
  CHECK(found_in(conversion(700)) == Texts{first + "/spaces/0 room_agreed_too_small"});
  CHECK(found_in(closing + ", " + conversion(700)) == Texts{});
  CHECK(found_in(conversion(700) + ", " + closing) == Texts{});
}

TEST_CASE("a room nobody knows of is a warning") {
  const LoadedScenario loaded = loaded_with(
      extension("school", R"(, "spaces": [{"space_kind": "yard", "area_m2": 50, "shared_by": ["school"]}])"));
  CHECK(codes_of(loaded.warnings) == Texts{first + "/spaces/0 room_not_known"});
}

}  // namespace
}  // namespace voorzien::io

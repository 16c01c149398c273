// SPDX-License-Identifier: EUPL-1.2
#include "engine/balance/input_warnings.hpp"

#include <catch2/catch.hpp>

#include "tests/support/small_town.hpp"

using namespace voorzien;
using voorzien::test::add_facility;
using voorzien::test::add_function;
using voorzien::test::set_norm;
using voorzien::test::small_town;

namespace {

/// Two schools, one counted and in its place, one guessed.
Scenario two_schools() {
  Scenario scenario = small_town();
  const FunctionIndex school = add_function(scenario, "primary-school");
  add_facility(scenario, "counted", {500.0, 500.0}, school, Interval::exactly(40.0));
  add_facility(scenario, "guessed", {500.0, 500.0}, school, Interval::exactly(40.0));
  scenario.town.facilities[0].capacities[0].provenance.status = Status::observed;
  scenario.town.facilities[1].capacities[0].provenance.status = Status::observed;
  return scenario;
}

std::vector<std::string> codes_of(const Scenario& scenario) {
  std::vector<std::string> codes;
  for (const Message& warning : input_warnings(scenario)) codes.push_back(warning.code);
  return codes;
}

}  // namespace

TEST_CASE("guessed places and assumed capacities are told per function, known ones are not") {
  Scenario scenario = two_schools();
  CHECK(codes_of(scenario).empty());
  Facility& guessed = scenario.town.facilities[1];
  guessed.place_from = PlaceFrom::postcode_4;
  guessed.capacities[0].provenance.status = Status::assumption;
  REQUIRE(codes_of(scenario) ==
          std::vector<std::string>{"facility_places_postcode_4", "facility_capacity_assumed"});
  CHECK(std::get<double>(input_warnings(scenario)[0].values[1].second) == 1.0);
  CHECK(std::get<double>(input_warnings(scenario)[0].values[2].second) == 2.0);
  guessed.place_from = PlaceFrom::postcode_6;
  guessed.capacities[0].capacity.reset();
  CHECK(codes_of(scenario) == std::vector<std::string>{"facility_places_postcode_6"});
}

TEST_CASE("one district for all matters where a norm is per district") {
  Scenario scenario = two_schools();
  scenario.town.districts = {{"GM0034", "Almere"}};
  for (Neighbourhood& area : scenario.town.neighbourhoods) {
    area.district = Index<District>(0);
    area.municipality = "GM0034";
  }
  CHECK(codes_of(scenario).empty());
  Norm norm;
  norm.function = FunctionIndex(0);
  norm.need = PresenceNeed{};
  set_norm(scenario, norm);
  CHECK(codes_of(scenario) == std::vector<std::string>{"districts_not_given"});
  scenario.town.districts[0].id = "WK003401";
  CHECK(codes_of(scenario).empty());
  scenario.town.districts[0].id = scenario.town.id;
  CHECK(codes_of(scenario) == std::vector<std::string>{"districts_not_given"});
}

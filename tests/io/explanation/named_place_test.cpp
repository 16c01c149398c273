// SPDX-License-Identifier: EUPL-1.2
#include "io/explanation/named_place.hpp"

#include <catch2/catch.hpp>

#include "tests/support/schools.hpp"

namespace voorzien::io {
namespace {

std::string known_of(const std::vector<Problem>& problems) {
  for (const auto& [name, value] : problems.at(0).values) {
    if (name == "known") return std::get<std::string>(value);
  }
  return {};
}

}  // namespace

TEST_CASE("a neighbourhood is found by id or name whatever the capitals") {
  const Scenario scenario = test::school_town();
  std::vector<Problem> problems;
  CHECK(neighbourhood_called("east", scenario.town, problems) == NeighbourhoodIndex(0));
  CHECK(neighbourhood_called("WEST", scenario.town, problems) == NeighbourhoodIndex(1));
  CHECK(neighbourhood_called("oost", scenario.town, problems) == NeighbourhoodIndex(0));
  CHECK(problems.empty());
}

TEST_CASE("a mistyped name is answered with the name that was meant") {
  const Scenario scenario = test::school_town();
  std::vector<Problem> problems;
  CHECK_FALSE(neighbourhood_called("Oest", scenario.town, problems));
  REQUIRE(problems.size() == 1);
  CHECK(known_of(problems).find("Oost") != std::string::npos);
}

TEST_CASE("a name that two neighbourhoods share is refused with both ids") {
  Scenario scenario = test::school_town();
  scenario.town.neighbourhoods[0].name = "West";
  std::vector<Problem> problems;
  CHECK_FALSE(neighbourhood_called("West", scenario.town, problems));
  CHECK(problems.at(0).code == "explanation_name_twice");
  CHECK(known_of(problems) == "east, west");
  problems.clear();
  CHECK(neighbourhood_called("west", scenario.town, problems) == NeighbourhoodIndex(1));
}

TEST_CASE("a function is found by id, name, plural, or name without what stands between brackets") {
  const Scenario scenario = test::school_town();
  std::vector<Problem> problems;
  for (const char* name : {"primary-school", "Basisschool", "basisscholen", "Primary School (regular)"}) {
    CHECK(function_called(name, scenario.catalogue, problems) == FunctionIndex(0));
  }
  CHECK_FALSE(function_called("zwembad", scenario.catalogue, problems));
  CHECK(known_of(problems) == "primary-school");
}

}  // namespace voorzien::io

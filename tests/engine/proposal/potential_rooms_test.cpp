// SPDX-License-Identifier: EUPL-1.2
#include "engine/proposal/potential_rooms.hpp"

#include <catch2/catch.hpp>

#include "engine/proposal/derive_problem.hpp"
#include "tests/engine/proposal/halls_case.hpp"
#include "tests/support/small_town.hpp"

namespace voorzien::test {
namespace {

/// The case with an existing hall for lessons whose owner has been asked.
HallsCase with_hall(Consent consent) {
  HallsCase halls;
  add_facility(halls.scenario, "hall", {500.0, 500.0}, halls.lessons, Interval::exactly(26.0));
  Room room;
  room.id = "room";
  room.space_kind = "gym-hall";
  room.area = SquareMetres(552.0);
  room.consent = consent;
  halls.scenario.town.facilities.front().rooms = {room};
  return halls;
}

std::vector<PotentialRoom> rooms_of(const HallsCase& halls) {
  const ProposalCase what = halls.view();
  return potential_rooms(what, derive_problem(what, run(halls.scenario, 1)));
}

}  // namespace

TEST_CASE("a room whose owner has not agreed is potential for those who may share it") {
  const HallsCase halls = with_hall(Consent::asked);
  const auto rooms = rooms_of(halls);
  REQUIRE(rooms.size() == 1);
  CHECK(rooms[0].facility == FacilityIndex(0));
  CHECK(rooms[0].room == 0);
  CHECK(rooms[0].could_use == std::vector<FunctionIndex>{halls.clubs});
}

TEST_CASE("a room that is agreed is no potential: it is in the plans") {
  CHECK(rooms_of(with_hall(Consent::agreed)).empty());
}

TEST_CASE("a room that may not be shared is no potential") {
  HallsCase halls = with_hall(Consent::none);
  for (SpaceKind& kind : halls.kinds.kinds) kind.lockable_zone = false;
  CHECK(rooms_of(halls).empty());
}

TEST_CASE("a facility that closes before the first phase has no potential") {
  HallsCase halls = with_hall(Consent::none);
  halls.scenario.town.facilities.front().open_until = Year{2021};
  CHECK(rooms_of(halls).empty());
}

}  // namespace voorzien::test

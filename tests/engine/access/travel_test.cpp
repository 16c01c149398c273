// SPDX-License-Identifier: EUPL-1.2
#include "engine/access/travel.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>

#include "tests/engine/access/matrix_travel.hpp"
#include "tests/support/dice.hpp"

using namespace voorzien;

namespace {

std::vector<std::size_t> places_of(std::span<const TravelOption> options) {
  std::vector<std::size_t> places;
  for (const TravelOption& option : options) places.push_back(option.place);
  return places;
}

}  // namespace

TEST_CASE("travel is the straight line times the detour factor") {
  const auto travel = straight_line_travel({{3, 4}, {0, 10}}, 1.5);
  CHECK(travel->place_count() == 2);
  CHECK(travel->distance({0, 0}, 0).value() == 7.5);
  const auto nearest = travel->nearest({0, 0}, 1);
  REQUIRE(nearest.size() == 1);
  CHECK(nearest[0].place == 0);
  CHECK(nearest[0].distance.value() == 7.5);
}

TEST_CASE("reach counts the detour and is inclusive") {
  const auto travel = straight_line_travel({{300, 0}, {400, 0}}, 1.3);
  CHECK(travel->within({0, 0}, Metres(390)).size() == 1);
  CHECK(travel->within({0, 0}, Metres(389.999)).empty());
  CHECK(travel->within({0, 0}, Metres(std::nextafter(390.0, 0.0))).empty());
  CHECK(travel->within({0, 0}, Metres(520)).size() == 2);
}

TEST_CASE("within and nearest are ordered by distance, then by place") {
  const auto travel = straight_line_travel({{20, 0}, {0, 10}, {10, 0}, {5, 0}}, 1.0);
  CHECK(places_of(travel->within({0, 0}, Metres(20))) == std::vector<std::size_t>{3, 1, 2, 0});
  CHECK(places_of(travel->nearest({0, 0}, 2)) == std::vector<std::size_t>{3, 1});
}

TEST_CASE("a table answers each query by place: all within reach, else the nearest") {
  const auto travel = straight_line_travel({{20, 0}, {0, 10}, {10, 0}, {5, 0}}, 1.0);
  const std::vector<TravelQuery> queries{
      {{0, 0}, Metres(10), 0}, {{0, 0}, Metres(-1), 2}, {{0, 0}, Metres(6), 2}, {{99, 99}, Metres(1), 0}};
  const TravelTable table = travel->options(queries);
  REQUIRE(table.size() == 4);
  CHECK(places_of(table.of(0)) == std::vector<std::size_t>{1, 2, 3});
  CHECK(places_of(table.of(1)) == std::vector<std::size_t>{1, 3});
  CHECK(places_of(table.of(2)) == std::vector<std::size_t>{1, 3});
  CHECK(table.of(3).empty());
}

TEST_CASE("without places there are no options") {
  const auto travel = straight_line_travel({}, 1.3);
  CHECK(travel->nearest({0, 0}, 5).empty());
  CHECK(travel->within({0, 0}, Metres(1e9)).empty());
}

TEST_CASE("straight lines answer as a table of all distances does") {
  test::Dice dice(41);
  for (int round = 0; round < 200; ++round) {
    std::vector<Point> places;
    const int count = dice.whole(0, 60);
    for (int i = 0; i < count; ++i) {
      const double x = dice.whole(0, 9);
      const double y = dice.whole(0, 9);
      places.push_back({x, y});
    }
    const auto travel = straight_line_travel(places, 1.4);
    std::vector<double> row;
    const double y = dice.whole(0, 9);
    for (std::size_t i = 0; i < places.size(); ++i) row.push_back(travel->distance({0, y}, i).value());
    const test::MatrixTravel matrix({row}, places.size());
    const Metres reach(dice.whole(-1, 10));
    const auto at_least = dice.below(10);
    const TravelQuery asked{{0, y}, reach, at_least};
    const TravelQuery same{{0, 0}, reach, at_least};
    CHECK(places_of(travel->options(std::span(&asked, 1)).of(0)) ==
          places_of(matrix.options(std::span(&same, 1)).of(0)));
  }
}

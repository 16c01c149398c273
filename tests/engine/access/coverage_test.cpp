// SPDX-License-Identifier: EUPL-1.2
#include "engine/access/coverage.hpp"

#include <catch2/catch.hpp>

using namespace voorzien;

TEST_CASE("the share within reach is told per neighbourhood, by weight") {
  const NeighbourhoodIndex west(0);
  const NeighbourhoodIndex east(2);
  const std::vector<ResidencePoint> points{
      {west, {0, 0}, 0.5}, {west, {0, 300}, 0.25}, {west, {0, 900}, 0.25}, {east, {5000, 0}, 1.0}};
  const auto travel = straight_line_travel({{0, 100}, {0, 50}}, 1.5);
  // 300 to 100 is 200 m straight, 300 m on foot.
  CHECK(share_within(points, 3, *travel, Metres(300)) == std::vector<double>{0.75, 0.0, 0.0});
  CHECK(share_within(points, 3, *travel, Metres(299)) == std::vector<double>{0.5, 0.0, 0.0});
  CHECK(share_within(points, 3, *travel, Metres(1e6)) == std::vector<double>{1.0, 0.0, 1.0});
}

TEST_CASE("nobody is within reach of no places, and a neighbourhood without points has share 0") {
  const std::vector<ResidencePoint> points{{NeighbourhoodIndex(0), {0, 0}, 1.0}};
  CHECK(share_within(points, 2, *straight_line_travel({}, 1.0), Metres(1e6)) ==
        std::vector<double>{0.0, 0.0});
}

// SPDX-License-Identifier: EUPL-1.2
#include "engine/access/distribution.hpp"

#include <catch2/catch.hpp>
#include <limits>

#include "tests/engine/access/distribution_totals.hpp"
#include "tests/engine/access/matrix_travel.hpp"

using namespace voorzien;

namespace {

constexpr double unreachable = std::numeric_limits<double>::infinity();

/// Places on a line, straight on.
Distribution on_a_line(const std::vector<NeedPoint>& need, const std::vector<double>& places,
                       const std::vector<double>& capacity, double reach) {
  std::vector<Point> at;
  for (const double x : places) at.push_back({x, 0});
  auto result = distribute(need, capacity, *straight_line_travel(at, 1.0), Metres(reach));
  test::check_sound(need, capacity, result);
  return result;
}

}  // namespace

TEST_CASE("need goes to the nearest place with room") {
  const auto result = on_a_line({{{0, 0}, 30}, {{900, 0}, 20}}, {100, 1000}, {50, 50}, 500);
  CHECK(result.load == std::vector<double>{30, 20});
  CHECK(result.points[0].met_within == 30.0);
  CHECK(result.points[0].travel == 3000.0);
  CHECK(result.points[1].travel == 2000.0);
  CHECK(result.tied == 0.0);
}

TEST_CASE("who is displaced is who loses least by it") {
  // Place 0 has room for one. Moving the west point to place 1 costs 20 m, moving the east one 180 m.
  const auto result = on_a_line({{{-10, 0}, 1}, {{90, 0}, 1}}, {0, 10}, {1, 1}, 1000);
  CHECK(result.points[0].travel + result.points[1].travel == 90.0);
  CHECK(result.load == std::vector<double>{1, 1});
}

TEST_CASE("more met within reach goes before less travel") {
  // The first point can only go to place 0 within reach; the second, standing in place 0, has to make way.
  const auto result = on_a_line({{{-400, 0}, 10}, {{0, 0}, 10}}, {0, 390}, {10, 10}, 400);
  CHECK(result.points[0].met_within == 10.0);
  CHECK(result.points[1].met_within == 10.0);
  CHECK(result.points[1].travel == 3900.0);
}

TEST_CASE("need beyond reach is met when there is room, and what finds no room is unmet") {
  const auto result = on_a_line({{{0, 0}, 100}}, {100, 5000}, {30, 40}, 300);
  CHECK(result.points[0].met_within == 30.0);
  CHECK(result.points[0].met_beyond == 40.0);
  CHECK(result.points[0].unmet == 30.0);
  CHECK(result.points[0].travel == 30 * 100.0 + 40 * 5000.0);
}

TEST_CASE("reach is inclusive") {
  CHECK(on_a_line({{{0, 0}, 1}}, {300}, {1}, 300).points[0].met_within == 1.0);
  CHECK(on_a_line({{{0, 0}, 1}}, {300.01}, {1}, 300).points[0].met_beyond == 1.0);
}

TEST_CASE("most met within reach goes before most met at all") {
  // Row 1 reaches only place 0, beyond its reach; row 0 has place 0 within reach and place 1 beyond it.
  // Meeting both would put row 0 beyond its reach.
  const std::vector<NeedPoint> need{{{0, 0}, 5}, {{1, 0}, 5}};
  const test::MatrixTravel travel({{100, 900}, {900, unreachable}}, 2);
  const auto result = distribute(need, std::vector<double>{5, 5}, travel, Metres(500));
  CHECK(result.points[0].met_within == 5.0);
  CHECK(result.points[1].unmet == 5.0);
}

TEST_CASE("a place without capacity gets nothing and a point without need is skipped") {
  const auto result = on_a_line({{{0, 0}, 0}, {{0, 0}, 8}}, {0, 50}, {0, 10}, 100);
  CHECK(result.load == std::vector<double>{0, 8});
  CHECK(result.points[0].travel == 0.0);
}

TEST_CASE("without need nothing is loaded, without places nothing is met") {
  CHECK(on_a_line({}, {0, 10}, {5, 5}, 100).load == std::vector<double>{0, 0});
  const auto unmet = on_a_line({{{0, 0}, 7}}, {}, {}, 100);
  CHECK(unmet.points[0].unmet == 7.0);
  CHECK(on_a_line({}, {}, {}, 100).points.empty());
  CHECK(on_a_line({{{0, 0}, 7}}, {3}, {0}, 100).points[0].unmet == 7.0);
}

TEST_CASE("a place as large as you like is large enough") {
  CHECK(on_a_line({{{0, 0}, 7}}, {3}, {1e300}, 100).load[0] == 7.0);
}

TEST_CASE("of equally good plans the lowest place is filled and the tie is told") {
  const auto result = on_a_line({{{0, 0}, 10}}, {-50, 50}, {10, 10}, 100);
  CHECK(result.load == std::vector<double>{10, 0});
  CHECK(result.tied == 10.0);
}

TEST_CASE("a tie counts what can lie elsewhere, not all there is") {
  // Four may go to either place, six have to stay at the first.
  const auto result = on_a_line({{{-50, 0}, 6}, {{0, 0}, 10}}, {-50, 50}, {16, 4}, 100);
  CHECK(result.load == std::vector<double>{16, 0});
  CHECK(result.tied == 4.0);
}

TEST_CASE("two who can change places are a tie though no load changes") {
  const auto result = on_a_line({{{0, 0}, 3}, {{0, 0}, 3}}, {-50, 50}, {3, 3}, 100);
  CHECK(result.tied == 6.0);
}

TEST_CASE("who stays unmet can be a tie") {
  const auto result = on_a_line({{{-10, 0}, 2}, {{10, 0}, 2}}, {0}, {2}, 100);
  CHECK(result.tied == 4.0);
  CHECK(result.points[0].unmet + result.points[1].unmet == 2.0);
}

TEST_CASE("rounding to thousandths keeps the totals") {
  // 3,000 times a third of a thousandth too little would be a whole unit.
  std::vector<NeedPoint> need;
  for (int i = 0; i < 3000; ++i) need.push_back({{i * 0.5, 0}, 1.0 / 3.0});
  const std::vector<double> capacity(3, 1000.0 / 3.0);
  const auto travel = straight_line_travel({{0, 0}, {700, 0}, {1400, 0}}, 1.0);
  const auto result = distribute(need, capacity, *travel, Metres(5000));
  test::check_sound(need, capacity, result);
  CHECK(test::totals_of(result).within == 1'000'000);
  CHECK(test::totals_of(result).unmet == 0);
}

TEST_CASE("points far from every place with room still find it") {
  // The twenty nearest places are full of their own neighbours; only the farthest has room.
  std::vector<NeedPoint> need;
  std::vector<double> places;
  std::vector<double> capacity;
  for (int i = 0; i < 20; ++i) {
    places.push_back(100.0 * i);
    capacity.push_back(5);
    need.push_back({{100.0 * i, 0}, 5});
  }
  places.push_back(50'000);
  capacity.push_back(100);
  need.push_back({{-100, 0}, 7});
  const auto result = on_a_line(need, places, capacity, 100);
  CHECK(test::totals_of(result).unmet == 0);
  CHECK(result.load.back() == 7.0);
  // Everybody within reach stays within reach but seven, who go the whole way.
  CHECK(test::totals_of(result).within == 100'000);
}

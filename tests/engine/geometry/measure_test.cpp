// SPDX-License-Identifier: EUPL-1.2
#include "engine/geometry/measure.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <limits>

#include "tests/support/dice.hpp"

using namespace voorzien;

namespace {

Ring rectangle(Point min, Point max) { return {min, {max.x, min.y}, max, {min.x, max.y}, min}; }

Ring reversed(Ring ring) {
  std::reverse(ring.begin(), ring.end());
  return ring;
}

/// A square of 10 with a hole of 4 in the middle.
MultiPolygon frame() { return {Polygon{rectangle({0, 0}, {10, 10}), {reversed(rectangle({3, 3}, {7, 7}))}}}; }

/// Open to the east; its centroid lies in the opening.
MultiPolygon c_shape() {
  return {Polygon{{{0, 0}, {10, 0}, {10, 2}, {2, 2}, {2, 8}, {10, 8}, {10, 10}, {0, 10}, {0, 0}}, {}}};
}

}  // namespace

TEST_CASE("the area of a shape leaves its holes out") {
  CHECK(area_of(frame()).value() == 84.0);
  CHECK(area_of({}).value() == 0.0);
}

TEST_CASE("the area does not depend on the way the rings turn") {
  const MultiPolygon turned{Polygon{reversed(rectangle({0, 0}, {10, 10})), {rectangle({3, 3}, {7, 7})}}};
  CHECK(area_of(turned).value() == 84.0);
}

TEST_CASE("the areas of the parts of a shape add up") {
  const MultiPolygon two{Polygon{rectangle({0, 0}, {10, 10}), {}}, Polygon{rectangle({20, 0}, {25, 2}), {}}};
  CHECK(area_of(two).value() == 110.0);
}

TEST_CASE("a shape covers its inside and its boundary, not its holes") {
  CHECK(covers(frame(), {1, 1}));
  CHECK(covers(frame(), {0, 5}));
  CHECK(covers(frame(), {3, 5}));
  CHECK_FALSE(covers(frame(), {5, 5}));
  CHECK_FALSE(covers(frame(), {10.001, 5}));
  CHECK_FALSE(covers({}, {0, 0}));
}

TEST_CASE("inner stretches skip holes and openings") {
  const auto through_hole = inner_stretches(frame(), 5.0);
  REQUIRE(through_hole.size() == 2);
  CHECK(through_hole[0].from_x == 0.0);
  CHECK(through_hole[0].to_x == 3.0);
  CHECK(through_hole[1].from_x == 7.0);
  CHECK(through_hole[1].to_x == 10.0);
  CHECK(inner_stretches(c_shape(), 5.0).size() == 1);
  CHECK(inner_stretches(c_shape(), 11.0).empty());
}

TEST_CASE("areas that share a border divide a line through a vertex without gap or overlap") {
  const MultiPolygon west{Polygon{{{0, 0}, {4, 0}, {6, 5}, {4, 10}, {0, 10}, {0, 0}}, {}}};
  const MultiPolygon east{Polygon{{{4, 0}, {9, 0}, {9, 10}, {4, 10}, {6, 5}, {4, 0}}, {}}};
  for (const double y : {0.0, 3.7, 5.0, 9.9}) {
    const auto left = inner_stretches(west, y);
    const auto right = inner_stretches(east, y);
    REQUIRE(left.size() == 1);
    REQUIRE(right.size() == 1);
    CHECK(left[0].to_x == right[0].from_x);
    CHECK(right[0].to_x == 9.0);
  }
}

TEST_CASE("the inner point is the centroid where that lies inside") {
  const Point point = inner_point({Polygon{rectangle({100, 200}, {110, 220}), {}}});
  CHECK(point.x == Approx(105.0));
  CHECK(point.y == Approx(210.0));
}

TEST_CASE("the inner point of a C lies in the C and not in its opening") {
  const Point point = inner_point(c_shape());
  CHECK(covers(c_shape(), point));
  CHECK(point.x == Approx(1.0));
}

TEST_CASE("the inner point of a frame lies in the frame and not in its hole") {
  const Point point = inner_point(frame());
  CHECK(covers(frame(), point));
  CHECK((point.x == Approx(1.5) || point.x == Approx(8.5)));
}

TEST_CASE("the inner point of parts that lie apart lies in the largest of them") {
  const MultiPolygon apart{Polygon{rectangle({0, 0}, {2, 2}), {}},
                           Polygon{rectangle({0, 100}, {10, 104}), {}}};
  const Point point = inner_point(apart);
  CHECK(covers(apart, point));
  CHECK(point.y > 100.0);
}

TEST_CASE("the inner point of a shape without area is its first vertex, of an empty shape the origin") {
  CHECK(inner_point({Polygon{{{3, 4}, {5, 4}, {3, 4}, {3, 4}}, {}}}) == Point{3, 4});
  CHECK(inner_point({}) == Point{});
}

TEST_CASE("the inner point of a random star lies strictly inside it") {
  test::Dice dice(7);
  for (int round = 0; round < 500; ++round) {
    const int tips = dice.whole(3, 12);
    Ring ring;
    for (int i = 0; i < 2 * tips; ++i) {
      const double angle = 3.14159265358979 * i / tips;
      const double radius = dice.between(0.5, 100.0);
      ring.push_back({155'000 + radius * std::cos(angle), 463'000 + radius * std::sin(angle)});
    }
    ring.push_back(ring.front());
    const MultiPolygon star{Polygon{ring, {}}};
    INFO("round " << round);
    CHECK(covers(star, inner_point(star)));
  }
}

TEST_CASE("distances are straight lines, and 0 inside a shape") {
  CHECK(distance_between(Point{0, 0}, Point{3, 4}).value() == 5.0);
  CHECK(distance_between(frame(), {1, 1}).value() == 0.0);
  CHECK(distance_between(frame(), {5, 5}).value() == Approx(2.0));
  CHECK(distance_between(frame(), {13, 14}).value() == Approx(5.0));
  CHECK(distance_between(MultiPolygon{}, {0, 0}).value() == std::numeric_limits<double>::infinity());
}

TEST_CASE("the box goes round every part") {
  const MultiPolygon two{Polygon{rectangle({0, 1}, {10, 10}), {}}, Polygon{rectangle({20, -5}, {25, 2}), {}}};
  const Box box = box_of(two);
  CHECK(box.min == Point{0, -5});
  CHECK(box.max == Point{25, 10});
  CHECK(box_of({}).max == Point{});
}

// SPDX-License-Identifier: EUPL-1.2
#include "engine/geometry/overlay.hpp"

#include <catch2/catch.hpp>
#include <limits>

#include "engine/geometry/measure.hpp"

using namespace voorzien;

namespace {

MultiPolygon square(double x, double y, double side) {
  return {Polygon{{{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}, {x, y}}, {}}};
}

/// Two triangles of 25 that meet in (5, 5).
MultiPolygon bow_tie() { return {Polygon{{{0, 0}, {10, 10}, {10, 0}, {0, 10}, {0, 0}}, {}}}; }

/// Positive when the ring turns counter-clockwise.
double signed_area(const Ring& ring) {
  double twice = 0.0;
  for (std::size_t i = 1; i < ring.size(); ++i) {
    twice += ring[i - 1].x * ring[i].y - ring[i].x * ring[i - 1].y;
  }
  return twice / 2.0;
}

}  // namespace

TEST_CASE("a valid shape has no invalidity") {
  CHECK_FALSE(invalidity_of(square(0, 0, 10)).has_value());
  CHECK_FALSE(invalidity_of({}).has_value());
}

TEST_CASE("a bow tie is invalid and says where it crosses itself") {
  const auto reason = invalidity_of(bow_tie());
  REQUIRE(reason.has_value());
  CHECK_THAT(*reason, Catch::Contains("Self-intersection"));
  CHECK_THAT(*reason, Catch::Contains("5 5"));
}

TEST_CASE("a ring that is open or too short is invalid, with a reason") {
  for (const Ring& ring :
       {Ring{{0, 0}, {10, 0}, {10, 10}, {0, 10}}, Ring{{0, 0}, {1, 1}, {0, 0}}, Ring{{1, 1}}}) {
    const auto reason = invalidity_of({Polygon{ring, {}}});
    REQUIRE(reason.has_value());
    CHECK_FALSE(reason->empty());
  }
}

TEST_CASE("a coordinate that is no number is invalid") {
  MultiPolygon shape = square(0, 0, 10);
  shape[0].outer[1].x = std::numeric_limits<double>::quiet_NaN();
  CHECK(invalidity_of(shape).has_value());
}

TEST_CASE("a bow tie is repaired to its two triangles") {
  const auto shape = repaired(bow_tie());
  REQUIRE(shape.has_value());
  CHECK(shape->size() == 2);
  CHECK(area_of(*shape).value() == Approx(50.0));
  CHECK_FALSE(invalidity_of(*shape).has_value());
}

TEST_CASE("parts that overlap are repaired to the ground they cover together") {
  MultiPolygon overlapping = square(0, 0, 10);
  overlapping.push_back(square(5, 0, 10)[0]);
  REQUIRE(invalidity_of(overlapping).has_value());
  const auto shape = repaired(overlapping);
  REQUIRE(shape.has_value());
  CHECK(area_of(*shape).value() == Approx(150.0));
}

TEST_CASE("a repaired shape has its outer rings counter-clockwise and its holes clockwise") {
  const Ring clockwise{{0, 0}, {0, 10}, {10, 10}, {10, 0}, {0, 0}};
  const Ring counter_clockwise{{3, 3}, {7, 3}, {7, 7}, {3, 7}, {3, 3}};
  const auto shape = repaired({Polygon{clockwise, {counter_clockwise}}});
  REQUIRE(shape.has_value());
  REQUIRE(shape->size() == 1);
  REQUIRE(shape->front().holes.size() == 1);
  CHECK(signed_area(shape->front().outer) == Approx(100.0));
  CHECK(signed_area(shape->front().holes.front()) == Approx(-16.0));
}

TEST_CASE("an open ring is closed, a spike is taken off") {
  const auto closed = repaired({Polygon{{{0, 0}, {10, 0}, {10, 10}, {0, 10}}, {}}});
  REQUIRE(closed.has_value());
  CHECK(area_of(*closed).value() == Approx(100.0));
  const auto blunt = repaired({Polygon{{{0, 0}, {10, 0}, {20, 0}, {10, 0}, {10, 10}, {0, 10}, {0, 0}}, {}}});
  REQUIRE(blunt.has_value());
  CHECK(area_of(*blunt).value() == Approx(100.0));
  CHECK(box_of(*blunt).max.x == 10.0);
}

TEST_CASE("nothing is left of a shape without area") {
  CHECK_FALSE(repaired({}).has_value());
  CHECK_FALSE(repaired({Polygon{{{0, 0}, {10, 0}, {0, 0}, {0, 0}}, {}}}).has_value());
  CHECK_FALSE(repaired({Polygon{{}, {}}}).has_value());
}

TEST_CASE("the common area of two shapes is where they overlap") {
  CHECK(common_area(square(0, 0, 10), square(6, 7, 10)).value() == Approx(12.0));
  CHECK(common_area(square(0, 0, 10), square(10, 0, 10)).value() == 0.0);
  CHECK(common_area(square(0, 0, 10), square(50, 50, 10)).value() == 0.0);
  CHECK(common_area(square(0, 0, 10), {}).value() == 0.0);
  CHECK(common_area(square(0, 0, 10), square(0, 0, 10)).value() == Approx(100.0));
}

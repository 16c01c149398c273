// SPDX-License-Identifier: EUPL-1.2
#include "engine/access/residence_points.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <set>
#include <utility>

#include "engine/geometry/measure.hpp"

using namespace voorzien;

namespace {

Neighbourhood neighbourhood(Ring ring) {
  Neighbourhood result;
  result.area = {Polygon{std::move(ring), {}}};
  return result;
}

Neighbourhood square(double x, double y, double side) {
  return neighbourhood({{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}, {x, y}});
}

}  // namespace

TEST_CASE("a square of 1 km has 25 points at 200 m, in rows from south to north") {
  const auto points = lattice_points({square(0, 0, 1000)}, Metres(200));
  REQUIRE(points.size() == 25);
  CHECK(points[0].at == Point{100, 100});
  CHECK(points[1].at == Point{300, 100});
  CHECK(points[24].at == Point{900, 900});
  double weight = 0.0;
  for (const ResidencePoint& point : points) weight += point.weight;
  CHECK(weight == Approx(1.0));
  CHECK(points[7].weight == 1.0 / 25.0);
}

TEST_CASE("a square in national coordinates has its 25 points too") {
  CHECK(lattice_points({square(143'000, 480'000, 1000)}, Metres(200)).size() == 25);
  CHECK(lattice_points({square(-1000, -1000, 1000)}, Metres(200)).size() == 25);
}

TEST_CASE("holes have no points") {
  Neighbourhood frame = square(0, 0, 1000);
  frame.area[0].holes.push_back({{200, 200}, {200, 800}, {800, 800}, {800, 200}, {200, 200}});
  CHECK(lattice_points({frame}, Metres(200)).size() == 16);
}

TEST_CASE("water has no points, planned land has") {
  Neighbourhood water = square(0, 0, 1000);
  water.kind = AreaKind::water;
  Neighbourhood planned = square(1000, 0, 1000);
  planned.kind = AreaKind::planned;
  const auto points = lattice_points({water, planned}, Metres(500));
  REQUIRE(points.size() == 4);
  CHECK(points[0].neighbourhood == NeighbourhoodIndex(1));
}

TEST_CASE("a neighbourhood too small for the lattice has its inner point, one without a shape its centre") {
  Neighbourhood without_shape;
  without_shape.centre = {7, 8};
  const auto points = lattice_points({square(10, 10, 20), without_shape}, Metres(200));
  REQUIRE(points.size() == 2);
  CHECK(points[0].at == Point{20, 20});
  CHECK(points[0].weight == 1.0);
  CHECK(points[1].at == Point{7, 8});
}

TEST_CASE("neighbours with lattice points on their border share them out, none twice and none lost") {
  // Borders run exactly through lattice points: x = 100, 300 … are lattice columns at a spacing of 200.
  for (const double spacing : {200.0, 100.0, 0.3, 70.0}) {
    const double unit = spacing * 2.5;
    std::vector<Neighbourhood> four{square(0, 0, unit), square(unit, 0, unit), square(0, unit, unit),
                                    square(unit, unit, unit)};
    const auto points = lattice_points(four, Metres(spacing));
    std::set<std::pair<double, double>> places;
    for (const ResidencePoint& point : points) {
      places.emplace(point.at.x, point.at.y);
      CHECK(covers(four[point.neighbourhood].area, point.at));
    }
    INFO("spacing " << spacing);
    CHECK(points.size() == 25);
    CHECK(places.size() == 25);
  }
}

TEST_CASE("a triangle has the points under its slope") {
  const auto points = lattice_points({neighbourhood({{0, 0}, {1000, 0}, {0, 1000}, {0, 0}})}, Metres(200));
  // Rows of 4, 3, 2 and 1 inside; the five on the slope lie on its eastern end, which is left out.
  CHECK(points.size() == 10);
}

TEST_CASE("the number of lattice points is estimated without making them") {
  CHECK(expected_lattice_points({square(0, 0, 1000), square(0, 0, 1000)}, Metres(200)) == Approx(50));
  CHECK(expected_lattice_points({square(140'000, 480'000, 1000)}, Metres(0.001)) == Approx(1e12));
  CHECK(expected_lattice_points({square(0, 0, 10)}, Metres(200)) == 1.0);
  CHECK(std::isinf(expected_lattice_points({square(0, 0, 1e-9)}, Metres(1e-300))));
  Neighbourhood water = square(0, 0, 1000);
  water.kind = AreaKind::water;
  CHECK(expected_lattice_points({water}, Metres(200)) == 0.0);
}

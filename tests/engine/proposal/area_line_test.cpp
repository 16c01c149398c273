// SPDX-License-Identifier: EUPL-1.2
#include "engine/proposal/area_line.hpp"

#include <catch2/catch.hpp>

#include "engine/need/location_area.hpp"
#include "engine/proposal/rectangle_fit.hpp"

namespace voorzien {
namespace {

AreaRule schoolyard() {
  AreaRule rule;
  rule.outdoor = true;
  rule.pieces = {{0.0, SquareMetres(300.0), std::nullopt},
                 {100.0, std::nullopt, 3.0},
                 {200.0, SquareMetres(600.0), std::nullopt}};
  return rule;
}

MultiPolygon box(double width, double length) {
  return {{{{0, 0}, {width, 0}, {width, length}, {0, length}, {0, 0}}, {}}};
}

}  // namespace

TEST_CASE("the yard of schools from 200 pupils is 600 m², as the norm says") {
  const AreaLine line = area_line(schoolyard(), 200.0, 600.0);
  CHECK(line.fixed == Approx(600.0));
  CHECK(line.per_unit == Approx(0.0).margin(1e-9));
}

TEST_CASE("a line over pieces is nowhere below the rule") {
  const AreaRule rule = schoolyard();
  for (const double largest : {120.0, 250.0, 900.0}) {
    const AreaLine line = area_line(rule, 20.0, largest);
    for (double capacity = 20.0; capacity <= largest; capacity += 5.0) {
      CHECK(line.fixed + line.per_unit * capacity >= area_under(rule, capacity) - 1e-6);
    }
  }
}

TEST_CASE("a hall of 14 × 22 m fits askew in a plot only where there is room for it") {
  CHECK(rectangle_fits(box(14.0, 22.0), 14.0, 22.0));
  CHECK(rectangle_fits(box(22.0, 14.0), 14.0, 22.0));
  CHECK_FALSE(rectangle_fits(box(13.9, 100.0), 14.0, 22.0));
  const MultiPolygon diamond = {{{{0, -30}, {30, 0}, {0, 30}, {-30, 0}, {0, -30}}, {}}};
  CHECK(rectangle_fits(diamond, 14.0, 22.0));
  MultiPolygon holed = box(40.0, 30.0);
  holed.front().holes = {{{10, 8}, {10, 22}, {30, 22}, {30, 8}, {10, 8}}};
  CHECK_FALSE(rectangle_fits(holed, 14.0, 22.0));
}

}  // namespace voorzien

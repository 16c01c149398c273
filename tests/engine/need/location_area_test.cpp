// SPDX-License-Identifier: EUPL-1.2
#include "engine/need/location_area.hpp"

#include <catch2/catch.hpp>

using namespace voorzien;

namespace {

SourcedValue exactly(double value) { return {Interval::exactly(value), {}}; }

Norm school_norm() {
  AreaRule building;
  building.fixed_m2 = exactly(200.0);
  building.m2_per_unit = exactly(5.03);
  AreaRule yard;
  yard.outdoor = true;
  yard.pieces = {{0.0, SquareMetres(300.0), std::nullopt},
                 {100.0, std::nullopt, 3.0},
                 {200.0, SquareMetres(600.0), std::nullopt}};
  Norm norm;
  norm.areas = {building, yard};
  return norm;
}

}  // namespace

TEST_CASE("a school of 400 pupils asks 2,212 m2 of floor and 600 m2 of yard") {
  const AreaEstimate school = area_of_location(school_norm(), 400.0);
  CHECK(school.gfa_m2 == Approx(2212.0));
  CHECK(school.outdoor_m2 == Approx(600.0));
  CHECK(school.locations == 1);
}

TEST_CASE("the yard is 300 m2 below 100 pupils, 3 m2 per pupil up to 200, then 600 m2") {
  const Norm norm = school_norm();
  CHECK(area_of_location(norm, 40.0).outdoor_m2 == Approx(300.0));
  CHECK(area_of_location(norm, 150.0).outdoor_m2 == Approx(450.0));
  CHECK(area_of_location(norm, 900.0).outdoor_m2 == Approx(600.0));
}

TEST_CASE("a total is spread over the fewest locations the largest size allows") {
  FacilityFunction school;
  school.largest_per_location = exactly(500.0);
  const AreaEstimate two = area_of_total(school_norm(), school, 800.0);
  CHECK(two.locations == 2);
  CHECK(two.gfa_m2 == Approx(4424.0));
  CHECK(two.outdoor_m2 == Approx(1200.0));
  CHECK(area_of_total(school_norm(), school, 1000.0).locations == 2);
  CHECK(area_of_total(school_norm(), school, 1001.0).locations == 3);
  CHECK(area_of_total(school_norm(), school, 0.0).locations == 0);
}

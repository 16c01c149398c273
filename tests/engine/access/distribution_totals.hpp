// SPDX-License-Identifier: EUPL-1.2
// What a distribution promises to be unique, and what every distribution has to satisfy.
#pragma once

#include <catch2/catch.hpp>
#include <cmath>
#include <span>

#include "engine/access/distribution.hpp"

namespace voorzien::test {

/// Totals in whole parts: thousandths of a unit, and for travel thousandths × 0.1 m.
struct Totals {
  long long within = 0;
  long long beyond = 0;
  long long unmet = 0;
  long long travel = 0;
  friend bool operator==(const Totals&, const Totals&) = default;
};

inline Totals totals_of(const Distribution& distribution) {
  PointOutcome sum;
  for (const PointOutcome& point : distribution.points) {
    sum.met_within += point.met_within;
    sum.met_beyond += point.met_beyond;
    sum.unmet += point.unmet;
    sum.travel += point.travel;
  }
  return {std::llround(sum.met_within * 1000), std::llround(sum.met_beyond * 1000),
          std::llround(sum.unmet * 1000), std::llround(sum.travel * 10'000)};
}

/// Parts sum to need, loads keep within capacity, and what is met is what is loaded.
inline void check_sound(std::span<const NeedPoint> need, std::span<const double> capacity,
                        const Distribution& distribution) {
  constexpr double part = 0.001 + 1e-9;
  REQUIRE(distribution.points.size() == need.size());
  REQUIRE(distribution.load.size() == capacity.size());
  double met = 0.0;
  for (std::size_t i = 0; i < need.size(); ++i) {
    const PointOutcome& point = distribution.points[i];
    CHECK(point.met_within >= 0.0);
    CHECK(point.met_beyond >= 0.0);
    CHECK(point.unmet >= 0.0);
    CHECK(std::abs(point.met_within + point.met_beyond + point.unmet - need[i].need) < part);
    met += point.met_within + point.met_beyond;
  }
  double load = 0.0;
  for (std::size_t i = 0; i < capacity.size(); ++i) {
    CHECK(distribution.load[i] >= 0.0);
    CHECK(distribution.load[i] < capacity[i] + part);
    load += distribution.load[i];
  }
  CHECK(load == Approx(met).margin(1e-6));
  CHECK(distribution.tied >= 0.0);
  double whole_need = 0.0;
  for (const NeedPoint& point : need) whole_need += point.need;
  CHECK(distribution.tied < whole_need + part);
}

}  // namespace voorzien::test

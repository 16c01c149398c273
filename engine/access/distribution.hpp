// SPDX-License-Identifier: EUPL-1.2
// The best distribution (beste verdeling) of need over places; not a forecast, since school choice is free.
// In this order: most need met within reach, most need met beyond it, least travel (handbook model.md section
// 4).
#pragma once

#include <span>
#include <vector>

#include "engine/access/travel.hpp"
#include "engine/geometry/shapes.hpp"

namespace voorzien {

/// Need at a point, ≥ 0, in the function's capacity unit.
struct NeedPoint {
  Point at;
  double need = 0.0;
};

/// What became of the need of one point; the three parts sum to its need (to a thousandth of a unit).
struct PointOutcome {
  double met_within = 0.0;
  double met_beyond = 0.0;
  double unmet = 0.0;
  double travel = 0.0;  ///< unit × metres over all that was met
};

struct Distribution {
  std::vector<PointOutcome> points;  ///< one per need point
  std::vector<double> load;          ///< one per place, ≤ its capacity
  double tied = 0.0;  ///< units that could go to another place at equal totals; ties go to the lowest place
};

/// Exact optimum on integers of 1/1000 unit and 0.1 m. Places are those of `travel`, `capacity` one per
/// place, ≥ 0. Totals (met within, met beyond, unmet, travel) are unique; among equal plans the stated tie
/// rule picks one: lowest sum over flows of place position. Deterministic on every platform.
Distribution distribute(std::span<const NeedPoint> need, std::span<const double> capacity,
                        const Travel& travel, Metres reach);

}  // namespace voorzien

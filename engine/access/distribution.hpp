// SPDX-License-Identifier: EUPL-1.2
// The best distribution (beste verdeling) of need over places; not a forecast, since school choice is free.
// In this order: most need met within reach, most need met beyond it, least travel (handbook model.md section
// 4). Solved exactly as one minimum-cost flow.
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

/// What became of the need of one point; met within, met beyond and unmet sum to its need (to a thousandth of
/// a unit).
struct PointOutcome {
  double met_within = 0.0;
  double met_beyond = 0.0;
  double unmet = 0.0;
  double travel = 0.0;  ///< unit × metres over all that was met, distances rounded to 0.1 m
};

struct Distribution {
  std::vector<PointOutcome> points;  ///< one per need point
  std::vector<double> load;          ///< one per place, ≤ its capacity (to a thousandth of a unit)
  /// Units that lie elsewhere (at another place, or met instead of unmet) in the equally good plan at the
  /// other end of the tie rule, where the sum of place positions is highest. 0 when no other plan is as good.
  double tied = 0.0;
};

/// Exact optimum on whole thousandths of a unit and 0.1 m. Places are those of `travel`, `capacity` one per
/// place, ≥ 0; a place with capacity 0 gets nothing. Need and capacity are rounded by largest remainder, so
/// that their totals are right and no value changes by a thousandth or more. Reach is inclusive.
///
/// Totals (met within, met beyond, unmet, travel) are unique. Among equally good plans the rule picks the one
/// with the lowest sum of flow × position of its place, and among those the lowest sum of flow × a fixed
/// scrambled number of (point, place). The same input gives the same plan on every platform.
///
/// Limits: distances beyond 40,000 km count as that, as long as the fewer of points and places are at most
/// 20,000; beyond that size the limit falls with its square. Total need at most 2^53 thousandths.
Distribution distribute(std::span<const NeedPoint> need, std::span<const double> capacity,
                        const Travel& travel, Metres reach);

}  // namespace voorzien

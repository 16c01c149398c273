// SPDX-License-Identifier: EUPL-1.2
// Private to this room: the distribution as a minimum-cost flow on integers, with only the arcs that matter.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "engine/access/travel.hpp"
#include "engine/geometry/shapes.hpp"

namespace voorzien {

/// What a thousandth of a unit costs: its distance in 0.1 m (at most `longest`), plus `beyond` when that is
/// beyond reach; `unmet` when it is not met.
///
/// Why minimising the sum is the lexicographic order. Two plans differ by a sum of simple cycles through
/// points (and "spare") on one side and places (and "unmet") on the other, which the better plan may all
/// make. A cycle takes at most K = min(points, places) + 1 arcs away and adds as many, so travel changes by
/// at most K·longest; it visits "unmet" at most once, so unmet changes by −1, 0 or 1. With
///
///     beyond = 2·(K·longest + 1),   unmet = beyond + K·longest + 1
///
/// a cycle that meets more within reach costs ≤ −beyond + (unmet − beyond) + K·longest = −1; one that keeps
/// that and meets more beyond costs ≤ −(unmet − beyond) + K·longest = −1; else its cost is its travel.
struct DistributionWeights {
  std::int64_t longest = 0;
  std::int64_t beyond = 0;
  std::int64_t unmet = 0;
};

/// Weights for a problem of this size, with `longest` 40,000 km where that cannot overflow.
DistributionWeights weights_for(std::size_t points, std::size_t places);

struct DistributionProblem {
  std::vector<Point> at;               ///< per point
  std::vector<std::int64_t> need;      ///< per point, > 0
  std::vector<std::int64_t> capacity;  ///< per place, ≥ 0
  Metres reach;
  DistributionWeights weights;
};

/// A point, a place, what going there costs and how much does.
struct PlanArc {
  std::uint32_t point = 0;
  std::uint32_t place = 0;
  std::int64_t cost = 0;
  std::int64_t flow = 0;
};

/// One optimal plan, and what any optimal plan may use (complementary slackness: exactly the plans that use
/// nothing else are optimal).
struct OptimalPlan {
  std::vector<PlanArc> arcs;        ///< every arc an optimal plan may use, by point, then place
  std::vector<std::int64_t> unmet;  /// per point
  std::vector<bool> may_be_unmet;   ///< per point
  std::vector<std::int64_t> spare;  ///< per place: capacity left
  std::vector<bool> may_be_spare;   ///< per place
};

/// Solves the problem with each point's nearest places, then adds the arcs that the potentials show to be
/// worth something, until none is: the optimum over all arcs, though few are ever made.
OptimalPlan optimal_plan(const DistributionProblem& problem, const Travel& travel);

}  // namespace voorzien

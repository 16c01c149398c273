// SPDX-License-Identifier: EUPL-1.2
#include "engine/access/distribution.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>

#include "engine/access/distribution_problem.hpp"
#include "engine/access/distribution_ties.hpp"

namespace voorzien {
namespace {

constexpr double parts_per_unit = 1000.0;
constexpr double steps_per_metre = 10.0;

double in_units(std::int64_t parts) { return static_cast<double>(parts) / parts_per_unit; }

/// Whole parts that sum to the rounded total: each is rounded down, and those that lost most get one back
/// (largest remainder; the first of equals).
std::vector<std::int64_t> rounded_parts(const std::vector<double>& parts) {
  std::vector<std::int64_t> whole(parts.size());
  std::vector<double> lost(parts.size());
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const double below = std::floor(parts[i]);
    whole[i] = static_cast<std::int64_t>(below);
    lost[i] = parts[i] - below;
  }
  const std::int64_t given = std::llround(std::accumulate(lost.begin(), lost.end(), 0.0));
  std::vector<std::size_t> order(parts.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return lost[a] > lost[b]; });
  for (std::size_t i = 0; i < static_cast<std::size_t>(given); ++i) ++whole[order[i]];
  return whole;
}

std::vector<std::int64_t> need_in_parts(std::span<const NeedPoint> need) {
  std::vector<double> parts;
  parts.reserve(need.size());
  for (const NeedPoint& point : need) parts.push_back(std::max(0.0, point.need) * parts_per_unit);
  return rounded_parts(parts);
}

/// Capacity beyond the whole need is the same as the whole need, which keeps any number within range.
std::vector<std::int64_t> capacity_in_parts(std::span<const double> capacity, std::int64_t whole_need) {
  std::vector<double> parts;
  parts.reserve(capacity.size());
  for (const double value : capacity) {
    parts.push_back(std::clamp(value * parts_per_unit, 0.0, static_cast<double>(whole_need)));
  }
  return rounded_parts(parts);
}

}  // namespace

Distribution distribute(std::span<const NeedPoint> need, std::span<const double> capacity,
                        const Travel& travel, Metres reach) {
  Distribution result;
  result.points.resize(need.size());
  result.load.assign(capacity.size(), 0.0);

  DistributionProblem problem;
  std::vector<std::size_t> positions;
  const std::vector<std::int64_t> parts = need_in_parts(need);
  for (std::size_t i = 0; i < need.size(); ++i) {
    if (parts[i] == 0) continue;
    problem.at.push_back(need[i].at);
    problem.need.push_back(parts[i]);
    positions.push_back(i);
  }
  const std::int64_t whole_need = std::accumulate(problem.need.begin(), problem.need.end(), std::int64_t{0});
  problem.capacity = capacity_in_parts(capacity, whole_need);
  problem.reach = reach;
  problem.weights = weights_for(problem.need.size(), problem.capacity.size());

  OptimalPlan plan = optimal_plan(problem, travel);
  result.tied = in_units(settle_ties(plan, positions));

  std::vector<std::int64_t> load(capacity.size(), 0);
  for (const PlanArc& arc : plan.arcs) {
    PointOutcome& outcome = result.points[positions[arc.point]];
    const bool beyond = arc.cost >= problem.weights.beyond;
    const auto steps = static_cast<double>(arc.cost - (beyond ? problem.weights.beyond : 0));
    (beyond ? outcome.met_beyond : outcome.met_within) += in_units(arc.flow);
    outcome.travel += in_units(arc.flow) * steps / steps_per_metre;
    load[arc.place] += arc.flow;
  }
  for (std::size_t i = 0; i < positions.size(); ++i) {
    result.points[positions[i]].unmet = in_units(plan.unmet[i]);
  }
  for (std::size_t place = 0; place < load.size(); ++place) result.load[place] = in_units(load[place]);
  return result;
}

}  // namespace voorzien

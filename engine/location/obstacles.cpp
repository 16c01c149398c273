// SPDX-License-Identifier: EUPL-1.2
#include "engine/location/obstacles.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

#include "engine/location/capacity_assignment.hpp"
#include "engine/location/capacity_core.hpp"

namespace voorzien::location {
namespace {

constexpr Proof whole_sites{1, 0};

/// The most that may be open at once can hold together.
double largest_capacity(const LocationProblem& problem) {
  std::vector<double> free;
  double settled = 0;
  std::size_t open = 0;
  for (const Candidate& candidate : problem.candidates) {
    if (candidate.standing == Standing::open) {
      settled += candidate.capacity;
      ++open;
    } else if (candidate.standing == Standing::free) {
      free.push_back(candidate.capacity);
    }
  }
  std::sort(free.begin(), free.end(), std::greater<>());
  const std::size_t more = problem.open ? std::min(free.size(), *problem.open - open) : free.size();
  for (std::size_t i = 0; i < more; ++i) settled += free[i];
  return settled;
}

}  // namespace

std::optional<Reason> unreachable_demand(const LocationProblem& problem) {
  Reason reason;
  reason.kind = ReasonKind::unreachable_demand;
  for (std::uint32_t row = 0; row < problem.demand.size(); ++row) {
    if (problem.demand[row] <= 0) continue;
    const auto ways = problem.travel.row(row);
    const bool reachable = std::any_of(ways.begin(), ways.end(), [&](const Way& way) {
      return way.cost <= problem.max_cost && problem.candidates[way.candidate].standing != Standing::closed;
    });
    if (reachable) continue;
    reason.rows.push_back(row);
    reason.needed += problem.demand[row];
  }
  return reason.rows.empty() ? std::nullopt : std::optional(reason);
}

std::vector<Reason> capacity_obstacles(const LocationProblem& problem) {
  std::vector<Reason> reasons;
  const CapacityCore core = capacity_core(problem);
  const double available = largest_capacity(problem);
  if (available < core.total_demand * (1 - 1e-12)) {
    reasons.push_back({ReasonKind::capacity_short, {}, core.total_demand, available});
  }
  Reason large;
  large.kind = ReasonKind::row_too_large;
  for (std::size_t row = 0; row < core.rows(); ++row) {
    if (core.row_start[row] < core.row_start[row + 1]) continue;
    large.rows.push_back(core.original_row[row]);
    large.needed += core.demand[row];
  }
  if (!large.rows.empty()) reasons.push_back(large);
  if (!reasons.empty()) return reasons;
  const double misplaced = misplaced_demand(core);
  if (misplaced > 0) {
    reasons.push_back({ReasonKind::no_packing, {}, core.total_demand, core.total_demand - misplaced});
  }
  return reasons;
}

CoverSolution enough_sites(const LocationProblem& problem, Budget& budget) {
  return solve_cover(cover_core(problem, problem.max_cost, true), whole_sites,
                     static_cast<double>(problem.open.value_or(problem.candidates.size())), budget);
}

Reason too_few_sites(const LocationProblem& problem, Budget& budget) {
  const CoverSolution least =
      solve_cover(cover_core(problem, problem.max_cost, true), whole_sites, std::nullopt, budget);
  const double needed = least.proven ? least.cost : std::ceil(least.bound - 1e-6);
  return {ReasonKind::too_few_sites, {}, needed, static_cast<double>(problem.open.value_or(0))};
}

}  // namespace voorzien::location

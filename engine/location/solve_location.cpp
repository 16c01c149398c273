// SPDX-License-Identifier: EUPL-1.2
#include "engine/location/solve_location.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "engine/location/capacitated.hpp"
#include "engine/location/interchange.hpp"
#include "engine/location/obstacles.hpp"
#include "engine/location/p_center.hpp"
#include "engine/location/p_median.hpp"
#include "engine/location/serving.hpp"
#include "engine/location/set_cover.hpp"

namespace voorzien::location {

double gap_of(const LocationResult& result) {
  const double difference = std::abs(result.objective - result.bound);
  return difference == 0 ? 0 : difference / std::abs(result.objective);
}

namespace {

LocationResult impossible(std::vector<Reason> reasons) {
  LocationResult result;
  result.status = Status::infeasible;
  result.reasons = std::move(reasons);
  return result;
}

/// States the bound of something that is minimised, and with it how good the solution is.
void conclude(LocationResult& result, double bound, bool proven, double gap) {
  // Costs are not negative, so that 0 always is a bound.
  const double known = std::clamp(bound, 0.0, result.objective);
  result.bound = proven && gap == 0 ? result.objective : known;
  result.status = gap_of(result) <= proof_tolerance ? Status::optimal : Status::feasible;
}

LocationResult with_open(const LocationProblem& problem, std::vector<std::uint32_t> open) {
  LocationResult result;
  const Serving serving = serve(problem, open);
  result.open = std::move(open);
  result.services = serving.services;
  result.covered_demand = serving.covered;
  result.ties.rows = serving.tied_rows;
  return result;
}

std::size_t exchanges_as_good(const MedianCore& core, const std::vector<std::uint32_t>& open) {
  std::vector<std::uint32_t> sites;
  for (std::uint32_t site = 0; site < core.sites(); ++site) {
    if (std::binary_search(open.begin(), open.end(), core.original[site])) sites.push_back(site);
  }
  return Interchange(core).ties(sites);
}

LocationResult p_median(const LocationProblem& problem, double gap, Budget& budget) {
  MedianIncumbent start;
  const CoverSolution cover = enough_sites(problem, budget);
  if (cover.cost <= static_cast<double>(*problem.open)) {
    start.open = filled_up(problem, cover.chosen, *problem.open);
    start.cost = serve(problem, start.open).total;
  } else if (cover.proven) {
    return impossible({too_few_sites(problem, budget)});
  } else {
    return {};
  }
  const MedianCore core = median_core(problem);
  const MedianSolution solution = solve_median(core, {core.step, gap}, start, budget);
  LocationResult result = with_open(problem, solution.best.open);
  result.objective = serve(problem, result.open).total;
  conclude(result, solution.bound, solution.proven, gap);
  result.ties.exchanges = exchanges_as_good(core, result.open);
  return result;
}

LocationResult max_cover(const LocationProblem& problem, double gap, Budget& budget) {
  const MedianCore core = median_core(problem);
  double total = 0;
  for (const double demand : problem.demand) total += demand;
  const MedianSolution solution = solve_median(core, {core.step, gap, total}, {}, budget);
  LocationResult result = with_open(problem, solution.best.open);
  result.objective = result.covered_demand;
  const double bound =
      std::clamp(total - solution.bound, result.objective, std::max(total, result.objective));
  result.bound = solution.proven && gap == 0 ? result.objective : bound;
  result.status = gap_of(result) <= proof_tolerance ? Status::optimal : Status::feasible;
  result.ties.exchanges = exchanges_as_good(core, result.open);
  return result;
}

LocationResult p_center(const LocationProblem& problem, double gap, Budget& budget) {
  const CenterSolution solution = solve_center(problem, budget);
  if (!(solution.radius < unlimited)) {
    return solution.proven ? impossible({too_few_sites(problem, budget)}) : LocationResult{};
  }
  LocationResult result = with_open(problem, filled_up(problem, solution.open, *problem.open));
  result.objective = serve(problem, result.open).largest;
  conclude(result, solution.bound, solution.proven, solution.proven ? 0 : gap);
  return result;
}

LocationResult set_cover(const LocationProblem& problem, double gap, Budget& budget) {
  const bool unit_costs = problem.unit_costs;
  const CoverCore core = cover_core(problem, problem.max_cost, unit_costs);
  const CoverSolution solution = solve_cover(core, {common_step(core.cost), gap}, std::nullopt, budget);
  LocationResult result = with_open(problem, solution.chosen);
  for (const std::uint32_t candidate : result.open) {
    result.objective += unit_costs ? 1 : problem.candidates[candidate].fixed_cost;
  }
  conclude(result, solution.bound, solution.proven, gap);
  return result;
}

/// The table's cost of a way that is there.
double cost_between(const LocationProblem& problem, std::uint32_t row, std::uint32_t candidate) {
  const auto ways = problem.travel.row(row);
  return std::lower_bound(ways.begin(), ways.end(), candidate,
                          [](const Way& way, std::uint32_t wanted) { return way.candidate < wanted; })
      ->cost;
}

LocationResult capacitated(const LocationProblem& problem, double gap, Budget& budget) {
  std::vector<Reason> obstacles = capacity_obstacles(problem);
  if (!obstacles.empty()) return impossible(std::move(obstacles));
  const CapacityCore core = capacity_core(problem);
  const CapacitatedSolution solution = solve_capacitated(core, {0, gap}, budget);
  LocationResult result;
  if (!(solution.best.cost < unlimited)) {
    if (!solution.proven) return result;
    return impossible({{ReasonKind::no_packing, {}, core.total_demand, core.total_demand}});
  }
  result.open = solution.best.open;
  result.objective = solution.best.cost;
  for (const CapacityPlan::Share& share : solution.best.shares) {
    result.services.push_back(
        {share.row, share.candidate, share.amount, cost_between(problem, share.row, share.candidate)});
  }
  result.covered_demand = core.total_demand;
  conclude(result, solution.bound, solution.proven, gap);
  return result;
}

}  // namespace

LocationResult solve_location(const LocationProblem& problem, double gap, Budget& budget) {
  if (problem.kind != Kind::max_cover) {
    const std::optional<Reason> unreachable = unreachable_demand(problem);
    if (unreachable) return impossible({*unreachable});
  }
  switch (problem.kind) {
    case Kind::p_median:
      return p_median(problem, gap, budget);
    case Kind::p_center:
      return p_center(problem, gap, budget);
    case Kind::max_cover:
      return max_cover(problem, gap, budget);
    case Kind::set_cover:
      return set_cover(problem, gap, budget);
    case Kind::capacitated:
      break;
  }
  return capacitated(problem, gap, budget);
}

}  // namespace voorzien::location

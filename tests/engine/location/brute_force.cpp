// SPDX-License-Identifier: EUPL-1.2
#include "tests/engine/location/brute_force.hpp"

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>
#include <vector>

#include "engine/optimisation/linear_solver.hpp"

namespace voorzien::test {

using location::Kind;
using location::LocationProblem;
using location::LocationResult;
using location::Service;
using location::Standing;
using location::unlimited;

namespace {

std::optional<double> cost_of_way(const LocationProblem& problem, std::size_t row, std::size_t candidate) {
  for (const location::Way& way : problem.travel.row(row)) {
    if (way.candidate == candidate && way.cost <= problem.max_cost) return way.cost;
  }
  return std::nullopt;
}

double whole_cost(const LocationProblem& problem, std::size_t row, double cost) {
  return problem.cost_is_total ? cost : cost * problem.demand[row];
}

/// Rows from `row` on, each to one open site with room; unlimited when they do not fit.
double cheapest_packing(const LocationProblem& problem, const std::vector<bool>& open, std::size_t row,
                        std::vector<double>& room) {
  if (row == problem.demand.size()) return 0;
  const double demand = problem.demand[row];
  if (demand <= 0) return cheapest_packing(problem, open, row + 1, room);
  double best = unlimited;
  for (std::size_t i = 0; i < open.size(); ++i) {
    const std::optional<double> cost = open[i] ? cost_of_way(problem, row, i) : std::nullopt;
    if (!cost || demand > room[i] + 1e-9) continue;
    room[i] -= demand;
    best = std::min(best, whole_cost(problem, row, *cost) + cheapest_packing(problem, open, row + 1, room));
    room[i] += demand;
  }
  return best;
}

double cheapest_split(const LocationProblem& problem, const std::vector<bool>& open) {
  ProgrammeBuilder builder;
  std::vector<std::vector<LinearTerm>> loads(open.size());
  for (std::size_t row = 0; row < problem.demand.size(); ++row) {
    const double demand = problem.demand[row];
    if (demand <= 0) continue;
    const std::uint32_t served = builder.add_row(1, 1);
    bool any = false;
    for (std::size_t i = 0; i < open.size(); ++i) {
      const std::optional<double> cost = open[i] ? cost_of_way(problem, row, i) : std::nullopt;
      if (!cost) continue;
      any = true;
      const std::uint32_t column = builder.add_column({0, 1, whole_cost(problem, row, *cost)});
      builder.add_entry(served, column, 1);
      loads[i].push_back({column, demand});
    }
    if (!any) return unlimited;
  }
  for (std::size_t i = 0; i < open.size(); ++i) {
    const double capacity = problem.candidates[i].capacity;
    if (capacity < unlimited && !loads[i].empty()) builder.add_row(-no_bound, capacity, loads[i]);
  }
  const LinearProgramme programme = builder.build();
  if (programme.columns.empty()) return 0;
  Budget budget;
  const LinearSolution solution = solve_linear(programme, {}, budget);
  return solution.status == LinearStatus::optimal ? solution.objective : unlimited;
}

double objective_with(const LocationProblem& problem, const std::vector<bool>& open) {
  double fixed = 0;
  double count = 0;
  for (std::size_t i = 0; i < open.size(); ++i) {
    if (!open[i]) continue;
    fixed += problem.candidates[i].fixed_cost;
    count += 1;
  }
  if (problem.kind == Kind::capacitated) {
    std::vector<double> room;
    for (const location::Candidate& candidate : problem.candidates) room.push_back(candidate.capacity);
    return fixed +
           (problem.single_source ? cheapest_packing(problem, open, 0, room) : cheapest_split(problem, open));
  }
  double total = 0;
  double largest = 0;
  double covered = 0;
  bool complete = true;
  for (std::size_t row = 0; row < problem.demand.size(); ++row) {
    if (problem.demand[row] <= 0) continue;
    double nearest = unlimited;
    for (std::size_t i = 0; i < open.size(); ++i) {
      const std::optional<double> cost = open[i] ? cost_of_way(problem, row, i) : std::nullopt;
      if (cost) nearest = std::min(nearest, *cost);
    }
    complete = complete && nearest < unlimited;
    if (nearest < unlimited) {
      total += whole_cost(problem, row, nearest);
      largest = std::max(largest, nearest);
      covered += problem.demand[row];
    }
  }
  if (problem.kind == Kind::max_cover) return -covered;
  if (!complete) return unlimited;
  if (problem.kind == Kind::set_cover) return problem.unit_costs ? count : fixed;
  return problem.kind == Kind::p_median ? total : largest;
}

std::string fault_of_services(const LocationProblem& problem, const LocationResult& result) {
  std::vector<double> served(problem.demand.size(), 0);
  std::vector<int> times(problem.demand.size(), 0);
  std::vector<double> load(problem.candidates.size(), 0);
  const std::set<std::uint32_t> open(result.open.begin(), result.open.end());
  for (const Service& service : result.services) {
    const std::optional<double> cost = cost_of_way(problem, service.row, service.candidate);
    if (!cost || *cost != service.cost) return "a service along no way";
    if (open.count(service.candidate) == 0) return "a service from a closed site";
    served[service.row] += service.amount;
    ++times[service.row];
    load[service.candidate] += service.amount;
  }
  for (std::size_t row = 0; row < served.size(); ++row) {
    if (problem.demand[row] <= 0) continue;
    const bool all = std::abs(served[row] - problem.demand[row]) <= 1e-9 * problem.demand[row];
    const bool may_miss = problem.kind == Kind::max_cover && times[row] == 0;
    if (!all && !may_miss) return "a row that is not served";
    if (times[row] > 1 && (problem.kind != Kind::capacitated || problem.single_source)) return "a split row";
  }
  if (problem.kind != Kind::capacitated) return {};
  for (std::size_t i = 0; i < load.size(); ++i) {
    if (load[i] > problem.candidates[i].capacity * (1 + 1e-8)) return "a site beyond its capacity";
  }
  return {};
}

double objective_of_services(const LocationProblem& problem, const LocationResult& result) {
  double total = 0;
  double largest = 0;
  double covered = 0;
  for (const Service& service : result.services) {
    if (problem.demand[service.row] <= 0) continue;
    const double share = service.amount / problem.demand[service.row];
    total += whole_cost(problem, service.row, service.cost) * share;
    largest = std::max(largest, service.cost);
    covered += service.amount;
  }
  double fixed = 0;
  for (const std::uint32_t i : result.open) fixed += problem.candidates[i].fixed_cost;
  switch (problem.kind) {
    case Kind::p_median:
      return total;
    case Kind::p_center:
      return largest;
    case Kind::max_cover:
      return covered;
    case Kind::set_cover:
      return problem.unit_costs ? static_cast<double>(result.open.size()) : fixed;
    case Kind::capacitated:
      break;
  }
  return total + fixed;
}

}  // namespace

std::optional<double> best_by_trying(const LocationProblem& problem) {
  const std::size_t count = problem.candidates.size();
  double best = unlimited;
  for (std::size_t set = 0; set < (std::size_t{1} << count); ++set) {
    std::vector<bool> open;
    bool allowed = true;
    std::size_t size = 0;
    for (std::size_t i = 0; i < count; ++i) {
      open.push_back(((set >> i) & 1U) != 0);
      if (open.back()) ++size;
      const Standing standing = problem.candidates[i].standing;
      if (standing == Standing::open && !open.back()) allowed = false;
      if (standing == Standing::closed && open.back()) allowed = false;
    }
    if (!allowed || (problem.open && size != *problem.open)) continue;
    best = std::min(best, objective_with(problem, open));
  }
  if (!(best < unlimited)) return std::nullopt;
  return problem.kind == Kind::max_cover ? -best : best;
}

std::string fault_of(const LocationProblem& problem, const LocationResult& result) {
  if (!std::is_sorted(result.open.begin(), result.open.end())) return "sites out of order";
  if (problem.open && result.open.size() != *problem.open) return "not so many sites";
  for (std::uint32_t i = 0; i < problem.candidates.size(); ++i) {
    const bool open = std::binary_search(result.open.begin(), result.open.end(), i);
    const Standing standing = problem.candidates[i].standing;
    if (open ? standing == Standing::closed : standing == Standing::open)
      return "a site against its standing";
  }
  const std::string fault = fault_of_services(problem, result);
  if (!fault.empty()) return fault;
  const double objective = objective_of_services(problem, result);
  const bool same = std::abs(objective - result.objective) <= 1e-9 * std::max(1.0, std::abs(objective));
  return same ? std::string() : "an objective that the services do not come to";
}

}  // namespace voorzien::test

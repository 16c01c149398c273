// SPDX-License-Identifier: EUPL-1.2
#include "engine/optimisation/lazy_rows.hpp"

#include <algorithm>

namespace voorzien {
namespace {

/// That of the simplex itself: a row that is less violated would not move it.
constexpr double feasibility_tolerance = 1e-7;

}  // namespace

std::vector<std::uint32_t> violated_rows(const LinearRows& pool, std::span<const double> x,
                                         double tolerance) {
  std::vector<std::uint32_t> violated;
  for (std::size_t row = 0; row < pool.size(); ++row) {
    if (pool.violation(row, x) > tolerance) violated.push_back(static_cast<std::uint32_t>(row));
  }
  return violated;
}

LazySolution solve_with_lazy_rows(LinearSolver& solver, const LinearRows& pool, Budget& budget) {
  LazySolution lazy;
  std::vector<bool> is_added(pool.size(), false);
  std::int64_t iterations = 0;
  double bound = -no_bound;
  for (;;) {
    lazy.solution = solver.solve(budget);
    ++lazy.rounds;
    iterations += lazy.solution.iterations;
    // Each round's bound holds: the programme only gains rows.
    bound = std::max(bound, lazy.solution.bound);
    if (lazy.solution.status != LinearStatus::optimal) break;
    LinearRows violated;
    for (const std::uint32_t row : violated_rows(pool, lazy.solution.x, feasibility_tolerance)) {
      // What the simplex holds only within its scaled tolerance can look violated for ever.
      if (is_added[row]) continue;
      is_added[row] = true;
      violated.add(pool.lower(row), pool.upper(row), pool.terms(row));
      lazy.added.push_back(row);
    }
    if (violated.empty()) break;
    solver.add_rows(violated);
  }
  lazy.solution.iterations = iterations;
  lazy.solution.bound = bound;
  return lazy;
}

}  // namespace voorzien

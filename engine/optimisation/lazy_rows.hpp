// SPDX-License-Identifier: EUPL-1.2
// Many rows of a strong relaxation (flow ≤ need · open) never bind: hold them back in a pool and add those
// that a solution violates, until none is. The optimum is that of the programme with all of them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "engine/optimisation/linear_programme.hpp"
#include "engine/optimisation/linear_solver.hpp"

namespace voorzien {

/// The positions of the pool's rows that x violates by more than `tolerance`, in order.
std::vector<std::uint32_t> violated_rows(const LinearRows& pool, std::span<const double> x, double tolerance);

struct LazySolution {
  LinearSolution solution;  ///< its rows are the solver's at the end
  std::vector<std::uint32_t>
      added;       ///< positions in the pool of the rows that were added, in order of adding
  int rounds = 0;  ///< solves
};

/// Solves, adds what is violated, and solves again until nothing of the pool is violated by more than 1e-7;
/// the rows stay in the solver. After a limit the bound still holds for the programme with all rows. A row of
/// the pool that an earlier call added is never added twice, being satisfied.
LazySolution solve_with_lazy_rows(LinearSolver& solver, const LinearRows& pool, Budget& budget);

}  // namespace voorzien

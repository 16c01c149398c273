// SPDX-License-Identifier: EUPL-1.2
// Mixed-integer programmes by branch and cut (COIN-OR Cbc with Cgl cuts): exact, for small cases and
// truncated sub-problems. Prints nothing, uses one thread, and different calls may run in different threads.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "engine/optimisation/budget.hpp"
#include "engine/optimisation/linear_programme.hpp"

namespace voorzien {

/// optimal: within the gap asked for; feasible: a limit struck with a solution at hand; limit: without one;
/// infeasible: there is no solution (below the cutoff, if one was given); unbounded: the relaxation is.
enum class IntegerStatus : std::uint8_t { optimal, feasible, infeasible, unbounded, limit };

struct IntegerOptions {
  std::int64_t nodes = Budget::unlimited;  ///< at most
  double absolute_gap = 0;                 ///< between objective and bound; ≥ 0
  double relative_gap = 0;                 ///< the same, relative to the objective; ≥ 0
  std::optional<double> cutoff = {};       ///< only solutions below this objective are sought
  /// A value per column, or empty. The integer columns are taken as they are, rounded; the others are solved
  /// for. A start that cannot be completed is ignored.
  std::vector<double> start = {};
  bool preprocess = true;
  bool heuristics = true;  ///< rounding and diving
};

/// Integer columns of x are exactly whole, unless the rows cannot be held then: in that case x is what Cbc
/// found, with everything held to within 1e-6 (or, where not even that, nothing, with limit numerical).
struct IntegerSolution {
  IntegerStatus status = IntegerStatus::limit;
  Limit limit = Limit::none;
  double objective = no_bound;  ///< at x
  /// No solution is better. The bound of the relaxation is proven whatever the rounding; that of the tree
  /// leans on Cbc's tolerances and is lowered by 1e-6 times the larger of its size and the largest cost, then
  /// rounded up again where the objective goes by steps. At an optimum with gap 0 it equals the objective to
  /// within that. Without any solution it is +∞, or the cutoff.
  double bound = -no_bound;
  std::vector<double> x;  ///< empty when there is none
  std::int64_t nodes = 0;
  std::int64_t iterations = 0;
};

IntegerSolution solve_integer(const LinearProgramme& programme, const IntegerOptions& options,
                              Budget& budget);

}  // namespace voorzien

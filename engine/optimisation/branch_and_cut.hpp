// SPDX-License-Identifier: EUPL-1.2
// One search tree by Cbc: preprocessing, cuts, heuristics and limits. Private to the room;
// integer_programme.hpp is the door, and gives it a bounded relaxation and a start that is feasible.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/optimisation/budget.hpp"
#include "engine/optimisation/integer_programme.hpp"
#include "engine/optimisation/linear_solver.hpp"

namespace voorzien::coin {

struct TreeTask {
  const LinearProgramme& programme;
  const IntegerOptions& options;
  const LinearBasis& basis;       ///< of the relaxation's optimum
  double cutoff = no_bound;       ///< only better solutions are sought, in the programme's objective
  std::span<const double> start;  ///< a feasible solution, or empty
};

struct TreeResult {
  bool finished = false;  ///< to within the gaps; otherwise `limit` says why not
  Limit limit = Limit::none;
  double bound =
      -no_bound;          ///< as Cbc states it, in the programme's objective; no_bound where nothing is left
  std::vector<double> x;  ///< the best that was found better than the cutoff; may be empty
  std::int64_t nodes = 0;
  std::int64_t iterations = 0;
};

TreeResult branch_and_cut(const TreeTask& task, Budget& budget);

}  // namespace voorzien::coin

// SPDX-License-Identifier: EUPL-1.2
// A bound for an integer programme without branching: the relaxation, tightened round by round with cutting
// planes (COIN-OR Cgl: two-step MIR after Dash, Goycoolea & Günlük 2010; Gomory mixed-integer; MIR after
// Marchand & Wolsey 2001). Cuts do not depend on the objective, so they serve other objectives too.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "engine/optimisation/budget.hpp"
#include "engine/optimisation/linear_programme.hpp"
#include "engine/optimisation/linear_solver.hpp"

namespace voorzien {

struct CutOptions {
  int rounds = 30;  ///< at most, ≥ 0
  double least_gain =
      1e-4;          ///< relative to the bound; `patience` rounds that gain less together end the loop
  int patience = 3;  ///< ≥ 1
  std::size_t per_round = 1000;  ///< the cuts that cut deepest
  std::size_t longest = 1000;    ///< terms of a Gomory or two-step MIR cut
  bool two_step_mir = true;
  bool gomory = true;
  bool mir = true;
};

/// `status` optimal: the loop came to its own end (with `limit` rounds when it might still have gained);
/// limit: the budget struck; infeasible: there is no integer solution; unbounded: the relaxation is.
struct RootBound {
  LinearStatus status = LinearStatus::limit;
  Limit limit = Limit::none;
  /// Lower bounds in the objective's unit, proven whatever the rounding, given the cuts; rounded up to the
  /// objective's step where it has one. Of the relaxation with the whole pool, and with cuts.
  double relaxation = -no_bound;
  double bound = -no_bound;
  /// Rows that every integer solution satisfies and that still matter at the end. Found in floating point,
  /// and each relaxed by 1e-7 of its largest number to stay on the safe side.
  LinearRows cuts;
  /// Positions in the pool of the rows that still matter at the end.
  std::vector<std::uint32_t> pool_rows;
  std::vector<double> x;             ///< optimum of the tightened relaxation; empty if there is none
  std::vector<double> reduced_cost;  ///< at x, for fixing columns against a known solution
  int rounds = 0;
  std::int64_t iterations = 0;
};

/// `pool` holds rows that belong to the programme or are known to be valid for it, such as cuts of an earlier
/// call under another objective; they are added when violated. Reproducible; prints nothing.
RootBound root_bound(const LinearProgramme& programme, const LinearRows& pool, const CutOptions& options,
                     Budget& budget);

}  // namespace voorzien

// SPDX-License-Identifier: EUPL-1.2
// What the sources of this room share about COIN-OR: a programme in its arrays, silence, and the budget seen
// at every simplex iteration. Private to the room; no header that others include names a COIN type.
#pragma once

#include <CbcModel.hpp>
#include <ClpEventHandler.hpp>
#include <CoinMessageHandler.hpp>
#include <CoinPackedMatrix.hpp>
#include <CoinWarmStartBasis.hpp>
#include <cstdint>
#include <memory>
#include <vector>

#include "engine/optimisation/budget.hpp"
#include "engine/optimisation/linear_programme.hpp"
#include "engine/optimisation/linear_solver.hpp"

namespace voorzien::coin {

/// Clp's setting that perturbs costs where many ties make it stall, and takes that back at the end: flow
/// programmes are five times faster with it.
inline constexpr int perturb_when_degenerate = 50;

/// Prints nothing, at whatever level: Clp has messages that a log level of 0 does not hold back.
class Silence final : public CoinMessageHandler {
 public:
  Silence() { setLogLevel(0); }
  int print() override { return 0; }
  [[nodiscard]] CoinMessageHandler* clone() const override { return new Silence(*this); }
};

/// Where the copies that COIN makes of a solver report their work.
struct Watch {
  Budget* budget = nullptr;
  /// The tree that is told to finish when the budget is spent.
  CbcModel* tree = nullptr;
  /// Whether a simplex may be cut off. Not inside Cbc, which takes an unfinished one for an infeasible node.
  bool interrupts = true;
  std::int64_t iterations = 0;

  /// False when the work must end.
  bool spend() const;
};

/// Counts simplex iterations; ends the simplex, or the tree around it, when the budget is spent.
class IterationWatch final : public ClpEventHandler {
 public:
  explicit IterationWatch(Watch& watch) : watch_(&watch) {}
  int event(Event event) override;
  [[nodiscard]] ClpEventHandler* clone() const override { return new IterationWatch(*this); }

 private:
  Watch* watch_;
};

/// A programme as COIN loads it, with absent bounds at COIN's infinity and costs times `cost_scale`.
struct Arrays {
  CoinPackedMatrix matrix;
  std::vector<double> column_lower, column_upper, cost, row_lower, row_upper;
};

double coin_bound(double bound);
Arrays arrays_of(const LinearProgramme& programme, double cost_scale);

/// Rows in COIN's row-wise form, for addRows.
struct RowArrays {
  std::vector<CoinBigIndex> start;
  std::vector<int> column;
  std::vector<double> value, lower, upper;
};
RowArrays row_arrays_of(const LinearRows& rows);

std::unique_ptr<CoinWarmStartBasis> warm_start_of(const LinearBasis& basis);

/// The power of two that brings the largest cost into Clp's comfortable range, where its absolute tolerance
/// of 1e-7 on reduced costs is small; 1 when it lies there already. Exact: it changes no digits.
double cost_scale_of(const LinearProgramme& programme);

}  // namespace voorzien::coin

// SPDX-License-Identifier: EUPL-1.2
// Branch and cut over a relaxation whose rows are found when they are needed: best bound first, diving from
// each node taken, branching by pseudo-costs that start from short trial solves (Achterberg, Koch & Martin
// 2005). Every bound is one that Clp's duals prove whatever the rounding; no cut generator is involved, so
// the proof rests on weak duality and on the rows of the caller alone.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "engine/location/proof.hpp"
#include "engine/optimisation/budget.hpp"
#include "engine/optimisation/linear_programme.hpp"

namespace voorzien::location {

/// What the tree asks of the problem it works for.
class TreeGuide {
 public:
  TreeGuide() = default;
  TreeGuide(const TreeGuide&) = delete;
  TreeGuide& operator=(const TreeGuide&) = delete;
  virtual ~TreeGuide() = default;

  /// Rows that every solution satisfies and x does not; empty when there are none. Where the integer columns
  /// of x are whole this decides whether x is a solution.
  virtual LinearRows violated(std::span<const double> x) = 0;
  /// Looks for a solution near x and returns the objective of the best that is known. When the integer
  /// columns of x are whole and nothing is violated, x itself has been looked at afterwards.
  virtual double improve(std::span<const double> x) = 0;
  /// A lower bound on what the node's programme leaves out, to be subtracted from its bound; ≥ 0.
  virtual double correction(std::span<const double> dual);
};

struct TreeOutcome {
  bool finished = false;  ///< nothing better than the best known is left
  bool shrunk = false;    ///< ended at the root because so many columns are settled there
  double bound = -no_bound;
  std::int64_t nodes = 0;
  std::int64_t rows = 0;  ///< found by the guide
  /// Bounds of the columns in every better solution, and the root's rows with their duals; filled when
  /// shrunk.
  std::vector<double> lower;
  std::vector<double> upper;
  LinearRows root_rows;
  std::vector<double> root_dual;
};

struct TreeOptions {
  Proof proof;
  double best = no_bound;  ///< objective of the best solution known
  /// Share of the free integer columns that, settled at the root, ends the search there, so that the caller
  /// can build a smaller programme; 0: always, above 1: never.
  double shrink_at = 2;
  /// Of the integer columns those before this one are branched on first.
  std::size_t first_columns = static_cast<std::size_t>(-1);
};

/// Integer columns are 0 or 1. One budget step is a simplex iteration or a node.
TreeOutcome lazy_tree(LinearProgramme programme, TreeGuide& guide, const TreeOptions& options,
                      Budget& budget);

}  // namespace voorzien::location

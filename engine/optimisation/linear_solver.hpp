// SPDX-License-Identifier: EUPL-1.2
// Linear relaxations by simplex (COIN-OR Clp): load once, change, solve again from the basis at hand. Integer
// marks are ignored here. Prints nothing, uses one thread, and different objects may work in different
// threads.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "engine/optimisation/budget.hpp"
#include "engine/optimisation/linear_programme.hpp"

namespace voorzien {

enum class LinearStatus : std::uint8_t { optimal, infeasible, unbounded, limit };

struct LinearOptions {
  bool presolve = true;  ///< for the first solve; later ones start from the basis at hand
};

/// Vectors are empty unless the status is optimal. With A·x the rows and c the costs,
///
///     reduced_cost = cost − Aᵀ·dual;
///
/// a dual is what the objective rises per unit by which the row's binding bound rises: ≥ 0 at a lower bound,
/// ≤ 0 at an upper one, 0 where neither binds; a reduced cost likewise for a column's bounds. Clp keeps
/// feasibility and optimality to within 1e-7 of its scaled programme; x lies exactly within the columns'
/// bounds.
struct LinearSolution {
  LinearStatus status = LinearStatus::limit;
  Limit limit = Limit::none;  ///< what struck, when the status is limit
  double objective = 0;       ///< at x
  double bound = -no_bound;   ///< proven whatever the rounding (see dual_bound.hpp), also after a limit
  std::vector<double> x;
  std::vector<double> row_activity;
  std::vector<double> dual;
  std::vector<double> reduced_cost;
  std::int64_t iterations = 0;
};

enum class BasisStatus : std::uint8_t { basic, at_lower, at_upper, free, fixed };

/// Where a solve ended, to start another one from.
struct LinearBasis {
  std::vector<BasisStatus> columns;
  std::vector<BasisStatus> rows;
  friend bool operator==(const LinearBasis&, const LinearBasis&) = default;
};

class LinearSolver {
 public:
  explicit LinearSolver(LinearProgramme programme, LinearOptions options = {});
  LinearSolver(const LinearSolver& other);
  LinearSolver& operator=(const LinearSolver& other);
  LinearSolver(LinearSolver&& other) noexcept;
  LinearSolver& operator=(LinearSolver&& other) noexcept;
  ~LinearSolver();

  /// The programme with all changes so far.
  [[nodiscard]] const LinearProgramme& programme() const;

  /// lower ≤ upper.
  void set_column_bounds(std::size_t column, double lower, double upper);
  void set_row_bounds(std::size_t row, double lower, double upper);
  /// One cost per column.
  void set_costs(std::span<const double> costs);
  /// Adds rows after the others, such as cuts or rows held back until violated; warm start is kept.
  void add_rows(const LinearRows& rows);
  /// Removes rows; those after them move up. `keep` has one entry per row.
  void retain_rows(const std::vector<bool>& keep);

  /// Solves from the basis at hand: by dual simplex, or primal when only costs have changed. The same calls
  /// always give the same answer; among several optima it may differ from that of a cold solve.
  LinearSolution solve(Budget& budget);

  [[nodiscard]] LinearBasis basis() const;
  /// A basis of as many columns, and at most as many rows as there are now; rows beyond start basic.
  void set_basis(const LinearBasis& basis);

 private:
  class Simplex;
  std::unique_ptr<Simplex> simplex_;
};

/// Solves once, from scratch.
LinearSolution solve_linear(const LinearProgramme& programme, const LinearOptions& options, Budget& budget);

}  // namespace voorzien

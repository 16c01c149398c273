// SPDX-License-Identifier: EUPL-1.2
#include "engine/optimisation/linear_solver.hpp"

#include <ClpSimplex.hpp>
#include <ClpSolve.hpp>
#include <algorithm>
#include <cassert>
#include <utility>

#include "engine/optimisation/coin_model.hpp"
#include "engine/optimisation/dual_bound.hpp"

namespace voorzien {
namespace {

/// Clp's status codes (ClpModel.hpp).
enum ClpStatus {
  clp_optimal = 0,
  clp_infeasible = 1,
  clp_dual_infeasible = 2,
  clp_iterations = 3,
  clp_event = 5
};

BasisStatus from_clp(ClpSimplex::Status status) {
  switch (status) {
    case ClpSimplex::basic:
      return BasisStatus::basic;
    case ClpSimplex::atUpperBound:
      return BasisStatus::at_upper;
    case ClpSimplex::atLowerBound:
      return BasisStatus::at_lower;
    case ClpSimplex::isFixed:
      return BasisStatus::fixed;
    case ClpSimplex::isFree:
    case ClpSimplex::superBasic:
      break;
  }
  return BasisStatus::free;
}

ClpSimplex::Status to_clp(BasisStatus status) {
  switch (status) {
    case BasisStatus::basic:
      return ClpSimplex::basic;
    case BasisStatus::at_lower:
      return ClpSimplex::atLowerBound;
    case BasisStatus::at_upper:
      return ClpSimplex::atUpperBound;
    case BasisStatus::fixed:
      return ClpSimplex::isFixed;
    case BasisStatus::free:
      break;
  }
  return ClpSimplex::isFree;
}

}  // namespace

class LinearSolver::Simplex {
 public:
  Simplex(LinearProgramme programme, LinearOptions options)
      : programme_(std::move(programme)), options_(options), cost_scale_(coin::cost_scale_of(programme_)) {
    clp_.passInMessageHandler(&silence_);
    const coin::Arrays arrays = coin::arrays_of(programme_, cost_scale_);
    clp_.loadProblem(arrays.matrix, arrays.column_lower.data(), arrays.column_upper.data(),
                     arrays.cost.data(), arrays.row_lower.data(), arrays.row_upper.data());
    clp_.setPerturbation(coin::perturb_when_degenerate);
  }
  Simplex(const Simplex& other)
      : programme_(other.programme_),
        options_(other.options_),
        cost_scale_(other.cost_scale_),
        clp_(other.clp_),
        has_basis_(other.has_basis_),
        changed_(other.changed_) {
    clp_.passInMessageHandler(&silence_);
  }
  Simplex(Simplex&&) = delete;
  Simplex& operator=(const Simplex&) = delete;
  Simplex& operator=(Simplex&&) = delete;
  ~Simplex() = default;

  [[nodiscard]] const LinearProgramme& programme() const { return programme_; }

  void set_column_bounds(std::size_t column, double lower, double upper) {
    programme_.columns[column].lower = lower;
    programme_.columns[column].upper = upper;
    clp_.setColumnBounds(static_cast<int>(column), coin::coin_bound(lower), coin::coin_bound(upper));
    changed_ = Changed::more;
  }

  void set_row_bounds(std::size_t row, double lower, double upper) {
    programme_.rows.set_bounds(row, lower, upper);
    clp_.setRowBounds(static_cast<int>(row), coin::coin_bound(lower), coin::coin_bound(upper));
    changed_ = Changed::more;
  }

  void set_costs(std::span<const double> costs) {
    assert(costs.size() == programme_.columns.size());
    for (std::size_t i = 0; i < costs.size(); ++i) programme_.columns[i].cost = costs[i];
    cost_scale_ = coin::cost_scale_of(programme_);
    for (std::size_t i = 0; i < costs.size(); ++i) {
      clp_.setObjectiveCoefficient(static_cast<int>(i), costs[i] * cost_scale_);
    }
    if (changed_ == Changed::nothing) changed_ = Changed::costs;
  }

  void add_rows(const LinearRows& rows) {
    if (rows.empty()) return;
    programme_.rows.append(rows);
    const coin::RowArrays arrays = coin::row_arrays_of(rows);
    clp_.addRows(static_cast<int>(rows.size()), arrays.lower.data(), arrays.upper.data(), arrays.start.data(),
                 arrays.column.data(), arrays.value.data());
    changed_ = Changed::more;
  }

  void retain_rows(const std::vector<bool>& keep) {
    programme_.rows.retain(keep);
    std::vector<int> gone;
    for (std::size_t row = 0; row < keep.size(); ++row) {
      if (!keep[row]) gone.push_back(static_cast<int>(row));
    }
    if (gone.empty()) return;
    clp_.deleteRows(static_cast<int>(gone.size()), gone.data());
    changed_ = Changed::more;
  }

  LinearSolution solve(Budget& budget);
  [[nodiscard]] LinearBasis basis() const;
  void set_basis(const LinearBasis& basis);

 private:
  /// What is different since the last solve: costs leave its basis primal feasible, the rest need not.
  enum class Changed : std::uint8_t { nothing, costs, more };

  /// Runs Clp once; afterwards its status is in clp_.
  void run();
  [[nodiscard]] bool feasible_without_costs(Budget& budget) const;
  [[nodiscard]] std::vector<double> duals() const;
  void read_optimum(LinearSolution& solution) const;

  LinearProgramme programme_;
  LinearOptions options_;
  double cost_scale_ = 1;
  coin::Silence silence_;
  ClpSimplex clp_;
  bool has_basis_ = false;
  Changed changed_ = Changed::more;
};

void LinearSolver::Simplex::run() {
  if (!has_basis_) {
    ClpSolve how;
    how.setSolveType(ClpSolve::useDual);
    how.setPresolveType(options_.presolve ? ClpSolve::presolveOn : ClpSolve::presolveOff);
    clp_.initialSolve(how);
  } else if (changed_ == Changed::costs) {
    clp_.primal();
  } else {
    clp_.dual();
  }
  // Optimal for the scaled programme, not for the one that was given.
  constexpr int unscaled_first = 2;
  constexpr int unscaled_last = 4;
  if (clp_.status() == clp_optimal && clp_.secondaryStatus() >= unscaled_first &&
      clp_.secondaryStatus() <= unscaled_last) {
    clp_.scaling(0);
    clp_.primal();
    clp_.scaling();
  }
}

LinearSolution LinearSolver::Simplex::solve(Budget& budget) {
  LinearSolution solution;
  solution.limit = budget.struck();
  if (budget.exhausted()) return solution;
  coin::Watch watch{&budget};
  const coin::IterationWatch handler(watch);
  clp_.passInEventHandler(&handler);
  run();
  constexpr int clp_stuck = 4;
  if (clp_.status() == clp_stuck) {
    clp_.allSlackBasis(true);
    clp_.primal();
  }
  // The watch ends with this call; the solver lives on and may be copied.
  const ClpEventHandler none;
  clp_.passInEventHandler(&none);
  has_basis_ = true;
  changed_ = Changed::nothing;
  solution.iterations = watch.iterations;
  switch (clp_.status()) {
    case clp_optimal:
      solution.status = LinearStatus::optimal;
      read_optimum(solution);
      break;
    case clp_infeasible:
      solution.status = LinearStatus::infeasible;
      solution.bound = no_bound;
      break;
    case clp_dual_infeasible: {
      const std::int64_t before = budget.spent();
      const bool feasible = feasible_without_costs(budget);
      solution.iterations += budget.spent() - before;
      solution.limit = budget.struck();
      if (!budget.exhausted()) {
        solution.status = feasible ? LinearStatus::unbounded : LinearStatus::infeasible;
        if (!feasible) solution.bound = no_bound;
      }
      break;
    }
    default:
      solution.limit = budget.exhausted() ? budget.struck() : Limit::numerical;
      solution.bound = dual_bound(programme_, duals());
  }
  return solution;
}

bool LinearSolver::Simplex::feasible_without_costs(Budget& budget) const {
  Simplex copy(*this);
  copy.set_costs(std::vector<double>(programme_.columns.size(), 0.0));
  copy.has_basis_ = false;
  return copy.solve(budget).status == LinearStatus::optimal;
}

std::vector<double> LinearSolver::Simplex::duals() const {
  std::vector<double> dual(programme_.rows.size());
  // Dividing by a power of two is exact.
  const double* price = clp_.dualRowSolution();
  for (std::size_t row = 0; row < dual.size(); ++row) dual[row] = price[row] / cost_scale_;
  return dual;
}

void LinearSolver::Simplex::read_optimum(LinearSolution& solution) const {
  const std::size_t columns = programme_.columns.size();
  const LinearRows& rows = programme_.rows;
  solution.x.resize(columns);
  solution.reduced_cost.resize(columns);
  const double* x = clp_.primalColumnSolution();
  for (std::size_t i = 0; i < columns; ++i) {
    const LinearColumn& column = programme_.columns[i];
    solution.x[i] = std::clamp(x[i], column.lower, column.upper);
    solution.reduced_cost[i] = column.cost;
  }
  solution.dual = duals();
  solution.row_activity.resize(rows.size());
  for (std::size_t row = 0; row < rows.size(); ++row) {
    solution.row_activity[row] = rows.activity(row, solution.x);
    const double price = solution.dual[row];
    if (price == 0) continue;
    for (const LinearTerm& term : rows.terms(row)) solution.reduced_cost[term.column] -= price * term.value;
  }
  solution.objective = objective_at(programme_, solution.x);
  solution.bound = dual_bound(programme_, solution.dual);
}

LinearBasis LinearSolver::Simplex::basis() const {
  LinearBasis basis;
  for (int i = 0; i < clp_.numberColumns(); ++i) basis.columns.push_back(from_clp(clp_.getColumnStatus(i)));
  for (int i = 0; i < clp_.numberRows(); ++i) basis.rows.push_back(from_clp(clp_.getRowStatus(i)));
  return basis;
}

void LinearSolver::Simplex::set_basis(const LinearBasis& basis) {
  assert(basis.columns.size() == programme_.columns.size() && basis.rows.size() <= programme_.rows.size());
  if (!clp_.statusExists()) clp_.createStatus();
  for (std::size_t i = 0; i < basis.columns.size(); ++i) {
    clp_.setColumnStatus(static_cast<int>(i), to_clp(basis.columns[i]));
  }
  for (std::size_t row = 0; row < programme_.rows.size(); ++row) {
    const BasisStatus status = row < basis.rows.size() ? basis.rows[row] : BasisStatus::basic;
    clp_.setRowStatus(static_cast<int>(row), to_clp(status));
  }
  has_basis_ = true;
  changed_ = Changed::more;
}

LinearSolver::LinearSolver(LinearProgramme programme, LinearOptions options)
    : simplex_(std::make_unique<Simplex>(std::move(programme), options)) {}
LinearSolver::LinearSolver(const LinearSolver& other)
    : simplex_(std::make_unique<Simplex>(*other.simplex_)) {}
LinearSolver& LinearSolver::operator=(const LinearSolver& other) {
  if (this != &other) simplex_ = std::make_unique<Simplex>(*other.simplex_);
  return *this;
}
LinearSolver::LinearSolver(LinearSolver&& other) noexcept = default;
LinearSolver& LinearSolver::operator=(LinearSolver&& other) noexcept = default;
LinearSolver::~LinearSolver() = default;

const LinearProgramme& LinearSolver::programme() const { return simplex_->programme(); }
void LinearSolver::set_column_bounds(std::size_t column, double lower, double upper) {
  simplex_->set_column_bounds(column, lower, upper);
}
void LinearSolver::set_row_bounds(std::size_t row, double lower, double upper) {
  simplex_->set_row_bounds(row, lower, upper);
}
void LinearSolver::set_costs(std::span<const double> costs) { simplex_->set_costs(costs); }
void LinearSolver::add_rows(const LinearRows& rows) { simplex_->add_rows(rows); }
void LinearSolver::retain_rows(const std::vector<bool>& keep) { simplex_->retain_rows(keep); }
LinearSolution LinearSolver::solve(Budget& budget) { return simplex_->solve(budget); }
LinearBasis LinearSolver::basis() const { return simplex_->basis(); }
void LinearSolver::set_basis(const LinearBasis& basis) { simplex_->set_basis(basis); }

LinearSolution solve_linear(const LinearProgramme& programme, const LinearOptions& options, Budget& budget) {
  return LinearSolver(programme, options).solve(budget);
}

}  // namespace voorzien

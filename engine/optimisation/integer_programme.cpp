// SPDX-License-Identifier: EUPL-1.2
#include "engine/optimisation/integer_programme.hpp"

#include <algorithm>
#include <cmath>
#include <span>
#include <utility>

#include "engine/optimisation/branch_and_cut.hpp"
#include "engine/optimisation/dual_bound.hpp"
#include "engine/optimisation/linear_solver.hpp"

namespace voorzien {
namespace {

constexpr double tolerance = 1e-7;
/// Of a solution that Cbc counts as feasible in its own scaled programme.
constexpr double accepted_violation = 1e-6;

bool is_whole(const LinearProgramme& programme, std::span<const double> x) {
  for (std::size_t i = 0; i < x.size(); ++i) {
    if (programme.columns[i].integer && std::abs(x[i] - std::round(x[i])) > tolerance) return false;
  }
  return true;
}

/// The best solution with the integer columns rounded to whole numbers and fixed there; empty if there is
/// none.
std::vector<double> completed(LinearSolver solver, std::span<const double> x, Budget& budget) {
  const LinearProgramme& programme = solver.programme();
  for (std::size_t i = 0; i < x.size(); ++i) {
    if (!programme.columns[i].integer) continue;
    const double whole = std::round(x[i]);
    if (whole < programme.columns[i].lower || whole > programme.columns[i].upper) return {};
    solver.set_column_bounds(i, whole, whole);
  }
  return solver.solve(budget).x;
}

class IntegerSearch {
 public:
  IntegerSearch(const LinearProgramme& programme, const IntegerOptions& options, Budget& budget)
      : programme_(programme), options_(options), budget_(budget), relaxation_(programme) {}

  IntegerSolution run();

 private:
  /// Completes x and keeps it if it is better; false when it cannot be held to the rows.
  bool take(std::span<const double> x);
  /// Nothing worse than this is sought.
  [[nodiscard]] double cutoff() const {
    return std::min(options_.cutoff.value_or(no_bound), solution_.objective);
  }
  [[nodiscard]] double allowed_gap() const {
    return std::max(options_.absolute_gap, options_.relative_gap * std::abs(solution_.objective));
  }
  /// The solution at hand is proven good enough.
  [[nodiscard]] bool is_proven() const { return solution_.bound >= solution_.objective - allowed_gap(); }
  void search_tree();
  void raise_bound(double bound);
  [[nodiscard]] double lowered(double bound) const;
  void conclude(bool finished, Limit limit);

  const LinearProgramme& programme_;
  const IntegerOptions& options_;
  Budget& budget_;
  LinearSolver relaxation_;
  IntegerSolution solution_;
};

void IntegerSearch::raise_bound(double bound) {
  solution_.bound = std::min(std::max(solution_.bound, bound), solution_.objective);
}

bool IntegerSearch::take(std::span<const double> x) {
  // A polish is cheap and must not fail because the budget has just struck.
  Budget polish;
  std::vector<double> whole = completed(relaxation_, x, polish);
  solution_.iterations += polish.spent();
  if (whole.empty()) {
    if (violation_at(programme_, x) > accepted_violation) return false;
    whole.assign(x.begin(), x.end());
  }
  const double objective = objective_at(programme_, whole);
  if (objective < cutoff()) {
    solution_.objective = objective;
    solution_.x = std::move(whole);
  }
  return true;
}

void IntegerSearch::search_tree() {
  const LinearBasis basis = relaxation_.basis();
  const coin::TreeResult tree =
      coin::branch_and_cut({programme_, options_, basis, cutoff(), solution_.x}, budget_);
  solution_.nodes = tree.nodes;
  solution_.iterations += tree.iterations;
  double bound = std::min(tree.bound, cutoff());
  bool finished = tree.finished;
  Limit limit = tree.limit;
  if (!tree.x.empty()) {
    bound = std::min(bound, objective_at(programme_, tree.x));
    if (!take(tree.x)) {
      finished = false;
      limit = Limit::numerical;
    }
  }
  raise_bound(round_up_to_step(programme_, lowered(bound)));
  conclude(finished, limit);
}

/// A bound of Cbc's, less what its tolerances can have made of it.
double IntegerSearch::lowered(double bound) const {
  if (!std::isfinite(bound)) return bound;
  constexpr double trust = 1e-6;
  double size = std::abs(bound - programme_.constant);
  for (const LinearColumn& column : programme_.columns) size = std::max(size, std::abs(column.cost));
  return bound - trust * size;
}

void IntegerSearch::conclude(bool finished, Limit limit) {
  if (finished || is_proven()) {
    solution_.status = solution_.x.empty() ? IntegerStatus::infeasible : IntegerStatus::optimal;
  } else {
    solution_.status = solution_.x.empty() ? IntegerStatus::limit : IntegerStatus::feasible;
    solution_.limit = limit;
  }
}

IntegerSolution IntegerSearch::run() {
  const LinearSolution relaxed = relaxation_.solve(budget_);
  solution_.iterations = relaxed.iterations;
  switch (relaxed.status) {
    case LinearStatus::unbounded:
      solution_.status = IntegerStatus::unbounded;
      return solution_;
    case LinearStatus::infeasible:
      solution_.status = IntegerStatus::infeasible;
      solution_.bound = cutoff();
      return solution_;
    case LinearStatus::limit:
    case LinearStatus::optimal:
      break;
  }
  if (!options_.start.empty()) take(options_.start);
  raise_bound(round_up_to_step(programme_, relaxed.bound));
  if (relaxed.status == LinearStatus::limit) {
    conclude(false, relaxed.limit);
    return solution_;
  }
  if (is_whole(programme_, relaxed.x)) take(relaxed.x);
  if (is_proven() || solution_.bound >= cutoff()) {
    conclude(true, Limit::none);
  } else if (budget_.exhausted()) {
    conclude(false, budget_.struck());
  } else {
    search_tree();
  }
  return solution_;
}

}  // namespace

IntegerSolution solve_integer(const LinearProgramme& programme, const IntegerOptions& options,
                              Budget& budget) {
  return IntegerSearch(programme, options, budget).run();
}

}  // namespace voorzien

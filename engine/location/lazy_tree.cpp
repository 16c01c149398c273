// SPDX-License-Identifier: EUPL-1.2
#include "engine/location/lazy_tree.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>
#include <vector>

#include "engine/location/branching.hpp"
#include "engine/optimisation/linear_solver.hpp"

namespace voorzien::location {

double TreeGuide::correction(std::span<const double> /*dual*/) { return 0; }

namespace {

struct Fixing {
  std::uint32_t column = 0;
  bool at_one = false;
};

/// A part of the tree that waits, with what is known about it.
struct Waiting {
  double bound = -no_bound;
  std::int64_t number = 0;  ///< in order of birth, so that ties are broken alike everywhere
  std::vector<Fixing> path;
  double parent_bound = -no_bound;
  double parent_value = 0;  ///< of the column branched on last
  LinearBasis basis;
};

/// A heap's top is the node to take: lowest bound, then oldest.
bool comes_later(const Waiting& a, const Waiting& b) {
  return a.bound > b.bound || (a.bound == b.bound && a.number > b.number);
}

class Tree {
 public:
  Tree(LinearProgramme programme, TreeGuide& guide, const TreeOptions& options, Budget& budget)
      : fixed_rows_(programme.rows.size()),
        branching_(programme, options.first_columns),
        solver_(std::move(programme)),
        guide_(guide),
        proof_(options.proof),
        best_(options.best),
        shrink_at_(options.shrink_at),
        budget_(budget) {
    for (const LinearColumn& column : solver_.programme().columns) {
      lower_.push_back(column.lower);
      upper_.push_back(column.upper);
    }
  }

  TreeOutcome run();

 private:
  /// Solves, adding rows while some are violated; the bound so far. No x: nothing to branch on.
  LinearSolution relax(bool at_root, double& bound);
  void drop_slack_rows();
  /// Settles integer columns by the root's reduced costs; the share of the free ones that it settles.
  double fix_by_reduced_cost();
  void enter(const Waiting& node);
  /// Works off a node and its preferred descendants; the others are queued.
  void dive(Waiting node);
  void queue(Waiting node);
  [[nodiscard]] bool closes(double bound) const { return proof_.closes(bound, best_); }

  std::size_t fixed_rows_;
  Branching branching_;
  LinearSolver solver_;
  TreeGuide& guide_;
  Proof proof_;
  double best_;
  double shrink_at_;
  Budget& budget_;
  std::vector<double> lower_;  ///< bounds of the columns at the root, as fixed so far
  std::vector<double> upper_;
  std::vector<double> root_reduced_cost_;
  double root_bound_ = -no_bound;
  double reduced_bound_ = -no_bound;  ///< that the root's reduced costs belong to
  std::vector<Fixing> entered_;
  std::vector<Waiting> waiting_;
  double least_closed_ = no_bound;  ///< of bounds of parts that were closed without being searched
  bool lost_ = false;               ///< a part could be neither closed nor searched
  TreeOutcome outcome_;
};

void Tree::drop_slack_rows() {
  const LinearBasis basis = solver_.basis();
  std::vector<bool> keep(basis.rows.size(), true);
  bool any = false;
  for (std::size_t row = fixed_rows_; row < keep.size(); ++row) {
    keep[row] = basis.rows[row] != BasisStatus::basic;
    any = any || !keep[row];
  }
  if (any) solver_.retain_rows(keep);
}

LinearSolution Tree::relax(bool at_root, double& bound) {
  double purged_at = -no_bound;
  for (int round = 0;; ++round) {
    LinearSolution solution = solver_.solve(budget_);
    if (solution.status == LinearStatus::infeasible) {
      bound = no_bound;
      return solution;
    }
    if (!solution.dual.empty()) bound = std::max(bound, solution.bound - guide_.correction(solution.dual));
    if (solution.status != LinearStatus::optimal) {
      solution.x.clear();
      return solution;
    }
    const LinearRows rows = guide_.violated(solution.x);
    constexpr int often = 5;
    if (rows.empty() || (at_root && round % often == 0)) best_ = std::min(best_, guide_.improve(solution.x));
    if (rows.empty() || closes(bound)) return solution;
    if (at_root && bound > purged_at + 1e-6 * std::abs(bound)) {
      drop_slack_rows();
      purged_at = bound;
    }
    outcome_.rows += static_cast<std::int64_t>(rows.size());
    solver_.add_rows(rows);
  }
}

double Tree::fix_by_reduced_cost() {
  const auto& columns = solver_.programme().columns;
  int free = 0;
  int settled = 0;
  for (std::uint32_t column = 0; column < columns.size(); ++column) {
    if (!columns[column].integer || lower_[column] == upper_[column]) continue;
    const double cost = root_reduced_cost_[column];
    if (cost > 0 && closes(reduced_bound_ + cost)) upper_[column] = 0;
    if (cost < 0 && closes(reduced_bound_ - cost)) lower_[column] = 1;
    ++free;
    settled += lower_[column] == upper_[column] ? 1 : 0;
  }
  return free == 0 ? 0 : static_cast<double>(settled) / free;
}

void Tree::enter(const Waiting& node) {
  for (const Fixing& fixing : entered_) {
    solver_.set_column_bounds(fixing.column, lower_[fixing.column], upper_[fixing.column]);
  }
  for (const Fixing& fixing : node.path) {
    const double side = fixing.at_one ? 1.0 : 0.0;
    solver_.set_column_bounds(fixing.column, side, side);
  }
  entered_ = node.path;
}

void Tree::queue(Waiting node) {
  waiting_.push_back(std::move(node));
  std::push_heap(waiting_.begin(), waiting_.end(), comes_later);
}

void Tree::dive(Waiting node) {
  enter(node);
  solver_.set_basis(node.basis);
  for (;;) {
    ++outcome_.nodes;
    double bound = node.bound;
    const LinearSolution solution = budget_.spend() ? relax(false, bound) : LinearSolution{};
    if (!node.path.empty() && std::isfinite(bound)) {
      branching_.learn(node.path.back().column, node.parent_value, node.path.back().at_one,
                       bound - node.parent_bound);
    }
    if (closes(bound)) {
      least_closed_ = std::min(least_closed_, bound);
      return;
    }
    if (solution.x.empty()) {
      node.bound = bound;
      if (!budget_.exhausted()) lost_ = true;
      queue(std::move(node));
      return;
    }
    if (branching_.is_whole(solution.x)) return;
    const std::uint32_t column = branching_.choose(solver_, solution, budget_);
    const bool up = solution.x[column] >= 0.5;
    Waiting other;
    other.bound = bound;
    other.number = outcome_.nodes;
    other.path = node.path;
    other.path.push_back({column, !up});
    other.parent_bound = bound;
    other.parent_value = solution.x[column];
    other.basis = solver_.basis();
    queue(std::move(other));
    node.bound = bound;
    node.parent_bound = bound;
    node.parent_value = solution.x[column];
    node.path.push_back({column, up});
    entered_ = node.path;
    solver_.set_column_bounds(column, up ? 1 : 0, up ? 1 : 0);
  }
}

TreeOutcome Tree::run() {
  const LinearSolution root = relax(true, root_bound_);
  outcome_.bound = root_bound_;
  if (closes(root_bound_)) {
    outcome_.finished = true;
    return outcome_;
  }
  if (root.x.empty()) return outcome_;
  if (branching_.is_whole(root.x)) {
    outcome_.finished = true;
    outcome_.bound = best_;
    return outcome_;
  }
  root_reduced_cost_ = root.reduced_cost;
  reduced_bound_ = root.bound - guide_.correction(root.dual);
  if (fix_by_reduced_cost() >= shrink_at_) {
    outcome_.shrunk = true;
    outcome_.lower = lower_;
    outcome_.upper = upper_;
    outcome_.root_rows = solver_.programme().rows;
    outcome_.root_dual = root.dual;
    return outcome_;
  }
  drop_slack_rows();
  double fixed_at = no_bound;
  Waiting first;
  first.bound = root_bound_;
  first.basis = solver_.basis();
  queue(std::move(first));
  while (!waiting_.empty() && !budget_.exhausted() && !lost_) {
    if (best_ < fixed_at || fixed_at == no_bound) {
      fix_by_reduced_cost();
      for (std::uint32_t i = 0; i < lower_.size(); ++i) solver_.set_column_bounds(i, lower_[i], upper_[i]);
      entered_.clear();
      fixed_at = best_;
    }
    std::pop_heap(waiting_.begin(), waiting_.end(), comes_later);
    Waiting node = std::move(waiting_.back());
    waiting_.pop_back();
    if (closes(node.bound)) {
      least_closed_ = std::min(least_closed_, node.bound);
      continue;
    }
    dive(std::move(node));
  }
  outcome_.finished = waiting_.empty();
  outcome_.bound = std::min(least_closed_, best_);
  for (const Waiting& node : waiting_) outcome_.bound = std::min(outcome_.bound, node.bound);
  return outcome_;
}

}  // namespace

TreeOutcome lazy_tree(LinearProgramme programme, TreeGuide& guide, const TreeOptions& options,
                      Budget& budget) {
  return Tree(std::move(programme), guide, options, budget).run();
}

}  // namespace voorzien::location

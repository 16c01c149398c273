// SPDX-License-Identifier: EUPL-1.2
#include "engine/optimisation/root_bound.hpp"

#include <CglGomory.hpp>
#include <CglMixedIntegerRounding2.hpp>
#include <CglTreeInfo.hpp>
#include <CglTwomir.hpp>
#include <CoinError.hpp>
#include <OsiClpSolverInterface.hpp>
#include <OsiCuts.hpp>
#include <algorithm>
#include <cmath>
#include <memory>
#include <optional>
#include <utility>

#include "engine/optimisation/coin_model.hpp"
#include "engine/optimisation/dual_bound.hpp"
#include "engine/optimisation/lazy_rows.hpp"

namespace voorzien {
namespace {

constexpr double tolerance = 1e-7;

/// A cut made safe, or nothing where it is too long, too unevenly scaled or too weak to be trusted with.
struct SafeCut {
  double lower = -no_bound;
  double upper = no_bound;
  std::vector<LinearTerm> terms;
  double depth = 0;  ///< distance from x to the cut
};

std::optional<SafeCut> safe_cut(const OsiRowCut& cut, std::span<const double> x) {
  constexpr double most_uneven = 1e6;
  const CoinPackedVector& row = cut.row();
  SafeCut safe;
  double largest = 0;
  double smallest = no_bound;
  double activity = 0;
  double square = 0;
  for (int i = 0; i < row.getNumElements(); ++i) {
    const double value = row.getElements()[i];
    const auto column = static_cast<std::uint32_t>(row.getIndices()[i]);
    if (value == 0) continue;
    largest = std::max(largest, std::abs(value));
    smallest = std::min(smallest, std::abs(value));
    activity += value * x[column];
    square += value * value;
    safe.terms.push_back({column, value});
  }
  if (safe.terms.empty() || largest > most_uneven * smallest) return std::nullopt;
  std::sort(safe.terms.begin(), safe.terms.end(),
            [](const LinearTerm& a, const LinearTerm& b) { return a.column < b.column; });
  const auto slack = [&](double side) { return tolerance * std::max({1.0, std::abs(side), largest}); };
  if (cut.lb() > -COIN_DBL_MAX) safe.lower = cut.lb() - slack(cut.lb());
  if (cut.ub() < COIN_DBL_MAX) safe.upper = cut.ub() + slack(cut.ub());
  safe.depth = std::max(safe.lower - activity, activity - safe.upper) / std::sqrt(square);
  return safe;
}

/// The relaxation with the rows that are in it now, kept in step with COIN's copy.
class CutLoop {
 public:
  CutLoop(const LinearSolver& solver, const LinearRows& pool, const CutOptions& options, Budget& budget)
      : programme_(solver.programme()),
        pool_(pool),
        options_(options),
        budget_(budget),
        is_in_(pool.size(), false),
        scale_(coin::cost_scale_of(programme_)) {
    clp_.passInMessageHandler(&silence_);
    clp_.setHintParam(OsiDoReducePrint);
    const coin::Arrays arrays = coin::arrays_of(programme_, scale_);
    clp_.loadProblem(arrays.matrix, arrays.column_lower.data(), arrays.column_upper.data(),
                     arrays.cost.data(), arrays.row_lower.data(), arrays.row_upper.data());
    for (std::size_t i = 0; i < programme_.columns.size(); ++i) {
      if (programme_.columns[i].integer) clp_.setInteger(static_cast<int>(i));
    }
    clp_.setWarmStart(coin::warm_start_of(solver.basis()).get());
    clp_.getModelPtr()->setPerturbation(coin::perturb_when_degenerate);
    const coin::IterationWatch watch(watch_);
    clp_.getModelPtr()->passInEventHandler(&watch);
  }

  /// From the relaxation of the solver given, with these rows of the pool at its end.
  RootBound run(const LazySolution& relaxation);

 private:
  /// New ones for each round: MIR keeps what it learnt of rows that are no longer there.
  [[nodiscard]] std::vector<std::unique_ptr<CglCutGenerator>> generators() const;
  /// Solves with the pool's rows added until none is violated; false when the loop must end.
  bool solve();
  bool read_status();
  void add(const LinearRows& rows, std::span<const std::uint32_t> origins);
  /// Adds the deepest cuts; false when there are none or the budget has struck.
  bool cut(int round);
  /// Rows that do not bind leave: they cost time in each round after.
  void drop_slack_rows();
  void rounds(RootBound& root);
  void collect(RootBound& root) const;

  LinearProgramme programme_;  ///< with the rows added
  const LinearRows& pool_;
  const CutOptions& options_;
  Budget& budget_;
  std::size_t base_rows_ = 0;
  std::vector<bool> is_in_;             ///< per row of the pool
  std::vector<std::uint32_t> origins_;  ///< per row beyond the base: its position in the pool, or `a_cut`
  coin::Silence silence_;
  OsiClpSolverInterface clp_;
  coin::Watch watch_{&budget_};
  double scale_ = 1;
  LinearStatus status_ = LinearStatus::limit;
  Limit limit_ = Limit::none;
  double bound_ = -no_bound;
  std::vector<double> x_;
  std::vector<double> dual_;

  static constexpr std::uint32_t a_cut = ~std::uint32_t{0};
};

// No CglProbing: in Cgl 0.60.3 some of its cuts and bounds exclude integer solutions (of one tiny random
// programme in a thousand, also with 0–1 columns only), and Cbc with it ends at wrong optima.
std::vector<std::unique_ptr<CglCutGenerator>> CutLoop::generators() const {
  const auto longest = static_cast<int>(options_.longest);
  std::vector<std::unique_ptr<CglCutGenerator>> generators;
  if (options_.gomory) {
    auto gomory = std::make_unique<CglGomory>();
    gomory->setLimitAtRoot(longest);
    generators.push_back(std::move(gomory));
  }
  if (options_.two_step_mir) {
    auto two_step = std::make_unique<CglTwomir>();
    two_step->setMaxElementsRoot(longest);
    generators.push_back(std::move(two_step));
  }
  if (options_.mir) generators.push_back(std::make_unique<CglMixedIntegerRounding2>(1, true, 1));
  return generators;
}

bool CutLoop::read_status() {
  const ClpSimplex& simplex = *clp_.getModelPtr();
  if (budget_.exhausted()) {
    status_ = LinearStatus::limit;
    limit_ = budget_.struck();
    return false;
  }
  if (simplex.status() != 0) {
    status_ = simplex.status() == 1 ? LinearStatus::infeasible : LinearStatus::limit;
    limit_ = simplex.status() == 1 ? Limit::none : Limit::numerical;
    return false;
  }
  status_ = LinearStatus::optimal;
  x_.assign(clp_.getColSolution(), clp_.getColSolution() + programme_.columns.size());
  for (std::size_t i = 0; i < x_.size(); ++i) {
    x_[i] = std::clamp(x_[i], programme_.columns[i].lower, programme_.columns[i].upper);
  }
  dual_.resize(programme_.rows.size());
  for (std::size_t row = 0; row < dual_.size(); ++row) dual_[row] = clp_.getRowPrice()[row] / scale_;
  bound_ = std::max(bound_, dual_bound(programme_, dual_));
  return true;
}

bool CutLoop::solve() {
  for (;;) {
    if (!budget_.exhausted()) clp_.resolve();
    if (!read_status()) return false;
    LinearRows rows;
    std::vector<std::uint32_t> origins;
    for (const std::uint32_t row : violated_rows(pool_, x_, tolerance)) {
      if (is_in_[row]) continue;
      is_in_[row] = true;
      rows.add(pool_.lower(row), pool_.upper(row), pool_.terms(row));
      origins.push_back(row);
    }
    if (rows.empty()) return true;
    add(rows, origins);
  }
}

void CutLoop::add(const LinearRows& rows, std::span<const std::uint32_t> origins) {
  const coin::RowArrays arrays = coin::row_arrays_of(rows);
  clp_.addRows(static_cast<int>(rows.size()), arrays.start.data(), arrays.column.data(), arrays.value.data(),
               arrays.lower.data(), arrays.upper.data());
  programme_.rows.append(rows);
  origins_.insert(origins_.end(), origins.begin(), origins.end());
}

bool CutLoop::cut(int round) {
  CglTreeInfo info;
  info.pass = round;
  info.formulation_rows = static_cast<int>(base_rows_);
  info.options = 4 | (round == 0 ? 8 : 0);  // globally valid cuts, at the root
  OsiCuts cuts;
  for (const auto& generator : generators()) {
    if (!budget_.spend()) return false;
    OsiCuts found;
    try {
      generator->generateCuts(clp_, found, info);
    } catch (const CoinError&) {
      // Cgl trips over its own indices now and then; without these cuts the bound is weaker, not wrong.
      continue;
    }
    cuts.insert(found);
  }
  std::vector<SafeCut> safe;
  for (int i = 0; i < cuts.sizeRowCuts(); ++i) {
    const OsiRowCut& row = cuts.rowCut(i);
    if (row.lb() > row.ub()) continue;
    std::optional<SafeCut> one = safe_cut(row, x_);
    if (one && one->depth > tolerance) safe.push_back(std::move(*one));
  }
  std::stable_sort(safe.begin(), safe.end(),
                   [](const SafeCut& a, const SafeCut& b) { return a.depth > b.depth; });
  if (safe.size() > options_.per_round) safe.resize(options_.per_round);
  LinearRows rows;
  for (const SafeCut& one : safe) rows.add(one.lower, one.upper, one.terms);
  if (rows.empty()) return false;
  add(rows, std::vector<std::uint32_t>(rows.size(), a_cut));
  return true;
}

void CutLoop::drop_slack_rows() {
  std::vector<bool> keep(programme_.rows.size(), true);
  std::vector<int> gone;
  std::vector<std::uint32_t> origins;
  std::vector<double> dual(dual_.begin(), dual_.begin() + static_cast<std::ptrdiff_t>(base_rows_));
  const ClpSimplex& simplex = *clp_.getModelPtr();
  for (std::size_t row = base_rows_; row < keep.size(); ++row) {
    const std::uint32_t origin = origins_[row - base_rows_];
    const bool slack = simplex.getRowStatus(static_cast<int>(row)) == ClpSimplex::basic;
    keep[row] = !slack;
    if (slack) {
      gone.push_back(static_cast<int>(row));
      if (origin != a_cut) is_in_[origin] = false;
    } else {
      origins.push_back(origin);
      dual.push_back(dual_[row]);
    }
  }
  if (gone.empty()) return;
  clp_.deleteRows(static_cast<int>(gone.size()), gone.data());
  programme_.rows.retain(keep);
  origins_ = std::move(origins);
  dual_ = std::move(dual);
}

void CutLoop::rounds(RootBound& root) {
  int poor_rounds = 0;
  double reference = bound_;
  for (;; ++root.rounds) {
    drop_slack_rows();
    if (root.rounds == options_.rounds) {
      limit_ = Limit::rounds;
      return;
    }
    // Generators read the factors of the optimal basis, which dropping rows has thrown away.
    if (!solve() || !cut(root.rounds) || !solve()) {
      if (budget_.exhausted()) read_status();
      return;
    }
    if (bound_ - reference > options_.least_gain * std::max(1e-9, std::abs(bound_))) {
      reference = bound_;
      poor_rounds = 0;
    } else if (++poor_rounds >= options_.patience) {
      ++root.rounds;
      drop_slack_rows();
      return;
    }
  }
}

void CutLoop::collect(RootBound& root) const {
  root.x = x_;
  for (const LinearColumn& column : programme_.columns) root.reduced_cost.push_back(column.cost);
  for (std::size_t row = 0; row < dual_.size(); ++row) {
    if (dual_[row] == 0) continue;
    for (const LinearTerm& term : programme_.rows.terms(row)) {
      root.reduced_cost[term.column] -= dual_[row] * term.value;
    }
  }
  for (std::size_t row = base_rows_; row < programme_.rows.size(); ++row) {
    const std::uint32_t origin = origins_[row - base_rows_];
    if (origin == a_cut) {
      root.cuts.add(programme_.rows.lower(row), programme_.rows.upper(row), programme_.rows.terms(row));
    } else {
      root.pool_rows.push_back(origin);
    }
  }
  std::sort(root.pool_rows.begin(), root.pool_rows.end());
}

RootBound CutLoop::run(const LazySolution& relaxation) {
  RootBound root;
  base_rows_ = programme_.rows.size() - relaxation.added.size();
  origins_ = relaxation.added;
  for (const std::uint32_t row : origins_) is_in_[row] = true;
  if (solve()) {
    bound_ = std::max(bound_, relaxation.solution.bound);
    rounds(root);
  }
  collect(root);
  root.status = status_;
  root.limit = limit_;
  root.bound = bound_;
  if (status_ == LinearStatus::infeasible) root.bound = no_bound;
  root.iterations = watch_.iterations;
  return root;
}

}  // namespace

RootBound root_bound(const LinearProgramme& programme, const LinearRows& pool, const CutOptions& options,
                     Budget& budget) {
  LinearSolver solver(programme);
  const LazySolution relaxation = solve_with_lazy_rows(solver, pool, budget);
  RootBound root;
  if (relaxation.solution.status == LinearStatus::optimal) {
    root = CutLoop(solver, pool, options, budget).run(relaxation);
  } else {
    root.status = relaxation.solution.status;
    root.limit = relaxation.solution.limit;
  }
  root.relaxation = round_up_to_step(programme, relaxation.solution.bound);
  root.bound = std::max(root.relaxation, round_up_to_step(programme, root.bound));
  root.iterations += relaxation.solution.iterations;
  return root;
}

}  // namespace voorzien

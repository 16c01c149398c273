// SPDX-License-Identifier: EUPL-1.2
#include "engine/optimisation/dive.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "engine/optimisation/lazy_rows.hpp"
#include "engine/optimisation/linear_solver.hpp"

namespace voorzien {
namespace {

constexpr double whole_to_within = 1e-6;
/// The part of the fractional columns that is rounded at once.
constexpr std::size_t rounds_aimed_at = 25;

struct Fraction {
  std::uint32_t column = 0;
  double value = 0.0;
  double part = 0.0;
};

class Dive {
 public:
  Dive(const LinearProgramme& programme, const LinearRows& pool, Budget& budget)
      : solver_(programme), pool_(pool), budget_(budget) {}

  std::vector<double> run() {
    LazySolution at = solve_with_lazy_rows(solver_, pool_, budget_);
    for (;;) {
      if (at.solution.status != LinearStatus::optimal) return {};
      std::vector<Fraction> open = fractions(at.solution.x);
      if (open.empty()) return exactly_whole(at.solution.x);
      const std::size_t count = std::max<std::size_t>(1, open.size() / rounds_aimed_at);
      if (!round_up(open, count, at) && !round_down(open.front(), at)) return {};
    }
  }

 private:
  /// What is whole to within the solver's tolerance, made whole, and the rest solved for.
  std::vector<double> exactly_whole(const std::vector<double>& x) {
    const std::vector<LinearColumn>& columns = solver_.programme().columns;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      if (!columns[i].integer) continue;
      const double whole = std::round(x[i]);
      solver_.set_column_bounds(i, whole, whole);
    }
    return solve_with_lazy_rows(solver_, pool_, budget_).solution.x;
  }

  /// Those nearest to the whole number above first; equal ones by position.
  std::vector<Fraction> fractions(const std::vector<double>& x) const {
    std::vector<Fraction> open;
    const std::vector<LinearColumn>& columns = solver_.programme().columns;
    for (std::uint32_t i = 0; i < columns.size(); ++i) {
      const double part = x[i] - std::floor(x[i] + whole_to_within);
      if (columns[i].integer && part > whole_to_within) open.push_back({i, x[i], part});
    }
    std::stable_sort(open.begin(), open.end(),
                     [](const Fraction& a, const Fraction& b) { return a.part > b.part; });
    return open;
  }

  bool round_up(const std::vector<Fraction>& open, std::size_t count, LazySolution& at) {
    for (std::size_t tried = count; tried > 0; tried = tried > 1 ? 1 : 0) {
      std::vector<std::pair<double, double>> before;
      for (std::size_t i = 0; i < tried; ++i) {
        const LinearColumn& column = solver_.programme().columns[open[i].column];
        before.emplace_back(column.lower, column.upper);
        solver_.set_column_bounds(open[i].column, std::ceil(open[i].value), column.upper);
      }
      at = solve_with_lazy_rows(solver_, pool_, budget_);
      if (at.solution.status != LinearStatus::infeasible) return true;
      for (std::size_t i = 0; i < tried; ++i) {
        solver_.set_column_bounds(open[i].column, before[i].first, before[i].second);
      }
    }
    return false;
  }

  bool round_down(const Fraction& one, LazySolution& at) {
    const LinearColumn& column = solver_.programme().columns[one.column];
    solver_.set_column_bounds(one.column, column.lower, std::floor(one.value));
    at = solve_with_lazy_rows(solver_, pool_, budget_);
    return at.solution.status == LinearStatus::optimal;
  }

  LinearSolver solver_;
  const LinearRows& pool_;
  Budget& budget_;
};

}  // namespace

std::vector<double> dive(const LinearProgramme& programme, const LinearRows& pool, Budget& budget) {
  return Dive(programme, pool, budget).run();
}

}  // namespace voorzien

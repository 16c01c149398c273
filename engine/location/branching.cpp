// SPDX-License-Identifier: EUPL-1.2
#include "engine/location/branching.hpp"

#include <algorithm>
#include <cmath>

namespace voorzien::location {
namespace {

constexpr double whole_within = 1e-6;
/// Trials per node, iterations of each, and how often a column is tried before its experience is believed.
constexpr std::size_t most_trials = 8;
constexpr std::int64_t trial_iterations = 100;
constexpr int reliable = 1;

bool is_fractional(double value) { return std::abs(value - std::round(value)) > whole_within; }

}  // namespace

Branching::Branching(const LinearProgramme& programme, std::size_t first_columns)
    : up_(programme.columns.size()), down_(programme.columns.size()), first_columns_(first_columns) {
  for (std::uint32_t column = 0; column < programme.columns.size(); ++column) {
    if (programme.columns[column].integer) integers_.push_back(column);
  }
}

bool Branching::is_whole(std::span<const double> x) const {
  return std::none_of(integers_.begin(), integers_.end(),
                      [&](std::uint32_t column) { return is_fractional(x[column]); });
}

double Branching::expected(const Experience& experience) const {
  if (experience.count > 0) return experience.sum / experience.count;
  return all_.count > 0 ? all_.sum / all_.count : 1.0;
}

double Branching::score(std::uint32_t column, double value) const {
  constexpr double least = 1e-6;
  const double up = std::max(least, expected(up_[column]) * (1 - value));
  const double down = std::max(least, expected(down_[column]) * value);
  return up * down;
}

void Branching::learn(std::uint32_t column, double value, bool up, double gain) {
  const double change = std::max(whole_within, up ? 1 - value : value);
  for (Experience* experience : {up ? &up_[column] : &down_[column], &all_}) {
    experience->sum += std::max(0.0, gain) / change;
    ++experience->count;
  }
}

void Branching::try_out(LinearSolver& solver, const LinearSolution& at, std::uint32_t column,
                        Budget& budget) {
  const LinearColumn before = solver.programme().columns[column];
  const LinearBasis basis = solver.basis();
  for (const bool up : {false, true}) {
    const double side = up ? 1.0 : 0.0;
    solver.set_column_bounds(column, side, side);
    Budget part = budget.part(trial_iterations);
    const LinearSolution tried = solver.solve(part);
    budget.spend(part.spent());
    // A branch that is empty is the best that can happen; count it as a large gain, not an endless one.
    const double most = std::max(1.0, std::abs(at.objective)) * 0.1;
    const double gain = tried.status == LinearStatus::infeasible ? most : tried.bound - at.bound;
    learn(column, at.x[column], up, std::min(most, std::max(0.0, gain)));
    solver.set_column_bounds(column, before.lower, before.upper);
    solver.set_basis(basis);
  }
}

std::uint32_t Branching::choose(LinearSolver& solver, const LinearSolution& at, Budget& budget) {
  std::vector<std::uint32_t> fractional;
  for (const std::uint32_t column : integers_) {
    if (column >= first_columns_ && !fractional.empty() && fractional.front() < first_columns_) break;
    if (is_fractional(at.x[column])) fractional.push_back(column);
  }
  const auto better = [&](std::uint32_t a, std::uint32_t b) {
    const double score_a = score(a, at.x[a]);
    const double score_b = score(b, at.x[b]);
    return score_a > score_b || (score_a == score_b && a < b);
  };
  std::sort(fractional.begin(), fractional.end(), better);
  const std::size_t tried = std::min(fractional.size(), most_trials);
  for (std::size_t i = 0; i < tried && fractional.size() > 1; ++i) {
    const std::uint32_t column = fractional[i];
    if (std::min(up_[column].count, down_[column].count) < reliable) try_out(solver, at, column, budget);
  }
  return *std::min_element(fractional.begin(), fractional.begin() + static_cast<std::ptrdiff_t>(tried),
                           better);
}

}  // namespace voorzien::location

// SPDX-License-Identifier: EUPL-1.2
#include "engine/optimisation/linear_programme.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>
#include <utility>

namespace voorzien {

std::uint32_t LinearRows::add(double lower, double upper, std::span<const LinearTerm> terms) {
  assert(lower <= upper || terms.empty());
  terms_.insert(terms_.end(), terms.begin(), terms.end());
  start_.push_back(terms_.size());
  lower_.push_back(lower);
  upper_.push_back(upper);
  return static_cast<std::uint32_t>(size() - 1);
}

void LinearRows::append(const LinearRows& other) {
  const std::size_t rows = other.size();  // `other` may be this
  for (std::size_t row = 0; row < rows; ++row) {
    const std::vector<LinearTerm> terms(other.terms(row).begin(), other.terms(row).end());
    add(other.lower(row), other.upper(row), terms);
  }
}

void LinearRows::retain(const std::vector<bool>& keep) {
  assert(keep.size() == size());
  LinearRows kept;
  for (std::size_t row = 0; row < size(); ++row) {
    if (keep[row]) kept.add(lower(row), upper(row), terms(row));
  }
  *this = std::move(kept);
}

void LinearRows::set_bounds(std::size_t row, double lower, double upper) {
  lower_[row] = lower;
  upper_[row] = upper;
}

double LinearRows::activity(std::size_t row, std::span<const double> x) const {
  double sum = 0;
  for (const LinearTerm& term : terms(row)) sum += term.value * x[term.column];
  return sum;
}

double LinearRows::violation(std::size_t row, std::span<const double> x) const {
  const double value = activity(row, x);
  return std::max({0.0, lower_[row] - value, value - upper_[row]});
}

double objective_at(const LinearProgramme& programme, std::span<const double> x) {
  double sum = programme.constant;
  for (std::size_t i = 0; i < programme.columns.size(); ++i) sum += programme.columns[i].cost * x[i];
  return sum;
}

double violation_at(const LinearProgramme& programme, std::span<const double> x) {
  double worst = 0;
  for (std::size_t i = 0; i < programme.columns.size(); ++i) {
    const LinearColumn& column = programme.columns[i];
    worst = std::max({worst, column.lower - x[i], x[i] - column.upper});
    if (column.integer) worst = std::max(worst, std::abs(x[i] - std::round(x[i])));
  }
  for (std::size_t row = 0; row < programme.rows.size(); ++row) {
    worst = std::max(worst, programme.rows.violation(row, x));
  }
  return worst;
}

double objective_step(const LinearProgramme& programme) {
  // Beyond this a sum of costs need no longer be exact in floating point.
  constexpr double largest_whole_cost = 0x1.0p40;
  std::int64_t step = 0;
  for (const LinearColumn& column : programme.columns) {
    if (column.cost == 0) continue;
    const double size = std::abs(column.cost);
    if (!column.integer || size != std::floor(size) || size > largest_whole_cost) return 0;
    step = std::gcd(step, static_cast<std::int64_t>(size));
  }
  return static_cast<double>(step);
}

std::uint32_t ProgrammeBuilder::add_column(LinearColumn column) {
  assert(column.lower <= column.upper);
  columns_.push_back(std::move(column));
  return static_cast<std::uint32_t>(columns_.size() - 1);
}

std::uint32_t ProgrammeBuilder::add_row(double lower, double upper) {
  assert(lower <= upper);
  row_lower_.push_back(lower);
  row_upper_.push_back(upper);
  return static_cast<std::uint32_t>(row_lower_.size() - 1);
}

std::uint32_t ProgrammeBuilder::add_row(double lower, double upper, std::span<const LinearTerm> terms) {
  const std::uint32_t row = add_row(lower, upper);
  for (const LinearTerm& term : terms) add_entry(row, term.column, term.value);
  return row;
}

void ProgrammeBuilder::add_entry(std::uint32_t row, std::uint32_t column, double value) {
  assert(row < row_lower_.size() && column < columns_.size() && std::isfinite(value));
  entries_.push_back({row, {column, value}});
}

LinearProgramme ProgrammeBuilder::build() const {
  std::vector<Entry> entries = entries_;
  // Stable, so that entries of one place are summed in the order in which they came.
  std::stable_sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
    return std::pair(a.row, a.term.column) < std::pair(b.row, b.term.column);
  });
  LinearProgramme programme{columns_, {}, constant_};
  std::vector<LinearTerm> terms;
  auto next = entries.cbegin();
  for (std::uint32_t row = 0; row < row_lower_.size(); ++row) {
    terms.clear();
    while (next != entries.cend() && next->row == row) {
      LinearTerm term = next->term;
      for (++next; next != entries.cend() && next->row == row && next->term.column == term.column; ++next) {
        term.value += next->term.value;
      }
      if (term.value != 0) terms.push_back(term);
    }
    programme.rows.add(row_lower_[row], row_upper_[row], terms);
  }
  return programme;
}

}  // namespace voorzien

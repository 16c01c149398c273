// SPDX-License-Identifier: EUPL-1.2
#include "engine/optimisation/dual_bound.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <utility>
#include <vector>

namespace voorzien {
namespace {

/// Half a unit in the last place: the relative error of one rounded operation.
constexpr double unit_roundoff = std::numeric_limits<double>::epsilon() / 2;

/// A sum that knows how far rounding can have carried it: with n operations on each addend at most
/// n·u / (1 − n·u) · Σ|addend| (Higham 2002, Accuracy and Stability, §4.2), taken 10 % larger.
class RoundedSum {
 public:
  void add_product(double a, double b) {
    const double product = a * b;
    value_ += product;
    size_ += std::abs(product);
    ++addends_;
  }
  [[nodiscard]] double value() const { return value_; }
  [[nodiscard]] double error() const {
    // The least normal number stands for products that underflow.
    return 1.1 * (static_cast<double>(addends_) + 2) *
           (unit_roundoff * size_ + std::numeric_limits<double>::min());
  }

 private:
  double value_ = 0;
  double size_ = 0;
  std::size_t addends_ = 0;
};

struct Range {
  double lower;
  double upper;
};

/// Every product of nothing with something unbounded is nothing here.
double bounded_product(double a, double b) { return a == 0 ? 0 : a * b; }

/// The sum of the least (or largest) contributions to a row, the unbounded ones counted apart.
struct Extreme {
  double sum = 0;
  double size = 0;
  std::size_t unbounded = 0;

  void add(double contribution) {
    if (std::isinf(contribution)) {
      ++unbounded;
    } else {
      sum += contribution;
      size += std::abs(contribution);
    }
  }
  /// The sum without one contribution, or infinite with the given sign.
  [[nodiscard]] double without(double contribution, double infinite) const {
    const std::size_t others = unbounded - (std::isinf(contribution) ? 1 : 0);
    if (others > 0) return infinite;
    return std::isinf(contribution) ? sum : sum - contribution;
  }
};

/// Widens a bound outwards by far more than the rounding in its computation.
double outward(double bound, double size, double direction) {
  constexpr double slack = 1e-9;
  return bound + direction * slack * (std::abs(bound) + size);
}

/// What the rows say about the range of each column that has no bound of its own, in one pass.
void imply_ranges(const LinearProgramme& programme, std::vector<Range>& ranges) {
  for (std::size_t row = 0; row < programme.rows.size(); ++row) {
    Extreme least;
    Extreme most;
    const auto contribution = [&](const LinearTerm& term, bool low) {
      const Range& range = ranges[term.column];
      return bounded_product(term.value, (term.value > 0) == low ? range.lower : range.upper);
    };
    for (const LinearTerm& term : programme.rows.terms(row)) {
      least.add(contribution(term, true));
      most.add(contribution(term, false));
    }
    for (const LinearTerm& term : programme.rows.terms(row)) {
      Range& range = ranges[term.column];
      if (term.value == 0 || (std::isfinite(range.lower) && std::isfinite(range.upper))) continue;
      const double size = (least.size + most.size) / std::abs(term.value);
      const double highest =
          (programme.rows.upper(row) - least.without(contribution(term, true), -no_bound)) / term.value;
      const double lowest =
          (programme.rows.lower(row) - most.without(contribution(term, false), no_bound)) / term.value;
      const double upper = term.value > 0 ? highest : lowest;
      const double lower = term.value > 0 ? lowest : highest;
      if (std::isinf(range.upper) && std::isfinite(upper)) range.upper = outward(upper, size, 1);
      if (std::isinf(range.lower) && std::isfinite(lower)) range.lower = outward(lower, size, -1);
    }
  }
}

std::vector<Range> column_ranges(const LinearProgramme& programme) {
  std::vector<Range> ranges;
  ranges.reserve(programme.columns.size());
  bool open = false;
  for (const LinearColumn& column : programme.columns) {
    ranges.push_back({column.lower, column.upper});
    open = open || std::isinf(column.lower) || std::isinf(column.upper);
  }
  // A range that follows from another implied range takes another pass; chains longer than this are rare.
  constexpr int passes = 3;
  for (int pass = 0; open && pass < passes; ++pass) imply_ranges(programme, ranges);
  return ranges;
}

/// The value of a row's dual that is used: none where it leans on a bound that the row has not.
double usable(const LinearRows& rows, std::size_t row, double dual) {
  const double side = dual > 0 ? rows.lower(row) : rows.upper(row);
  return std::isfinite(side) && std::isfinite(dual) ? dual : 0;
}

}  // namespace

double dual_bound(const LinearProgramme& programme, std::span<const double> dual) {
  const LinearRows& rows = programme.rows;
  std::vector<RoundedSum> reduced(programme.columns.size());
  for (std::size_t i = 0; i < reduced.size(); ++i) reduced[i].add_product(1, programme.columns[i].cost);
  RoundedSum bound;
  bound.add_product(1, programme.constant);
  for (std::size_t row = 0; row < rows.size(); ++row) {
    const double price = usable(rows, row, dual[row]);
    if (price == 0) continue;
    bound.add_product(price, price > 0 ? rows.lower(row) : rows.upper(row));
    for (const LinearTerm& term : rows.terms(row)) reduced[term.column].add_product(-price, term.value);
  }
  const std::vector<Range> ranges = column_ranges(programme);
  for (std::size_t i = 0; i < reduced.size(); ++i) {
    const double error = reduced[i].error();
    const Range cost{reduced[i].value() - error, reduced[i].value() + error};
    const Range& x = ranges[i];
    // The least product over both ranges lies in a corner; an upper bound of x counts only where the cost can
    // be negative, a lower bound only where it can be positive.
    double least = no_bound;
    double at = 0;
    double weight = 0;
    const auto corner = [&](double price, double value) {
      if (const double product = bounded_product(price, value); product < least) {
        least = product;
        weight = price;
        at = value;
      }
    };
    if (cost.upper > 0) corner(cost.upper, x.lower);
    if (cost.lower >= 0) corner(cost.lower, x.lower);
    if (cost.lower < 0) corner(cost.lower, x.upper);
    if (cost.upper <= 0) corner(cost.upper, x.upper);
    if (least == -no_bound) return -no_bound;
    if (least != no_bound) bound.add_product(weight, at);
  }
  return std::nextafter(bound.value() - bound.error(), -no_bound);
}

double round_up_to_step(const LinearProgramme& programme, double bound) {
  const double step = objective_step(programme);
  if (step == 0 || !std::isfinite(bound)) return bound;
  // Covers the rounding of this division alone: `bound` is already safe.
  constexpr double slack = 1e-9;
  const double steps = (bound - programme.constant) / step;
  const double whole = std::ceil(steps - slack * std::max(1.0, std::abs(steps)));
  return std::max(bound, programme.constant + step * whole);
}

}  // namespace voorzien

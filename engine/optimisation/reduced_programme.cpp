// SPDX-License-Identifier: EUPL-1.2
#include "engine/optimisation/reduced_programme.hpp"

#include <algorithm>
#include <cmath>

namespace voorzien {
namespace {

constexpr double nothing = 1e-9;
constexpr double accepted_violation = 1e-6;
constexpr int most_passes = 4;
constexpr std::uint32_t gone = ~std::uint32_t{0};

/// The least and the most a row can come to, and how many columns have no bound on that side.
struct Activity {
  double least = 0.0;
  double most = 0.0;
  int least_open = 0;
  int most_open = 0;
};

/// Passes over rows and tightens bounds until nothing changes.
class Propagation {
 public:
  Propagation(const LinearProgramme& programme, ColumnBounds& bounds)
      : programme_(programme), bounds_(bounds) {}

  /// False when a row cannot hold.
  bool pass(const LinearRows& rows) {
    for (std::size_t row = 0; row < rows.size(); ++row) {
      const Activity activity = activity_of(rows, row);
      const double slack = accepted_violation * scale_of(rows, row);
      if (activity.least_open == 0 && activity.least > rows.upper(row) + slack) return false;
      if (activity.most_open == 0 && activity.most < rows.lower(row) - slack) return false;
      for (const LinearTerm& term : rows.terms(row))
        tighten(term, activity, rows.lower(row), rows.upper(row));
    }
    return true;
  }
  [[nodiscard]] bool changed() const { return changed_; }
  void start_pass() { changed_ = false; }

  [[nodiscard]] Activity activity_of(const LinearRows& rows, std::size_t row) const {
    Activity activity;
    for (const LinearTerm& term : rows.terms(row)) {
      const bool rises = term.value > 0.0;
      const double at_least = rises ? bounds_.lower[term.column] : bounds_.upper[term.column];
      const double at_most = rises ? bounds_.upper[term.column] : bounds_.lower[term.column];
      std::isinf(at_least) ? void(++activity.least_open) : void(activity.least += term.value * at_least);
      std::isinf(at_most) ? void(++activity.most_open) : void(activity.most += term.value * at_most);
    }
    return activity;
  }

 private:
  static double scale_of(const LinearRows& rows, std::size_t row) {
    double scale = 1.0;
    if (std::isfinite(rows.lower(row))) scale = std::max(scale, std::abs(rows.lower(row)));
    if (std::isfinite(rows.upper(row))) scale = std::max(scale, std::abs(rows.upper(row)));
    return scale;
  }

  void tighten(const LinearTerm& term, const Activity& activity, double row_lower, double row_upper) {
    const std::uint32_t column = term.column;
    const double lower = bounds_.lower[column];
    const double upper = bounds_.upper[column];
    if (upper - lower <= nothing) return;
    const bool rises = term.value > 0.0;
    // What the row leaves this column above its own least (below its own most) contribution.
    if (std::isfinite(row_upper) && activity.least_open == 0) {
      const double room = (row_upper - activity.least) / std::abs(term.value);
      rises ? lower_to(column, lower + room) : raise_to(column, upper - room);
    }
    if (std::isfinite(row_lower) && activity.most_open == 0) {
      const double room = (activity.most - row_lower) / std::abs(term.value);
      rises ? raise_to(column, upper - room) : lower_to(column, lower + room);
    }
  }

  void lower_to(std::uint32_t column, double upper) {
    if (programme_.columns[column].integer) upper = std::floor(upper + accepted_violation);
    const double least = bounds_.lower[column];
    const bool fixes = upper <= least + nothing;
    if (!fixes && (!programme_.columns[column].integer || upper >= bounds_.upper[column])) return;
    if (std::max(upper, least) >= bounds_.upper[column]) return;
    bounds_.upper[column] = std::max(upper, least);
    changed_ = true;
  }

  void raise_to(std::uint32_t column, double lower) {
    if (programme_.columns[column].integer) lower = std::ceil(lower - accepted_violation);
    const double most = bounds_.upper[column];
    const bool fixes = lower >= most - nothing;
    if (!fixes && (!programme_.columns[column].integer || lower <= bounds_.lower[column])) return;
    if (std::min(lower, most) <= bounds_.lower[column]) return;
    bounds_.lower[column] = std::min(lower, most);
    changed_ = true;
  }

  const LinearProgramme& programme_;
  ColumnBounds& bounds_;
  bool changed_ = false;
};

}  // namespace

ColumnBounds bounds_of(const LinearProgramme& programme) {
  ColumnBounds bounds;
  bounds.lower.reserve(programme.columns.size());
  bounds.upper.reserve(programme.columns.size());
  for (const LinearColumn& column : programme.columns) {
    bounds.lower.push_back(column.lower);
    bounds.upper.push_back(column.upper);
  }
  return bounds;
}

std::optional<ReducedProgramme> ReducedProgramme::of(const LinearProgramme& programme, const LinearRows& more,
                                                     ColumnBounds bounds) {
  Propagation propagation(programme, bounds);
  for (int pass = 0; pass < most_passes; ++pass) {
    propagation.start_pass();
    if (!propagation.pass(programme.rows) || !propagation.pass(more)) return std::nullopt;
    if (!propagation.changed()) break;
  }
  ReducedProgramme result;
  result.fixed_ = bounds.lower;
  std::vector<std::uint32_t> position(programme.columns.size(), gone);
  result.reduced_.constant = programme.constant;
  for (std::size_t column = 0; column < programme.columns.size(); ++column) {
    const LinearColumn& whole = programme.columns[column];
    if (bounds.upper[column] - bounds.lower[column] <= nothing) {
      result.reduced_.constant += whole.cost * bounds.lower[column];
      continue;
    }
    position[column] = static_cast<std::uint32_t>(result.kept_.size());
    result.kept_.push_back(static_cast<std::uint32_t>(column));
    result.reduced_.columns.push_back(
        {bounds.lower[column], bounds.upper[column], whole.cost, whole.integer, {}});
  }
  std::vector<LinearTerm> terms;
  bool holds = true;
  const auto take = [&](const LinearRows& rows) {
    for (std::size_t row = 0; row < rows.size(); ++row) {
      const Activity activity = propagation.activity_of(rows, row);
      const bool above = activity.least_open == 0 && activity.least >= rows.lower(row) - nothing;
      const bool below = activity.most_open == 0 && activity.most <= rows.upper(row) + nothing;
      if ((above || rows.lower(row) == -no_bound) && (below || rows.upper(row) == no_bound)) continue;
      terms.clear();
      double fixed = 0.0;
      for (const LinearTerm& term : rows.terms(row)) {
        if (position[term.column] == gone) {
          fixed += term.value * result.fixed_[term.column];
        } else {
          terms.push_back({position[term.column], term.value});
        }
      }
      const double hair = accepted_violation * (1.0 + std::abs(fixed));
      holds =
          holds && (!terms.empty() || (fixed >= rows.lower(row) - hair && fixed <= rows.upper(row) + hair));
      if (!terms.empty()) result.reduced_.rows.add(rows.lower(row) - fixed, rows.upper(row) - fixed, terms);
    }
  };
  take(programme.rows);
  take(more);
  if (!holds) return std::nullopt;
  return result;
}

std::vector<double> ReducedProgramme::expanded(std::span<const double> x) const {
  std::vector<double> whole = fixed_;
  for (std::size_t i = 0; i < kept_.size(); ++i) whole[kept_[i]] = x[i];
  return whole;
}

std::vector<double> ReducedProgramme::shrunk(std::span<const double> x) const {
  std::vector<double> reduced;
  reduced.reserve(kept_.size());
  for (const std::uint32_t column : kept_) reduced.push_back(x[column]);
  return reduced;
}

}  // namespace voorzien

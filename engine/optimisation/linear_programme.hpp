// SPDX-License-Identifier: EUPL-1.2
// A sparse linear or mixed-integer programme as a plain value: minimise constant + Σ cost·x subject to
// lower ≤ A·x ≤ upper by row and lower ≤ x ≤ upper by column. To maximise, negate the costs.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <vector>

namespace voorzien {

/// A bound that is not there, with a minus sign for lower bounds.
inline constexpr double no_bound = std::numeric_limits<double>::infinity();

/// One coefficient of a row.
struct LinearTerm {
  std::uint32_t column = 0;
  double value = 0;
  friend bool operator==(const LinearTerm&, const LinearTerm&) = default;
};

/// lower ≤ upper; for an integer column only whole values count. The name is for people and may be empty.
struct LinearColumn {
  double lower = 0;
  double upper = no_bound;
  double cost = 0;
  bool integer = false;
  std::string name = {};
  friend bool operator==(const LinearColumn&, const LinearColumn&) = default;
};

/// Rows in contiguous memory: of a programme, a pool that is added lazily, or cuts.
class LinearRows {
 public:
  /// Adds lower ≤ Σ terms ≤ upper and returns its position; each column at most once, values finite.
  std::uint32_t add(double lower, double upper, std::span<const LinearTerm> terms);
  /// Adds all rows of another set, in order.
  void append(const LinearRows& other);
  /// Keeps the rows for which `keep` is true, in order; `keep` has one entry per row.
  void retain(const std::vector<bool>& keep);
  void set_bounds(std::size_t row, double lower, double upper);

  [[nodiscard]] std::size_t size() const { return lower_.size(); }
  [[nodiscard]] bool empty() const { return lower_.empty(); }
  [[nodiscard]] double lower(std::size_t row) const { return lower_[row]; }
  [[nodiscard]] double upper(std::size_t row) const { return upper_[row]; }
  [[nodiscard]] std::span<const LinearTerm> terms(std::size_t row) const {
    return std::span(terms_).subspan(start_[row], start_[row + 1] - start_[row]);
  }
  [[nodiscard]] std::size_t term_count() const { return terms_.size(); }

  /// Σ value·x over the terms of a row.
  [[nodiscard]] double activity(std::size_t row, std::span<const double> x) const;
  /// How far a row's activity lies outside its bounds, in the row's unit; 0 when it holds.
  [[nodiscard]] double violation(std::size_t row, std::span<const double> x) const;

  friend bool operator==(const LinearRows&, const LinearRows&) = default;

 private:
  std::vector<LinearTerm> terms_;
  std::vector<std::size_t> start_ = {0};
  std::vector<double> lower_;
  std::vector<double> upper_;
};

struct LinearProgramme {
  std::vector<LinearColumn> columns;
  LinearRows rows;
  double constant = 0;
  friend bool operator==(const LinearProgramme&, const LinearProgramme&) = default;
};

/// The objective's value at x.
double objective_at(const LinearProgramme& programme, std::span<const double> x);

/// The largest violation of any column bound, row or integrality at x; 0 when x is feasible.
double violation_at(const LinearProgramme& programme, std::span<const double> x);

/// The number of which every objective value of an integer solution, less the constant, is a whole multiple:
/// 0 when there is none to be seen (a cost on a continuous column, or a cost that is not whole).
double objective_step(const LinearProgramme& programme);

/// Collects entries in any order, by row or by column; entries of the same place are summed.
class ProgrammeBuilder {
 public:
  /// Adds a column and returns its position.
  std::uint32_t add_column(LinearColumn column);
  /// Adds an empty row and returns its position.
  std::uint32_t add_row(double lower, double upper);
  /// Adds a row with its terms and returns its position.
  std::uint32_t add_row(double lower, double upper, std::span<const LinearTerm> terms);
  /// Adds to a coefficient; row and column exist, the value is finite.
  void add_entry(std::uint32_t row, std::uint32_t column, double value);
  [[nodiscard]] const LinearColumn& column(std::uint32_t position) const { return columns_[position]; }
  void add_constant(double value) { constant_ += value; }

  /// The programme so far, the terms of each row in order of column, zeros left out.
  [[nodiscard]] LinearProgramme build() const;

 private:
  struct Entry {
    std::uint32_t row = 0;
    LinearTerm term;
  };
  std::vector<LinearColumn> columns_;
  std::vector<double> row_lower_;
  std::vector<double> row_upper_;
  std::vector<Entry> entries_;
  double constant_ = 0;
};

}  // namespace voorzien

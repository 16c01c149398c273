// SPDX-License-Identifier: EUPL-1.2
// What is wrong in a table, with row and column; a table of millions of rows may be wrong millions of times.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "io/problem/input_error.hpp"

namespace voorzien::io {

/// Faults of one table; keeps the first ten of each code.
class TableFaults {
 public:
  explicit TableFaults(std::string table) : table_(std::move(table)) {}
  /// A fault in a row (the header is row 1) and, if named, a column.
  void add(const std::string& code, std::size_t row, std::string_view column,
           std::vector<std::pair<std::string, MessageValue>> values);
  /// A fault of the whole table.
  void add(const std::string& code, std::vector<std::pair<std::string, MessageValue>> values);
  /// Problems that were put into words elsewhere.
  void add(std::vector<Problem> problems);
  /// Appends the faults to the problems, with a count of those that were not kept.
  void hand_over(std::vector<Problem>& problems) const;
  [[nodiscard]] bool empty() const { return counts_.empty(); }
  [[nodiscard]] const std::string& table() const { return table_; }

 private:
  std::string table_;
  std::vector<Problem> problems_;
  std::map<std::string, std::size_t> counts_;
};

/// A number in a cell, of at most 1e12 either way; otherwise adds a fault (table_not_a_number,
/// table_too_large) and returns NaN.
double signed_number_in(std::string_view cell, std::size_t row, std::string_view column, TableFaults& faults);

/// The same for a number ≥ 0; one below 0 is a fault too (table_negative).
double number_in(std::string_view cell, std::size_t row, std::string_view column, TableFaults& faults);

}  // namespace voorzien::io

// SPDX-License-Identifier: EUPL-1.2
// Tables as analysts have them: a header and rows, columns found by name. CSV is read by ourselves (RFC 4180,
// with comma, semicolon or tab, with or without a byte order mark), since a travel table has millions of
// rows; anything else that GDAL opens comes through io/vector. Faults are gathered, the first of each kind
// in full and the rest as a number.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
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
  /// Appends the faults to the problems, with a count of those that were not kept.
  void hand_over(std::vector<Problem>& problems) const;
  [[nodiscard]] bool empty() const { return counts_.empty(); }
  [[nodiscard]] const std::string& table() const { return table_; }

 private:
  std::string table_;
  std::vector<Problem> problems_;
  std::map<std::string, std::size_t> counts_;
};

struct WantedColumn {
  std::string name;
  bool required = true;
};

/// What a row holds, in the order of the wanted columns; empty where the table has no such column or the cell
/// is empty. Valid only during the call.
using TakeRow = std::function<void(std::size_t row, std::span<const std::string_view> cells)>;

/// Reads every row. Returns which of the wanted columns the table has. Faults: source_not_found,
/// table_unreadable, table_without_column, table_row_length, table_quote_open, table_empty.
std::vector<bool> read_plain_table(const std::string& path, const std::vector<WantedColumn>& wanted,
                                   TableFaults& faults, const TakeRow& take);

/// A number ≥ 0 in a cell; otherwise adds a fault (table_not_a_number, table_negative) and returns NaN.
double number_in(std::string_view cell, std::size_t row, std::string_view column, TableFaults& faults);

}  // namespace voorzien::io

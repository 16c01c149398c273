// SPDX-License-Identifier: EUPL-1.2
// One sheet of the case as a table: which column stands where, which rows hold something.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "io/case_workbook/case_cell.hpp"
#include "io/case_workbook/case_layout.hpp"
#include "io/case_workbook/case_reading.hpp"

namespace voorzien::io {

/// Columns that depend on the case (dwellings per type, persons per age): the key for a plain caption, none
/// for one that is no such column.
using OwnColumns = std::function<std::optional<std::string>(const std::string& caption)>;

class CaseTable {
 public:
  /// Finds the header and the columns; reports what is missing, double, misspelled, or in another unit.
  CaseTable(const CaseSheet& layout, CaseReading& reading, const OwnColumns& own = {});

  [[nodiscard]] const std::string& sheet() const { return name_; }
  [[nodiscard]] const CaseSheet& layout() const { return layout_; }
  /// Rows of the sheet with something in a column that is read, from the top.
  [[nodiscard]] const std::vector<std::size_t>& rows() const { return rows_; }
  [[nodiscard]] bool has(const std::string& key) const { return columns_.contains(key); }
  /// Keys of the columns that depend on the case, from the left.
  [[nodiscard]] const std::vector<std::string>& own_keys() const { return own_keys_; }

  /// The cell as files hold it. A cell is judged once; reading it again gives the same.
  [[nodiscard]] const std::string& text(std::size_t row, const std::string& key);
  /// Says what the cell is to be taken for.
  void set(std::size_t row, const std::string& key, const std::string& text);
  /// Whether nothing is written in the cell.
  [[nodiscard]] bool is_empty(std::size_t row, const std::string& key) const;
  /// The number in it; none when it is empty or faulty.
  [[nodiscard]] std::optional<double> number(std::size_t row, const std::string& key);
  /// Place of the cell, or of the first cell of the row where there is no such column.
  [[nodiscard]] std::string place(std::size_t row, const std::string& key) const;
  /// Columns that are there, with their positions.
  [[nodiscard]] std::map<std::string, std::size_t> positions() const;
  /// Place of the caption.
  [[nodiscard]] std::string head_place(const std::string& key) const;

 private:
  struct Column {
    std::size_t position = 0;
    CaseCell cell = CaseCell::number;
    std::string list;
    std::string caption;
    bool required = false;
  };

  bool find_header();
  [[nodiscard]] std::optional<std::string> key_called(const std::string& caption) const;
  void read_header(const OwnColumns& own);
  void take_column(const std::string& key, std::size_t position, const std::string& caption);
  void check_unit(const CaseColumn& column, const std::string& caption, std::size_t position);
  void report_missing(const std::vector<std::pair<std::string, std::size_t>>& strangers);
  void find_rows();
  void check_merged();
  void report(const std::string& code, std::size_t row, std::size_t column,
              std::vector<std::pair<std::string, MessageValue>> values);

  const CaseSheet& layout_;
  CaseReading& reading_;
  const Sheet* source_ = nullptr;
  std::string name_;
  std::size_t header_ = 0;
  std::map<std::string, Column> columns_;
  std::vector<std::string> own_keys_;
  std::vector<std::size_t> rows_;
  std::map<std::pair<std::size_t, std::string>, std::string> read_;
};

}  // namespace voorzien::io

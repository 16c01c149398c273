// SPDX-License-Identifier: EUPL-1.2
// Tables that an import writes: a row of column names, then rows of cells.
#pragma once

#include <string>
#include <vector>

namespace voorzien::io {

class CsvWriter {
 public:
  explicit CsvWriter(const std::vector<std::string>& columns) { row(columns); }
  /// A row of as many cells as there are columns.
  void row(const std::vector<std::string>& cells);
  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  std::string text_;
};

}  // namespace voorzien::io

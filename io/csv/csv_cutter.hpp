// SPDX-License-Identifier: EUPL-1.2
// Cuts the text of a CSV file into rows of cells (RFC 4180), with or without a byte order mark.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace voorzien::io {

/// Without the spaces and tabs around it.
std::string_view trimmed(std::string_view text);

/// Cuts a text into rows of cells, without copying but for cells with doubled quotes.
class CsvCutter {
 public:
  /// The first of comma, semicolon and tab that the first line of a text has; a comma where it has none.
  static char separator_of(std::string_view text);
  /// At the separator of the text.
  explicit CsvCutter(std::string_view text);
  CsvCutter(std::string_view text, char separator);
  /// Further rows of a text that was begun elsewhere, the first of them at this line.
  CsvCutter(std::string_view text, char separator, std::size_t first_line);

  /// The next row that is not blank; false at the end. `line` is where it starts.
  bool next(std::vector<std::string_view>& cells);
  [[nodiscard]] std::size_t line() const { return line_; }
  /// The line after all that was cut.
  [[nodiscard]] std::size_t next_line() const { return next_line_; }
  [[nodiscard]] bool quote_left_open() const { return quote_left_open_; }

 private:
  std::string_view quoted();
  /// Cells without quotes up to the first with, or the end of the row; whether the row goes on.
  bool plain(std::vector<std::string_view>& cells, std::size_t most);
  /// Steps over the separator or line end after a cell with quotes; whether the row goes on.
  bool more();

  std::string_view rest_;
  char separator_;
  std::size_t line_ = 0;
  std::size_t next_line_ = 1;
  bool quote_left_open_ = false;
  std::vector<std::string> unescaped_;
  std::size_t used_ = 0;
};

}  // namespace voorzien::io

// SPDX-License-Identifier: EUPL-1.2
// Cuts the text of a CSV file (RFC 4180) at the separator its header uses most.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace voorzien::io {

struct CutRow {
  std::size_t line = 0;  ///< where the row starts; the header is line 1
  std::vector<std::string> cells;
};

struct CsvCut {
  char separator = ',';
  std::vector<std::string> header;
  std::vector<CutRow> rows;  ///< blank lines left out
  bool quote_left_open = false;
};

/// Cuts the whole text; spaces around cells are dropped.
CsvCut cut_csv(std::string_view text);

/// Whether a row of another length would have the right one with another separator in it.
bool fits_other_separator(const CutRow& row, const CsvCut& cut);

}  // namespace voorzien::io

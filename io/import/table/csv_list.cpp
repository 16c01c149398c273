// SPDX-License-Identifier: EUPL-1.2
#include "io/import/table/csv_list.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "io/csv/csv_cutter.hpp"

namespace voorzien::io {
namespace {

constexpr std::array<char, 4> separators = {';', ',', '\t', '|'};

std::size_t count_outside_quotes(std::string_view line, char separator) {
  std::size_t count = 0;
  bool quoted = false;
  for (const char letter : line) {
    if (letter == '"') quoted = !quoted;
    if (letter == separator && !quoted) ++count;
  }
  return count;
}

char separator_of(std::string_view header) {
  char best = ',';
  std::size_t most = 0;
  for (const char separator : separators) {
    const std::size_t count = count_outside_quotes(header, separator);
    if (count <= most) continue;
    most = count;
    best = separator;
  }
  return best;
}

}  // namespace

CsvCut cut_csv(std::string_view text) {
  CsvCut cut;
  cut.separator = separator_of(text.substr(0, text.find('\n')));
  CsvCutter cutter(text, cut.separator);
  std::vector<std::string_view> cells;
  while (cutter.next(cells)) {
    CutRow row;
    row.line = cutter.line();
    for (const std::string_view cell : cells) row.cells.emplace_back(trimmed(cell));
    if (cut.header.empty()) {
      cut.header = std::move(row.cells);
    } else {
      cut.rows.push_back(std::move(row));
    }
  }
  cut.quote_left_open = cutter.quote_left_open();
  return cut;
}

bool fits_other_separator(const CutRow& row, const CsvCut& cut) {
  for (const char separator : separators) {
    if (separator == cut.separator) continue;
    std::size_t cells = row.cells.size();
    for (const std::string& cell : row.cells)
      cells += static_cast<std::size_t>(std::count(cell.begin(), cell.end(), separator));
    if (cells == cut.header.size() && cells != row.cells.size()) return true;
  }
  return false;
}

}  // namespace voorzien::io

// SPDX-License-Identifier: EUPL-1.2
#include "io/sheets/sheet.hpp"

#include <algorithm>
#include <string_view>

namespace voorzien::io {

const Cell& Sheet::at(std::size_t row, std::size_t column) const {
  static const Cell nothing;
  if (row >= rows.size() || column >= rows[row].size()) return nothing;
  return rows[row][column];
}

std::string cell_name(std::size_t row, std::size_t column) {
  constexpr std::size_t letters = 26;
  std::string name;
  for (std::size_t rest = column + 1; rest > 0; rest = (rest - 1) / letters)
    name.insert(name.begin(), static_cast<char>('A' + static_cast<char>((rest - 1) % letters)));
  return name + std::to_string(row + 1);
}

std::string cell_place(const std::string& file, const std::string& sheet, std::size_t row,
                       std::size_t column) {
  return file + '#' + sheet + '!' + cell_name(row, column);
}

bool is_cell_place(const std::string& where, CellPlace& place) {
  constexpr std::string_view mark = ".xlsx#";
  const auto file_end = where.find(mark);
  const auto sheet_end = where.rfind('!');
  if (file_end == std::string::npos || sheet_end == std::string::npos) return false;
  const auto sheet = file_end + mark.size();
  if (sheet_end < sheet) return false;
  place = {where.substr(0, sheet - 1), where.substr(sheet, sheet_end - sheet), where.substr(sheet_end + 1)};
  return !place.sheet.empty() && !place.cell.empty();
}

}  // namespace voorzien::io

// SPDX-License-Identifier: EUPL-1.2
#include "tools/voorzien/columns.hpp"

#include <algorithm>

namespace voorzien::tool {
namespace {

std::size_t width_of(const std::string& utf8) {
  return static_cast<std::size_t>(std::count_if(utf8.begin(), utf8.end(), [](char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
  }));
}

void add_row(std::string& table, const std::vector<std::string>& row,
             const std::vector<std::size_t>& widths) {
  for (std::size_t i = 0; i < row.size(); ++i) {
    table += row[i];
    if (i + 1 < row.size()) table += std::string(widths[i] - width_of(row[i]) + 2, ' ');
  }
  table += "\n";
}

}  // namespace

std::string in_columns(const std::vector<std::string>& heading,
                       const std::vector<std::vector<std::string>>& rows) {
  std::vector<std::size_t> widths;
  for (const std::string& cell : heading) widths.push_back(width_of(cell));
  for (const std::vector<std::string>& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], width_of(row[i]));
  }
  std::string table;
  add_row(table, heading, widths);
  std::vector<std::string> line;
  for (const std::size_t width : widths) line.emplace_back(width, '-');
  add_row(table, line, widths);
  for (const std::vector<std::string>& row : rows) add_row(table, row, widths);
  return table;
}

}  // namespace voorzien::tool

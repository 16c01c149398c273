// SPDX-License-Identifier: EUPL-1.2
#include "io/import/table/csv_writer.hpp"

namespace voorzien::io {
namespace {

std::string cell_text(const std::string& cell) {
  if (cell.find_first_of(",\"\r\n;") == std::string::npos) return cell;
  std::string quoted = "\"";
  for (const char letter : cell) quoted.append(letter == '"' ? 2 : 1, letter);
  return quoted + '"';
}

}  // namespace

void CsvWriter::row(const std::vector<std::string>& cells) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) text_ += ',';
    text_ += cell_text(cells[i]);
  }
  text_ += '\n';
}

}  // namespace voorzien::io

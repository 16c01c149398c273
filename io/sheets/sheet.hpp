// SPDX-License-Identifier: EUPL-1.2
// A spreadsheet as it is: cells with their own type and place, nothing guessed. GDAL's table view of a
// spreadsheet guesses types and header rows and hides merged cells, dates and formulas; who has to tell a
// planner which cell to mend needs the cells themselves.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace voorzien::io {

enum class CellKind {
  empty,
  number,
  text,
  boolean,
  date,    ///< a number that the sheet shows as a date or a time
  error,   ///< #N/A, #REF! …; `text` says which
  formula  ///< a formula that was never computed; its text in `text`
};

struct Cell {
  CellKind kind = CellKind::empty;
  double number = 0.0;  ///< of numbers, dates (days since 1900) and booleans (0 or 1)
  std::string text;     ///< UTF-8
};

/// Cells that are one, first and last included; rows and columns count from 0.
struct MergedCells {
  std::size_t first_row = 0;
  std::size_t first_column = 0;
  std::size_t last_row = 0;
  std::size_t last_column = 0;
};

struct Sheet {
  std::string name;
  bool hidden = false;
  std::vector<std::vector<Cell>> rows;  ///< rows of different lengths; what is not there is empty
  std::vector<MergedCells> merged;

  /// The cell, or an empty one where the sheet has none.
  [[nodiscard]] const Cell& at(std::size_t row, std::size_t column) const;
};

/// "D7" for row 6, column 3.
std::string cell_name(std::size_t row, std::size_t column);

/// Where a cell is, for messages: "case.xlsx#Voorzieningen!D7".
std::string cell_place(const std::string& file, const std::string& sheet, std::size_t row,
                       std::size_t column);

/// The parts of such a place.
struct CellPlace {
  std::string file;
  std::string sheet;
  std::string cell;
};

/// Whether `where` is the place of a cell of a workbook, in its parts.
bool is_cell_place(const std::string& where, CellPlace& place);

}  // namespace voorzien::io

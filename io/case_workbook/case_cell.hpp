// SPDX-License-Identifier: EUPL-1.2
// From what a person left in a cell to what a file would hold: numbers as numerals, words as ids. Whatever
// does not fit its column is told with the cell and how to mend it.
#pragma once

#include <optional>
#include <string>

#include "io/case_workbook/case_layout.hpp"
#include "io/case_workbook/case_reading.hpp"

namespace voorzien::io {

/// Written where a list is meant to be empty; an empty cell says nothing at all.
inline constexpr const char* empty_list = "-";

/// What a cell is read as.
struct CellWish {
  CaseCell cell = CaseCell::text;
  std::string list;     ///< of words
  std::string caption;  ///< for messages
  std::string place;
};

/// The cell as files hold it; empty for an empty cell and, after a report, for one that does not fit.
std::string read_case_cell(const Cell& cell, const CellWish& wish, CaseReading& reading);

/// Text without blanks around it, hard spaces included.
std::string trimmed(const std::string& text);

/// The parts of a list in one cell, between ; or line breaks.
std::vector<std::string> parts_of_list(const std::string& text);

}  // namespace voorzien::io

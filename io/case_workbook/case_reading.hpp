// SPDX-License-Identifier: EUPL-1.2
// What everything that reads a case workbook shares.
#pragma once

#include <string>
#include <vector>

#include "io/case_workbook/case_words.hpp"
#include "io/problem/input_error.hpp"
#include "io/sheets/sheet.hpp"
#include "io/vector/reading.hpp"

namespace voorzien::io {

struct CaseReading {
  std::string file;                  ///< as people named it
  Language language = Language::nl;  ///< of its captions
  std::vector<Sheet> sheets;
  CaseWords words;
  Reading found;  ///< problems and warnings
};

/// The sheet of the case with this key, by its name in either language; null when it is not there.
const Sheet* find_case_sheet(const CaseReading& reading, const std::string& key);

/// Reports required sheets that are not there, with the near names among those that nobody knows; warns of
/// hidden ones.
void check_sheets(CaseReading& reading);

}  // namespace voorzien::io

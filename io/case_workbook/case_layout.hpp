// SPDX-License-Identifier: EUPL-1.2
// What stands where in a case that is a workbook: sheets, their columns, and what a column holds. Keys are
// those of the JSON and CSV formats; captions, explanations and words are in the text catalogue
// (label.case.…), in both languages, and a workbook of either language is read.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "io/sheets/book_plan.hpp"

namespace voorzien::io {

/// What a cell of the column must hold.
enum class CaseCell {
  text,
  id,       ///< an id or code, as it is written
  number,   ///< any number
  whole,    ///< a whole number
  year,     ///< a calendar year
  share,    ///< 0..1
  yes_no,   ///< yes or no; 1 or 0
  word,     ///< one of a list of words
  words,    ///< some of a list, with ; in between
  reasons,  ///< words of a list with a reason: "library: too loud; gp"
  week      ///< hours of the week: "ma-vr 08:30-15:00"
};

struct CaseColumn {
  const char* key;
  CaseCell cell = CaseCell::text;
  const char* list = "";  ///< of words: the list they are from
  const char* unit = "";  ///< shown behind the caption; key of label.case.unit
  bool required = false;
  double width = 12.0;
  NumberLook look = NumberLook::plain;
};

struct CaseSheet {
  const char* key;
  bool required;  ///< a workbook without it is none
  std::vector<CaseColumn> columns;
};

/// A setting: a row of the sheets Instellingen and Voorstel.
struct CaseSetting {
  const char* key;
  CaseCell cell = CaseCell::text;
  const char* list = "";
  bool required = false;
};

/// Every sheet that is a table, in the order of the tabs.
const std::vector<CaseSheet>& case_sheets();

/// The sheet with this key.
const CaseSheet& case_sheet(std::string_view key);

/// The rows of the sheet `settings`, in their order; and those of `proposal`.
const std::vector<CaseSetting>& case_settings();
const std::vector<CaseSetting>& proposal_settings();

}  // namespace voorzien::io

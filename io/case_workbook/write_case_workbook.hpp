// SPDX-License-Identifier: EUPL-1.2
// Turns a scenario with its town into a workbook that reads back to the same, and the files that stay beside
// it.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "io/scenario/load_scenario.hpp"
#include "io/sheets/book_plan.hpp"
#include "io/text/language.hpp"

namespace voorzien::io {

struct CaseWriting {
  std::string stem;  ///< of the workbook's name; the files beside it begin so
  Language language = Language::nl;
  std::string data_root;  ///< where the reader of the workbook will look up norms and rates
};

struct WrittenCase {
  PlannedBook book;
  std::map<std::string, std::string> beside;  ///< name → text
};

/// The workbook of a scenario. Throws std::runtime_error where a text is longer than a cell holds.
WrittenCase case_workbook_of(const LoadedScenario& loaded, const CaseWriting& writing);

}  // namespace voorzien::io

// SPDX-License-Identifier: EUPL-1.2
// Builds the sheets of a case: captions, explanations and drop-downs from the layout, rows from whoever knows
// them.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "io/case_workbook/case_layout.hpp"
#include "io/case_workbook/case_words.hpp"
#include "io/sheets/book_plan.hpp"

namespace voorzien::io {

/// Cells of one row by column key; what is left out is empty. Words are ids; they are shown by their names.
using CaseRow = std::map<std::string, Value>;

/// A column that depends on the case.
struct OwnColumn {
  std::string key;
  std::string caption;
  std::string comment;
};

/// A row of the sheets Instellingen and Voorstel.
using CaseSettingsRow = std::map<std::string, Value>;

class CaseBook {
 public:
  CaseBook(CaseWords words, Language language) : words_(std::move(words)), language_(language) {}

  [[nodiscard]] const CaseWords& words() const { return words_; }
  [[nodiscard]] Language language() const { return language_; }

  /// Adds a sheet with these rows.
  void add(const std::string& key, const std::vector<CaseRow>& rows, const std::vector<OwnColumn>& own = {});
  /// Adds a sheet of settings.
  void add_settings(const std::string& key, const std::vector<CaseSetting>& settings,
                    const CaseSettingsRow& values);
  /// Adds the sheet the drop-downs take their words from; after all others.
  void add_lists();
  [[nodiscard]] PlannedBook take(const std::string& title, Year moment);

 private:
  [[nodiscard]] Value shown(CaseCell cell, const std::string& list, const Value& value) const;
  [[nodiscard]] std::string shown_parts(const std::string& list, const std::string& parts) const;
  [[nodiscard]] PlannedColumn planned(const std::string& sheet, const CaseColumn& column);
  /// Where a drop-down for words of this list takes them from; empty where there are none.
  std::string choices_of(const std::string& list);

  CaseWords words_;
  Language language_;
  std::vector<PlannedSheet> sheets_;
  std::vector<std::string> lists_;  ///< used in drop-downs, in the order of the columns of the last sheet
};

}  // namespace voorzien::io

// SPDX-License-Identifier: EUPL-1.2
#include "io/case_workbook/case_book.hpp"

#include <algorithm>
#include <array>

#include "io/case_workbook/case_cell.hpp"
#include "io/case_workbook/week_words.hpp"
#include "io/sheets/sheet.hpp"

namespace voorzien::io {
namespace {

/// Lists whose words stand in a sheet of the case itself, so that what people add there can be chosen at
/// once.
struct SheetList {
  const char* list;
  const char* sheet;
};

constexpr std::array<SheetList, 7> sheet_lists = {{{"neighbourhood", "neighbourhoods"},
                                                   {"facility", "facilities"},
                                                   {"any_facility", "facilities"},
                                                   {"site", "sites"},
                                                   {"room", "rooms"},
                                                   {"source", "sources"},
                                                   {"norm_source", "sources"}}};

constexpr std::size_t rows_for_choices = 5000;

std::string letters_of(std::size_t column) {
  const std::string name = cell_name(0, column);
  return name.substr(0, name.size() - 1);
}

/// The first cells of the column below the head, as a formula.
std::string range_of(const std::string& sheet, std::size_t column, std::size_t rows) {
  const std::string letters = letters_of(column);
  return "='" + sheet + "'!$" + letters + "$2:$" + letters + '$' + std::to_string(rows + 1);
}

bool is_closed(CaseCell cell) { return cell == CaseCell::word || cell == CaseCell::yes_no; }

}  // namespace

Value CaseBook::shown(CaseCell cell, const std::string& list, const Value& value) const {
  if (cell == CaseCell::yes_no || cell == CaseCell::word) {
    const std::string id = text_of(value);
    return id.empty() ? Value() : Value(words_.shown(list, id, language_));
  }
  if (cell == CaseCell::words || cell == CaseCell::reasons) return shown_parts(list, text_of(value));
  if (cell == CaseCell::week) return week_shown(text_of(value), language_);
  return value;
}

std::string CaseBook::shown_parts(const std::string& list, const std::string& parts) const {
  std::string text;
  for (const std::string& part : parts_of_list(parts)) {
    const auto colon = part.find(':');
    text += (text.empty() ? "" : "; ") + words_.shown(list, part.substr(0, colon), language_);
    if (colon != std::string::npos) text += part.substr(colon);
  }
  return text;
}

std::string CaseBook::choices_of(const std::string& list) {
  for (const SheetList& own : sheet_lists) {
    if (own.list == list) return range_of(case_text("sheet", own.sheet, language_), 0, rows_for_choices);
  }
  const std::size_t words = words_.of(list).size();
  if (words == 0) return {};
  const auto found = std::find(lists_.begin(), lists_.end(), list);
  const auto column = static_cast<std::size_t>(found - lists_.begin());
  if (found == lists_.end()) lists_.push_back(list);
  return range_of(case_text("sheet", "lists", language_), column, words);
}

PlannedColumn CaseBook::planned(const std::string& sheet, const CaseColumn& column) {
  PlannedColumn result;
  result.caption = case_caption(sheet, column.key, language_);
  if (column.required) result.caption += " *";
  if (*column.unit != '\0') result.caption += " [" + case_text("unit", column.unit, language_) + "]";
  result.comment = case_about(sheet, column.key, language_);
  result.width = column.width;
  result.look = column.look;
  const bool reads_only =
      sheet == "norms" && column.cell != CaseCell::word && std::string(column.key).rfind("own_", 0) != 0;
  result.for_reading = reads_only || (sheet == "norms" && std::string(column.key) == "function") ||
                       (sheet == "functions" && std::string(column.key) == "unit");
  if (is_closed(column.cell) && !result.for_reading) result.choices = choices_of(column.list);
  // What stands in another sheet may be added there later; kinds and functions are what they are.
  result.others_allowed = std::any_of(sheet_lists.begin(), sheet_lists.end(), [&](const SheetList& own) {
    return std::string(own.list) == column.list;
  });
  return result;
}

void CaseBook::add(const std::string& key, const std::vector<CaseRow>& rows,
                   const std::vector<OwnColumn>& own) {
  const CaseSheet& layout = case_sheet(key);
  PlannedSheet sheet;
  sheet.name = case_text("sheet", key, language_);
  sheet.colour = case_text("colour", key, language_);
  for (const CaseColumn& column : layout.columns) sheet.columns.push_back(planned(key, column));
  for (const OwnColumn& column : own) {
    PlannedColumn added;
    added.caption = column.caption;
    added.comment = column.comment;
    sheet.columns.push_back(std::move(added));
  }
  for (const CaseRow& row : rows) {
    std::vector<Value> cells;
    for (const CaseColumn& column : layout.columns) {
      const auto value = row.find(column.key);
      cells.push_back(value == row.end() ? Value() : shown(column.cell, column.list, value->second));
    }
    for (const OwnColumn& column : own) {
      const auto value = row.find(column.key);
      cells.push_back(value == row.end() ? Value() : value->second);
    }
    sheet.rows.push_back(std::move(cells));
  }
  sheets_.push_back(std::move(sheet));
}

void CaseBook::add_settings(const std::string& key, const std::vector<CaseSetting>& settings,
                            const CaseSettingsRow& values) {
  PlannedSheet sheet;
  sheet.name = case_text("sheet", key, language_);
  sheet.colour = case_text("colour", key, language_);
  for (std::size_t line = 1; line <= 8; ++line) {
    const std::string name = key + "_line_" + std::to_string(line);
    const std::string words = case_about("intro", name, language_);
    if (!words.empty()) sheet.above.push_back(words);
  }
  sheet.spare_rows = 0;
  for (const char* column : {"setting", "value", "meaning"}) {
    PlannedColumn added;
    added.caption = case_caption(key, column, language_);
    added.width = std::string(column) == "meaning" ? 100.0 : 36.0;
    added.for_reading = std::string(column) != "value";
    sheet.columns.push_back(std::move(added));
  }
  for (const CaseSetting& setting : settings) {
    const auto value = values.find(setting.key);
    std::string caption = case_caption(key, setting.key, language_);
    if (setting.required) caption += " *";
    if (is_closed(setting.cell)) {
      const std::string choices = choices_of(setting.list);
      if (!choices.empty()) sheet.cell_choices.push_back({sheet.rows.size(), 1, choices});
    }
    sheet.rows.push_back({caption,
                          value == values.end() ? Value() : shown(setting.cell, setting.list, value->second),
                          case_about(key, setting.key, language_)});
  }
  sheets_.push_back(std::move(sheet));
}

void CaseBook::add_lists() {
  PlannedSheet sheet;
  sheet.name = case_text("sheet", "lists", language_);
  sheet.spare_rows = 0;
  sheet.hidden = true;
  std::size_t most = 0;
  for (const std::string& list : lists_) {
    PlannedColumn column;
    column.caption = list;
    column.width = 24.0;
    sheet.columns.push_back(std::move(column));
    most = std::max(most, words_.of(list).size());
  }
  sheet.rows.assign(most, std::vector<Value>(lists_.size()));
  for (std::size_t i = 0; i < lists_.size(); ++i) {
    const auto& words = words_.of(lists_[i]);
    for (std::size_t row = 0; row < words.size(); ++row)
      sheet.rows[row][i] = words_.shown(lists_[i], words[row].id, language_);
  }
  sheets_.push_back(std::move(sheet));
}

PlannedBook CaseBook::take(const std::string& title, Year moment) {
  PlannedBook book;
  book.title = title;
  book.moment = moment;
  book.sheets = std::move(sheets_);
  return book;
}

}  // namespace voorzien::io

// SPDX-License-Identifier: EUPL-1.2
#include "io/workbook/workbook.hpp"

#include <xlsxwriter.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <stdexcept>

#include "io/problem/printable.hpp"
#include "io/results/finding_text.hpp"
#include "io/tables/column_dictionary.hpp"
#include "io/text/catalogue.hpp"
#include "io/text/number.hpp"
#include "io/text/pattern.hpp"

namespace voorzien::io {
namespace {

/// Limits of a sheet (ECMA-376 as Excel reads it).
constexpr std::size_t most_rows = 1048576;
constexpr std::size_t most_letters = 32767;
constexpr std::size_t widest_column = 60;
constexpr std::size_t rows_measured = 200;

using Cells = std::vector<std::vector<std::string>>;

/// Letters of UTF-8 text.
std::size_t letters_of(const std::string& text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
  }));
}

/// What a cell can hold: no control characters, not too long.
std::string cell_text(const std::string& text) {
  std::string shown = printable(text);
  if (shown.size() <= most_letters) return shown;
  std::size_t end = most_letters - 3;
  while ((static_cast<unsigned char>(shown[end]) & 0xC0U) == 0x80U) --end;
  return shown.substr(0, end) + "…";
}

std::optional<double> number_in(const std::string& cell) {
  double value = 0.0;
  const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
  const bool whole = error == std::errc() && end == cell.data() + cell.size();
  return whole ? std::optional(value) : std::nullopt;
}

/// Decimals of a number as it is written.
std::size_t decimals_in(const std::string& cell) {
  const std::size_t point = cell.find('.');
  return point == std::string::npos ? 0 : cell.size() - point - 1;
}

class Workbook {
 public:
  Workbook(const Scenario& scenario, Language language, const std::filesystem::path& path)
      : scenario_(scenario), language_(language), book_(workbook_new(path.c_str())) {
    if (book_ == nullptr) throw std::runtime_error("workbook_new");
    lxw_doc_properties properties{};
    title_ = in(scenario.name, language);
    properties.title = title_.data();
    properties.author = author_.data();

    properties.created = first_moment_of(scenario.base_year);
    workbook_set_properties(book_, &properties);
    head_ = workbook_add_format(book_);
    format_set_bold(head_);
    format_set_text_wrap(head_);
    format_set_align(head_, LXW_ALIGN_VERTICAL_TOP);
    format_set_bottom(head_, LXW_BORDER_THIN);
    wrapped_ = workbook_add_format(book_);
    format_set_text_wrap(wrapped_);
    format_set_align(wrapped_, LXW_ALIGN_VERTICAL_TOP);
    large_ = workbook_add_format(book_);
    format_set_bold(large_);
    format_set_font_size(large_, 14.0);
  }
  Workbook(const Workbook&) = delete;
  Workbook& operator=(const Workbook&) = delete;
  ~Workbook() {
    if (book_ != nullptr) workbook_close(book_);
  }

  void write(const std::vector<TableFile>& tables) {
    lxw_worksheet* guide = sheet("Leeswijzer");
    for (const TableFile& table : tables) write_table(table);
    write_guide(guide, tables);
  }

  void finish() {
    lxw_workbook* book = book_;
    book_ = nullptr;
    const lxw_error error = workbook_close(book);
    if (error != LXW_NO_ERROR) throw std::runtime_error(lxw_strerror(error));
  }

 private:
  /// Midnight of 1 January (UTC) in seconds since 1970: a date that no clock gives.
  static time_t first_moment_of(Year year) {
    const std::chrono::sys_days day = year / std::chrono::January / 1;
    return std::chrono::duration_cast<std::chrono::seconds>(day.time_since_epoch()).count();
  }

  [[nodiscard]] std::string say(const std::string& key, const Values& values = {}) const {
    return fill(text("label.workbook." + key, language_), values, language_);
  }

  lxw_worksheet* sheet(const std::string& name) {
    lxw_worksheet* made = workbook_add_worksheet(book_, name.c_str());
    if (made == nullptr) throw std::runtime_error("workbook_add_worksheet: " + name);
    return made;
  }

  lxw_format* number_format(std::size_t decimals) {
    lxw_format*& format = number_formats_[decimals];
    if (format == nullptr) {
      format = workbook_add_format(book_);
      const std::string pattern = decimals == 0 ? "#,##0" : "#,##0." + std::string(decimals, '0');
      format_set_num_format(format, pattern.c_str());
    }
    return format;
  }

  static std::string stem_of(const TableFile& table) { return table.name.substr(0, table.name.find('.')); }

  void write_table(const TableFile& table) {
    const Cells cells = csv_cells(table.content);
    const std::vector<ColumnMeaning> meanings = column_meanings(table, language_);
    lxw_worksheet* page = sheet(stem_of(table));
    const auto last_column = static_cast<lxw_col_t>(meanings.size() - 1);
    const std::size_t rows = std::min(cells.size(), most_rows);
    if (rows < cells.size()) cut_off_.push_back(stem_of(table));
    for (lxw_col_t column = 0; column <= last_column; ++column) write_column(page, cells, meanings, column);
    worksheet_freeze_panes(page, 1, 0);
    worksheet_autofilter(page, 0, 0, static_cast<lxw_row_t>(rows - 1), last_column);
  }

  void write_column(lxw_worksheet* page, const Cells& cells, const std::vector<ColumnMeaning>& meanings,
                    lxw_col_t column) {
    const ColumnMeaning& meaning = meanings[column];
    std::size_t decimals = 0;
    std::size_t width = meaning.name.size() + 3;  // room for the button of the filter
    for (std::size_t row = 1; row < cells.size(); ++row) {
      decimals = std::max(decimals, decimals_in(cells[row][column]));
      if (row < rows_measured) width = std::max(width, letters_of(cells[row][column]) + 1);
    }
    lxw_format* format = meaning.kind == ColumnKind::number ? number_format(decimals) : nullptr;
    worksheet_set_column(page, column, column, static_cast<double>(std::min(width, widest_column)), nullptr);
    worksheet_write_string(page, 0, column, meaning.name.c_str(), head_);
    const std::string unit = meaning.unit.empty() ? "" : " [" + meaning.unit + "]";
    worksheet_write_comment(page, 0, column, (meaning.explanation + unit).c_str());
    const bool is_text = meaning.kind == ColumnKind::code || meaning.kind == ColumnKind::words;
    for (std::size_t row = 1; row < std::min(cells.size(), most_rows); ++row) {
      const std::string& cell = cells[row][column];
      if (cell.empty()) continue;
      const auto value = is_text ? std::nullopt : number_in(cell);
      const auto at = static_cast<lxw_row_t>(row);
      if (value) {
        worksheet_write_number(page, at, column, *value, format);
      } else {
        worksheet_write_string(page, at, column, cell_text(cell).c_str(), nullptr);
      }
    }
  }

  void guide_line(lxw_worksheet* guide, const std::string& words, lxw_format* format) {
    worksheet_write_string(guide, guide_row_, 0, cell_text(words).c_str(), format);
    ++guide_row_;
  }

  void guide_pair(lxw_worksheet* guide, const std::string& key, const std::string& words) {
    worksheet_write_string(guide, guide_row_, 1, cell_text(words).c_str(), wrapped_);
    guide_line(guide, key, nullptr);
  }

  void write_guide(lxw_worksheet* guide, const std::vector<TableFile>& tables) {
    worksheet_set_column(guide, 0, 0, 26.0, nullptr);
    worksheet_set_column(guide, 1, 1, 100.0, nullptr);
    guide_line(guide, title_, large_);
    ++guide_row_;
    guide_pair(guide, say("scenario"), scenario_.id);
    guide_pair(guide, say("dataset"), in(scenario_.town.name, language_) + " (" + scenario_.town.id + ")");
    guide_pair(guide, say("norms"), in(scenario_.norms.name, language_) + " (" + scenario_.norms.id + ")");
    guide_pair(guide, say("years"),
               std::to_string(static_cast<int>(scenario_.base_year)) + "–" +
                   std::to_string(static_cast<int>(scenario_.horizon_year)));
    guide_pair(guide, say("licence"),
               scenario_.town.licence.empty() ? text("label.unknown", language_) : scenario_.town.licence);
    ++guide_row_;
    guide_line(guide, say("how"), head_);
    for (const char* key : {"how_filter", "how_heads", "how_empty", "how_band", "how_csv"}) {
      guide_pair(guide, "", say(key));
    }
    for (const std::string& name : cut_off_) guide_pair(guide, "", say("cut_off", {{"sheet", name}}));
    ++guide_row_;
    guide_line(guide, say("sheets"), head_);
    for (const TableFile& table : tables) guide_pair(guide, stem_of(table), table_about(table, language_));
    ++guide_row_;
    guide_line(guide, say("statuses"), head_);
    for (const char* status :
         {"observed", "published", "secondary", "derived", "assumption", "illustrative", "to_be_filled"}) {
      guide_pair(guide, status, text(std::string("label.status.") + status, language_));
    }
    for (const char* status : {"known", "partial", "no_need", "unknown"}) {
      guide_pair(guide, status, text(std::string("label.balance.") + status, language_));
    }
  }

  const Scenario& scenario_;
  Language language_;
  lxw_workbook* book_;
  std::string title_;
  std::string author_ = "voorzien";
  lxw_format* head_ = nullptr;
  lxw_format* wrapped_ = nullptr;
  lxw_format* large_ = nullptr;
  std::map<std::size_t, lxw_format*> number_formats_;
  std::vector<std::string> cut_off_;
  lxw_row_t guide_row_ = 0;
};

}  // namespace

void write_workbook(const Scenario& scenario, const std::vector<TableFile>& tables, Language language,
                    const std::filesystem::path& path) {
  Workbook book(scenario, language, path);
  book.write(tables);
  book.finish();
}

}  // namespace voorzien::io

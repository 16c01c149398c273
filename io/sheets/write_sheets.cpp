// SPDX-License-Identifier: EUPL-1.2
#include "io/sheets/write_sheets.hpp"

#include <xlsxwriter.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <stdexcept>
#include <vector>

#include "io/problem/printable.hpp"

namespace voorzien::io {
namespace {

constexpr std::size_t most_letters = 32767;  // of a cell (ECMA-376 as Excel reads it)

struct Formats {
  lxw_format* large;
  lxw_format* head;
  lxw_format* head_for_reading;
  lxw_format* wrapped;
  std::map<std::pair<NumberLook, bool>, lxw_format*> looks;
};

const char* pattern_of(NumberLook look) {
  switch (look) {
    case NumberLook::thousands:
      return "#,##0";
    case NumberLook::two_decimals:
      return "#,##0.00";
    case NumberLook::per_cent:
      return "0.0%";
    case NumberLook::plain:
      break;
  }
  return "General";
}

/// Whether a sheet keeps the number: libxlsxwriter writes 16 digits.
bool survives(double number) {
  std::array<char, 40> text{};
  std::snprintf(text.data(), text.size(), "%.16G", number);
  return std::strtod(text.data(), nullptr) == number;
}

class Writer {
 public:
  Writer(const PlannedBook& plan, const std::filesystem::path& path)
      : plan_(plan), book_(workbook_new(path.c_str())) {
    if (book_ == nullptr) throw std::runtime_error("workbook_new");
    set_properties();
    set_formats();
  }
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;
  ~Writer() {
    if (book_ != nullptr) workbook_close(book_);
  }

  void write() {
    // All tabs first: a drop-down may take its words from a sheet that comes later.
    std::vector<lxw_worksheet*> pages;
    for (const PlannedSheet& sheet : plan_.sheets) {
      lxw_worksheet* page = workbook_add_worksheet(book_, sheet.name.c_str());
      if (page == nullptr) throw std::runtime_error("workbook_add_worksheet: " + sheet.name);
      pages.push_back(page);
    }
    for (std::size_t i = 0; i < pages.size(); ++i) write_sheet(plan_.sheets[i], pages[i]);
    lxw_workbook* book = book_;
    book_ = nullptr;
    const lxw_error error = workbook_close(book);
    if (error != LXW_NO_ERROR) throw std::runtime_error(lxw_strerror(error));
  }

 private:
  void set_properties() {
    lxw_doc_properties properties{};
    title_ = plan_.title;
    properties.title = title_.data();
    properties.author = author_.data();
    const std::chrono::sys_days day = plan_.moment / std::chrono::January / 1;
    properties.created = std::chrono::duration_cast<std::chrono::seconds>(day.time_since_epoch()).count();
    workbook_set_properties(book_, &properties);
  }

  lxw_format* added() { return workbook_add_format(book_); }

  void set_formats() {
    constexpr lxw_color_t head_fill = 0xDCE6F1;
    constexpr lxw_color_t quiet_fill = 0xEDEDED;
    constexpr lxw_color_t quiet_ink = 0x595959;
    formats_.large = added();
    format_set_bold(formats_.large);
    format_set_font_size(formats_.large, 14.0);
    for (lxw_format** head : {&formats_.head, &formats_.head_for_reading}) {
      *head = added();
      format_set_bold(*head);
      format_set_text_wrap(*head);
      format_set_align(*head, LXW_ALIGN_VERTICAL_TOP);
      format_set_bottom(*head, LXW_BORDER_THIN);
      format_set_bg_color(*head, head == &formats_.head ? head_fill : quiet_fill);
    }
    formats_.wrapped = added();
    format_set_text_wrap(formats_.wrapped);
    format_set_align(formats_.wrapped, LXW_ALIGN_VERTICAL_TOP);
    for (const NumberLook look :
         {NumberLook::plain, NumberLook::thousands, NumberLook::two_decimals, NumberLook::per_cent}) {
      for (const bool quiet : {false, true}) {
        lxw_format* format = added();
        format_set_num_format(format, pattern_of(look));
        format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
        if (quiet) {
          format_set_font_color(format, quiet_ink);
          format_set_bg_color(format, quiet_fill);
          format_set_text_wrap(format);
        }
        formats_.looks[{look, quiet}] = format;
      }
    }
  }

  static lxw_row_t row_of(std::size_t row) { return static_cast<lxw_row_t>(row); }
  static lxw_col_t column_of(std::size_t column) { return static_cast<lxw_col_t>(column); }

  void write_sheet(const PlannedSheet& sheet, lxw_worksheet* page) {
    const std::size_t first = sheet.first_row();
    for (std::size_t line = 0; line < sheet.above.size(); ++line)
      worksheet_write_string(page, row_of(line), 0, printable(sheet.above[line]).c_str(),
                             line == 0 ? formats_.large : nullptr);
    for (std::size_t column = 0; column < sheet.columns.size(); ++column) write_column(sheet, column, page);
    for (const PlannedChoice& choice : sheet.cell_choices)
      add_choices(page, {first + choice.row, first + choice.row}, choice.column, choice.choices, true);
    // Captions wrap; not every program makes the row high enough by itself.
    constexpr double three_lines = 46.0;
    if (sheet.above.empty()) worksheet_set_row(page, row_of(first - 1), three_lines, nullptr);
    worksheet_freeze_panes(page, row_of(first), sheet.columns.size() > 3 && sheet.above.empty() ? 1 : 0);
    if (sheet.above.empty() && !sheet.rows.empty() && sheet.columns.size() > 1) {
      worksheet_autofilter(page, 0, 0, row_of(sheet.rows.size()), column_of(sheet.columns.size() - 1));
    }
    worksheet_set_landscape(page);
    worksheet_set_paper(page, 9);  // A4
    worksheet_fit_to_pages(page, 1, 0);
    worksheet_repeat_rows(page, row_of(first - 1), row_of(first - 1));
    if (sheet.hidden) worksheet_hide(page);
    if (!sheet.colour.empty()) {
      worksheet_set_tab_color(
          page, static_cast<lxw_color_t>(std::strtoul(sheet.colour.substr(1).c_str(), nullptr, 16)));
    }
  }

  void write_column(const PlannedSheet& sheet, std::size_t column, lxw_worksheet* page) {
    const PlannedColumn& planned = sheet.columns[column];
    const std::size_t first = sheet.first_row();
    worksheet_set_column(page, column_of(column), column_of(column), planned.width, nullptr);
    worksheet_write_string(page, row_of(first - 1), column_of(column), planned.caption.c_str(),
                           planned.for_reading ? formats_.head_for_reading : formats_.head);
    if (!planned.comment.empty()) write_comment(page, first - 1, column, planned.comment);
    for (std::size_t row = 0; row < sheet.rows.size(); ++row) {
      if (column < sheet.rows[row].size())
        write_cell(page, first + row, column, sheet.rows[row][column], planned);
    }
    if (!planned.choices.empty()) {
      const std::size_t last = first + sheet.rows.size() + sheet.spare_rows - 1;
      add_choices(page, {first, last}, column, planned.choices, planned.others_allowed);
    }
  }

  static void write_comment(lxw_worksheet* page, std::size_t row, std::size_t column,
                            const std::string& text) {
    constexpr std::uint16_t width = 320;
    constexpr std::size_t letters_per_line = 46;
    constexpr std::size_t line_height = 18;
    lxw_comment_options options{};
    options.width = width;
    options.height = static_cast<std::uint16_t>(line_height * (text.size() / letters_per_line + 2));
    worksheet_write_comment_opt(page, row_of(row), column_of(column), text.c_str(), &options);
  }

  void write_cell(lxw_worksheet* page, std::size_t row, std::size_t column, const Value& value,
                  const PlannedColumn& planned) {
    lxw_format* format = formats_.looks[{planned.look, planned.for_reading}];
    const auto* number = std::get_if<double>(&value);
    if (number != nullptr && survives(*number)) {
      worksheet_write_number(page, row_of(row), column_of(column), *number, format);
      return;
    }
    const std::string text = number != nullptr ? shortest(*number) : text_of(value);
    if (text.empty()) return;
    if (text.size() > most_letters) throw std::runtime_error("cell too long");
    const bool wide = planned.width >= 40.0 && !planned.for_reading;
    worksheet_write_string(page, row_of(row), column_of(column), text.c_str(),
                           wide ? formats_.wrapped : format);
  }

  struct Rows {
    std::size_t first;
    std::size_t last;
  };

  static void add_choices(lxw_worksheet* page, Rows rows, std::size_t column, const std::string& choices,
                          bool others_allowed) {
    std::string formula = choices;
    lxw_data_validation rule{};
    rule.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
    rule.value_formula = formula.data();
    rule.error_type = others_allowed ? LXW_VALIDATION_ERROR_TYPE_WARNING : LXW_VALIDATION_ERROR_TYPE_STOP;
    worksheet_data_validation_range(page, row_of(rows.first), column_of(column), row_of(rows.last),
                                    column_of(column), &rule);
  }

  const PlannedBook& plan_;
  lxw_workbook* book_;
  std::string title_;
  std::string author_ = "voorzien";
  Formats formats_{};
};

}  // namespace

void write_sheets(const PlannedBook& book, const std::filesystem::path& path) { Writer(book, path).write(); }

}  // namespace voorzien::io

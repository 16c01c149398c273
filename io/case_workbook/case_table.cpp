// SPDX-License-Identifier: EUPL-1.2
#include "io/case_workbook/case_table.hpp"

#include <algorithm>
#include <set>

#include "io/case_workbook/caption_match.hpp"
#include "io/problem/near_names.hpp"
#include "io/vector/value.hpp"

namespace voorzien::io {
namespace {

/// People put titles and explanations above a table, but not whole pages.
constexpr std::size_t rows_searched = 30;

bool is_filled(const Cell& cell) { return cell.kind != CellKind::empty; }

/// The caption of a cell; ages may stand there as numbers.
std::string caption_in(const Cell& cell) {
  if (cell.kind == CellKind::text) return trimmed(cell.text);
  return cell.kind == CellKind::number ? shortest(cell.number) : std::string();
}

}  // namespace

CaseTable::CaseTable(const CaseSheet& layout, CaseReading& reading, const OwnColumns& own)
    : layout_(layout), reading_(reading), source_(find_case_sheet(reading, layout.key)) {
  if (source_ == nullptr) return;  // check_sheets tells
  name_ = source_->name;
  if (source_->rows.empty() && !layout.required) return;
  if (!find_header()) {
    report("case_header_missing", 0, 0,
           {{"sheet", name_},
            {"column", case_caption(layout.key, layout.columns.front().key, reading.language)}});
    return;
  }
  read_header(own);
  find_rows();
  check_merged();
}

std::optional<std::string> CaseTable::key_called(const std::string& caption) const {
  const std::string plain = plain_caption(caption);
  if (plain.empty()) return std::nullopt;
  for (const CaseColumn& column : layout_.columns) {
    for (const Language language : {Language::nl, Language::en}) {
      if (plain == plain_caption(case_caption(layout_.key, column.key, language))) return column.key;
    }
    if (plain == column.key) return column.key;
  }
  return std::nullopt;
}

bool CaseTable::find_header() {
  std::size_t most = 0;
  for (std::size_t row = 0; row < std::min(source_->rows.size(), rows_searched); ++row) {
    const auto& cells = source_->rows[row];
    const auto fitting =
        static_cast<std::size_t>(std::count_if(cells.begin(), cells.end(), [&](const Cell& cell) {
          return key_called(caption_in(cell)).has_value();
        }));
    if (fitting <= most) continue;
    most = fitting;
    header_ = row;
  }
  return most > 0;
}

void CaseTable::read_header(const OwnColumns& own) {
  std::vector<std::pair<std::string, std::size_t>> strangers;
  const auto& cells = source_->rows[header_];
  for (std::size_t position = 0; position < cells.size(); ++position) {
    const std::string caption = caption_in(cells[position]);
    if (caption.empty()) continue;
    const auto key = key_called(caption);
    const auto own_key = key || !own ? std::nullopt : own(plain_caption(caption));
    if (key) {
      take_column(*key, position, caption);
    } else if (own_key) {
      if (!columns_.contains(*own_key)) own_keys_.push_back(*own_key);
      take_column(*own_key, position, caption);
    } else {
      strangers.emplace_back(caption, position);
    }
  }
  report_missing(strangers);
}

void CaseTable::take_column(const std::string& key, std::size_t position, const std::string& caption) {
  if (columns_.contains(key)) {
    report("case_column_twice", header_, position, {{"sheet", name_}, {"column", caption}});
    return;
  }
  Column taken{position, CaseCell::number, {}, plain_caption(caption), false};
  for (const CaseColumn& column : layout_.columns) {
    if (column.key != key) continue;
    taken.cell = column.cell;
    taken.list = column.list;
    taken.required = column.required;
    taken.caption = case_caption(layout_.key, key, reading_.language);
    check_unit(column, caption, position);
  }
  columns_.emplace(key, std::move(taken));
}

void CaseTable::check_unit(const CaseColumn& column, const std::string& caption, std::size_t position) {
  const std::string written = unit_in(caption);
  if (written.empty() || *column.unit == '\0') return;
  for (const Language language : {Language::nl, Language::en}) {
    if (written == plain_caption(case_text("unit", column.unit, language))) return;
  }
  report("case_column_unit", header_, position,
         {{"column", case_caption(layout_.key, column.key, reading_.language)},
          {"written", written},
          {"unit", case_text("unit", column.unit, reading_.language)}});
}

void CaseTable::report_missing(const std::vector<std::pair<std::string, std::size_t>>& strangers) {
  std::set<std::string> explained;
  for (const auto& [caption, position] : strangers) {
    std::vector<std::string> absent;
    for (const CaseColumn& column : layout_.columns) {
      if (!has(column.key)) absent.push_back(case_caption(layout_.key, column.key, reading_.language));
    }
    const auto near = near_names(plain_caption(caption), absent, 1);
    if (!near.empty()) {
      explained.insert(near.front());
      report("case_column_misspelled", header_, position,
             {{"sheet", name_}, {"column", caption}, {"near", near.front()}});
      continue;
    }
    const auto& rows = source_->rows;
    const bool used =
        std::any_of(rows.begin() + static_cast<std::ptrdiff_t>(header_) + 1, rows.end(),
                    [&, at = position](const auto& row) { return at < row.size() && is_filled(row[at]); });
    if (!used) continue;
    reading_.found.warnings.push_back({"case_column_ignored",
                                       cell_place(reading_.file, name_, header_, position),
                                       {{"sheet", name_}, {"column", caption}}});
  }
  for (const CaseColumn& column : layout_.columns) {
    const std::string caption = case_caption(layout_.key, column.key, reading_.language);
    if (column.required && !has(column.key) && !explained.contains(caption))
      report("case_column_missing", header_, 0, {{"sheet", name_}, {"column", caption}});
  }
}

void CaseTable::find_rows() {
  for (std::size_t row = header_ + 1; row < source_->rows.size(); ++row) {
    const bool filled = std::any_of(columns_.begin(), columns_.end(), [&](const auto& column) {
      return is_filled(source_->at(row, column.second.position));
    });
    if (!filled) continue;
    rows_.push_back(row);
    for (const auto& [key, column] : columns_) {
      if (column.required && !is_filled(source_->at(row, column.position)))
        report("case_cell_missing", row, column.position, {{"column", column.caption}});
    }
  }
}

void CaseTable::check_merged() {
  if (columns_.empty()) return;
  std::size_t last_column = 0;
  for (const auto& [key, column] : columns_) last_column = std::max(last_column, column.position);
  for (const MergedCells& merged : source_->merged) {
    if (merged.last_row < header_ || merged.first_column > last_column) continue;
    report("case_cells_merged", merged.first_row, merged.first_column,
           {{"last", cell_name(merged.last_row, merged.last_column)}});
  }
}

const std::string& CaseTable::text(std::size_t row, const std::string& key) {
  const auto [found, added] = read_.try_emplace({row, key});
  const auto column = columns_.find(key);
  if (added && column != columns_.end()) {
    const Column& how = column->second;
    const CellWish wish{how.cell, how.list, how.caption, place(row, key)};
    found->second = read_case_cell(source_->at(row, how.position), wish, reading_);
  }
  return found->second;
}

void CaseTable::set(std::size_t row, const std::string& key, const std::string& text) {
  read_.insert_or_assign({row, key}, text);
}

bool CaseTable::is_empty(std::size_t row, const std::string& key) const {
  const auto column = columns_.find(key);
  return column == columns_.end() || !is_filled(source_->at(row, column->second.position));
}

std::optional<double> CaseTable::number(std::size_t row, const std::string& key) {
  return numeral_in(text(row, key));
}

std::string CaseTable::place(std::size_t row, const std::string& key) const {
  const auto column = columns_.find(key);
  return cell_place(reading_.file, name_, row, column == columns_.end() ? 0 : column->second.position);
}

std::map<std::string, std::size_t> CaseTable::positions() const {
  std::map<std::string, std::size_t> positions;
  for (const auto& [key, column] : columns_) positions.emplace(key, column.position);
  return positions;
}

std::string CaseTable::head_place(const std::string& key) const { return place(header_, key); }

void CaseTable::report(const std::string& code, std::size_t row, std::size_t column,
                       std::vector<std::pair<std::string, MessageValue>> values) {
  reading_.found.problems.push_back({code, cell_place(reading_.file, name_, row, column), std::move(values)});
}

}  // namespace voorzien::io

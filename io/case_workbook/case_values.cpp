// SPDX-License-Identifier: EUPL-1.2
#include "io/case_workbook/case_values.hpp"

#include <algorithm>

#include "io/case_workbook/caption_match.hpp"
#include "io/case_workbook/case_cell.hpp"
#include "io/problem/near_names.hpp"
#include "io/vector/value.hpp"

namespace voorzien::io {
namespace {

constexpr std::size_t name_column = 0;
constexpr std::size_t value_column = 1;

bool is_called(const std::string& plain, const std::string& sheet, const std::string& key) {
  return plain == plain_caption(case_caption(sheet, key, Language::nl)) ||
         plain == plain_caption(case_caption(sheet, key, Language::en)) || plain == key;
}

}  // namespace

CaseValues::CaseValues(const std::string& sheet, const std::vector<CaseSetting>& settings,
                       CaseReading& reading)
    : sheet_key_(sheet), reading_(reading) {
  const Sheet* source = find_case_sheet(reading, sheet);
  if (source == nullptr) return;
  sheet_name_ = source->name;
  for (std::size_t row = 0; row < source->rows.size(); ++row) read_row(*source, row, settings);
  for (const CaseSetting& setting : settings) {
    const auto found = values_.find(setting.key);
    if (!setting.required) continue;
    const Cell& cell = source->at(found == values_.end() ? 0 : found->second.row, value_column);
    if (found != values_.end() && cell.kind != CellKind::empty) continue;
    report(found == values_.end() ? "case_setting_missing" : "case_setting_empty", setting.key);
  }
}

void CaseValues::read_row(const Sheet& sheet, std::size_t row, const std::vector<CaseSetting>& settings) {
  const std::string caption = trimmed(sheet.at(row, name_column).text);
  const std::string plain = plain_caption(caption);
  const Cell& cell = sheet.at(row, value_column);
  if (plain.empty()) return;
  for (const CaseSetting& setting : settings) {
    if (!is_called(plain, sheet_key_, setting.key)) continue;
    const CellWish wish{setting.cell, setting.list, caption,
                        cell_place(reading_.file, sheet.name, row, value_column)};
    // The names of norm sets are words, unless somebody names a file.
    const bool path =
        cell.text.find('/') != std::string::npos || cell.text.find(".json") != std::string::npos;
    const bool file = wish.list == "norm_set" && path;
    Setting read{file ? trimmed(cell.text) : read_case_cell(cell, wish, reading_), row};
    if (!values_.emplace(setting.key, std::move(read)).second) report("case_setting_twice", setting.key);
    return;
  }
  std::vector<std::string> captions;
  for (const CaseSetting& setting : settings)
    captions.push_back(case_caption(sheet_key_, setting.key, reading_.language));
  const auto near = near_names(plain, captions, 1);
  if (cell.kind == CellKind::empty || near.empty()) return;
  reading_.found.problems.push_back({"case_setting_unknown",
                                     cell_place(reading_.file, sheet.name, row, name_column),
                                     {{"setting", caption}, {"near", near.front()}}});
}

const std::string& CaseValues::text(const std::string& key) const {
  static const std::string nothing;
  const auto found = values_.find(key);
  return found == values_.end() ? nothing : found->second.text;
}

std::optional<double> CaseValues::number(const std::string& key) const { return numeral_in(text(key)); }

std::vector<std::string> CaseValues::list(const std::string& key) const {
  return text(key) == empty_list ? std::vector<std::string>{} : parts_of_list(text(key));
}

std::vector<std::pair<std::string, double>> CaseValues::pairs(const std::string& key) {
  std::vector<std::pair<std::string, double>> pairs;
  for (const std::string& part : list(key)) {
    const auto colon = part.rfind(':');
    const auto number = colon == std::string::npos ? std::nullopt : numeral_in(part.substr(colon + 1));
    if (number) {
      pairs.emplace_back(trimmed(part.substr(0, colon)), *number);
    } else {
      report("case_pairs_form", key);
      return {};
    }
  }
  return pairs;
}

std::string CaseValues::place(const std::string& key) const {
  const auto found = values_.find(key);
  return cell_place(reading_.file, sheet_name_, found == values_.end() ? 0 : found->second.row, value_column);
}

bool CaseValues::any() const {
  return std::any_of(values_.begin(), values_.end(),
                     [](const auto& value) { return !value.second.text.empty(); });
}

void CaseValues::report(const std::string& code, const std::string& key) const {
  reading_.found.problems.push_back(
      {code,
       place(key),
       {{"setting", case_caption(sheet_key_, key, reading_.language)}, {"value", text(key)}}});
}

}  // namespace voorzien::io

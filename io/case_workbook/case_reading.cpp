// SPDX-License-Identifier: EUPL-1.2
#include "io/case_workbook/case_reading.hpp"

#include <algorithm>

#include "io/case_workbook/caption_match.hpp"
#include "io/case_workbook/case_layout.hpp"
#include "io/problem/near_names.hpp"

namespace voorzien::io {
namespace {

bool is_called(const std::string& name, const std::string& key) {
  const std::string plain = plain_caption(name);
  return plain == plain_caption(case_text("sheet", key, Language::nl)) ||
         plain == plain_caption(case_text("sheet", key, Language::en)) || plain == plain_caption(key);
}

std::vector<std::string> all_keys() {
  std::vector<std::string> keys = {"settings", "proposal", "lists"};
  for (const CaseSheet& sheet : case_sheets()) keys.emplace_back(sheet.key);
  return keys;
}

/// Names of tabs that are no sheet of a case.
std::vector<std::string> strangers(const CaseReading& reading) {
  const std::vector<std::string> keys = all_keys();
  std::vector<std::string> names;
  for (const Sheet& sheet : reading.sheets) {
    const bool known = std::any_of(keys.begin(), keys.end(),
                                   [&](const std::string& key) { return is_called(sheet.name, key); });
    if (!known) names.push_back(sheet.name);
  }
  return names;
}

}  // namespace

const Sheet* find_case_sheet(const CaseReading& reading, const std::string& key) {
  const auto found = std::find_if(reading.sheets.begin(), reading.sheets.end(),
                                  [&](const Sheet& sheet) { return is_called(sheet.name, key); });
  return found == reading.sheets.end() ? nullptr : &*found;
}

void check_sheets(CaseReading& reading) {
  const std::vector<std::string> unknown = strangers(reading);
  const auto require = [&](const std::string& key) {
    if (find_case_sheet(reading, key) != nullptr) return;
    const std::string dutch = case_text("sheet", key, Language::nl);
    auto near = near_names(dutch, unknown);
    if (near.empty()) near = near_names(case_text("sheet", key, Language::en), unknown);
    reading.found.problems.push_back({near.empty() ? "case_sheet_missing" : "case_sheet_missing_near",
                                      reading.file,
                                      {{"sheet", dutch},
                                       {"english", case_text("sheet", key, Language::en)},
                                       {"near", joined(near)},
                                       {"known", joined(unknown)}}});
  };
  require("settings");
  for (const CaseSheet& sheet : case_sheets()) {
    if (sheet.required) require(sheet.key);
  }
  for (const Sheet& sheet : reading.sheets) {
    const bool known = std::find(unknown.begin(), unknown.end(), sheet.name) == unknown.end();
    const bool lists = is_called(sheet.name, "lists");
    if (sheet.hidden && known && !lists && !sheet.rows.empty()) {
      reading.found.warnings.push_back(
          {"case_sheet_hidden", cell_place(reading.file, sheet.name, 0, 0), {{"sheet", sheet.name}}});
    }
  }
}

}  // namespace voorzien::io

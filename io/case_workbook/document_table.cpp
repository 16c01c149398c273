// SPDX-License-Identifier: EUPL-1.2
#include "io/case_workbook/document_table.hpp"

#include <map>

#include "io/dataset/csv_row.hpp"
#include "io/dataset/geojson_text.hpp"

namespace voorzien::io {
namespace {

/// Which columns of a feature are numbers; the layout of a sheet says so, and own columns always are.
bool is_number(const CaseSheet& layout, const std::string& key) {
  for (const CaseColumn& column : layout.columns) {
    if (column.key != key) continue;
    return column.cell == CaseCell::number || column.cell == CaseCell::whole ||
           column.cell == CaseCell::year || column.cell == CaseCell::share || column.cell == CaseCell::yes_no;
  }
  return true;
}

}  // namespace

std::vector<RowGroup> groups_by(CaseTable& table, const std::vector<std::string>& keys,
                                const std::vector<std::size_t>& rows) {
  std::map<std::vector<std::string>, std::vector<std::size_t>> groups;
  for (const std::size_t row : rows) {
    std::vector<std::string> shared;
    for (const std::string& key : keys) shared.push_back(table.text(row, key));
    groups[shared].push_back(row);
  }
  std::vector<RowGroup> list;
  for (auto& [shared, members] : groups) list.push_back({shared, std::move(members)});
  return list;
}

std::string numbered(const std::string& stem, std::size_t number, const std::string& extension) {
  return stem + (number == 0 ? "" : '-' + std::to_string(number + 1)) + extension;
}

std::string csv_of(CaseTable& table, const std::vector<std::string>& keys,
                   const std::vector<std::size_t>& rows) {
  std::string text;
  for (const std::string& key : keys) text += (text.empty() ? "" : ",") + key;
  text += '\n';
  for (const std::size_t row : rows) {
    for (std::size_t i = 0; i < keys.size(); ++i) {
      if (i > 0) text += ',';
      text += csv_cell(table.text(row, keys[i]));
    }
    text += '\n';
  }
  return text;
}

std::string feature_of(CaseTable& table, std::size_t row, const std::vector<std::string>& keys,
                       const std::string& geometry) {
  std::string json = R"({"type": "Feature", "properties": {)";
  GeojsonMembers members(json);
  for (const std::string& key : keys) {
    if (is_number(table.layout(), key)) {
      members.number(key, table.number(row, key));
    } else {
      members.text_or_null(key, table.text(row, key));
    }
  }
  return json + "}, \"geometry\": " + geometry + '}';
}

void note_rows(const CaseTable& table, const std::vector<std::size_t>& rows, const std::string& document,
               CasePlaces& places) {
  places.note_table(document, {table.sheet(), rows, table.positions()});
}

}  // namespace voorzien::io

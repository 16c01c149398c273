// SPDX-License-Identifier: EUPL-1.2
#include "io/case_workbook/town_sections.hpp"

#include <algorithm>

#include "io/case_workbook/case_cell.hpp"

namespace voorzien::io {

std::vector<std::string> keys_of(const char* sheet, const std::vector<std::string>& without) {
  std::vector<std::string> keys;
  for (const CaseColumn& column : case_sheet(sheet).columns) {
    if (std::find(without.begin(), without.end(), column.key) == without.end()) keys.emplace_back(column.key);
  }
  return keys;
}

void SectionWriter::setting(const char* member, const char* key) {
  json_.text_member(member, settings_.text(key), settings_.place(key));
}

void SectionWriter::add(const std::string& name, const std::string& text, const CaseTable& table,
                        const std::vector<std::size_t>& rows) {
  documents_[town_folder + name] = text;
  note_rows(table, rows, name, places_);
}

void SectionWriter::columns(const std::vector<std::string>& keys, const CaseTable& table) {
  for (const std::string& key : keys) column(key, key, table.head_place(key));
}

void SectionWriter::column(const std::string& member, const std::string& name, const std::string& place) {
  json_.key(member);
  json_.begin_object(place);
  json_.text_member("column", name, place);
  json_.end();
}

void SectionWriter::source_member(const std::string& source, const std::string& place) {
  if (source != empty_list) {
    json_.text_member("source", source, place);
    return;
  }
  json_.key("source");
  json_.null(place);
}

void SectionWriter::placed_table(const std::string& file) {
  json_.text_member("file", file);
  json_.text_member("crs", settings_.text("crs"), settings_.place("crs"));
  json_.text_member("x", "x");
  json_.text_member("y", "y");
}

}  // namespace voorzien::io

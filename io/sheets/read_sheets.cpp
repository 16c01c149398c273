// SPDX-License-Identifier: EUPL-1.2
#include "io/sheets/read_sheets.hpp"

#include <cpl_minixml.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <map>
#include <optional>
#include <string_view>

#include "io/problem/input_error.hpp"
#include "io/sheets/number_formats.hpp"
#include "io/sheets/package_part.hpp"
#include "io/vector/value.hpp"

namespace voorzien::io {
namespace {

/// Limits of a sheet (ECMA-376 as Excel reads it).
constexpr std::size_t most_rows = 1048576;
constexpr std::size_t most_columns = 16384;
/// Empty cells are not kept, but a cell far away makes all before it; more than this nobody fills in.
constexpr std::size_t most_cells = 20000000;

[[noreturn]] void refuse(const std::string& code, const std::string& path, std::string reason = {}) {
  throw InputError({{code, path, {{"file", path}, {"reason", std::move(reason)}}}});
}

/// Looks at the first bytes, since GDAL would only say that there is no such file.
void check_file(const std::string& path) {
  std::error_code error;
  // A pipe would wait for somebody who writes to it.
  const bool other = std::filesystem::exists(path, error) && !std::filesystem::is_regular_file(path, error) &&
                     !std::filesystem::is_directory(path, error);
  if (other) refuse("workbook_no_file", path);
  errno = 0;
  std::ifstream file(path, std::ios::binary);
  if (!file) refuse("workbook_unreadable", path, std::strerror(errno));
  std::array<char, 8> start{};
  file.read(start.data(), start.size());
  if (file.bad() || (file.gcount() == 0 && errno == EISDIR))
    refuse("workbook_unreadable", path, std::strerror(errno));
  const std::string_view bytes(start.data(), static_cast<std::size_t>(file.gcount()));
  constexpr std::string_view compound_file = "\xD0\xCF\x11\xE0";
  if (bytes.substr(0, compound_file.size()) == compound_file) refuse("workbook_old_or_locked", path);
  if (bytes.substr(0, 2) != "PK") refuse("workbook_not_xlsx", path);
}

const CPLXMLNode* element(const Xml& xml, const char* name) {
  for (const CPLXMLNode* node = xml.get(); node != nullptr; node = node->psNext) {
    if (node->eType == CXT_Element && local_name(*node) == name) return node;
  }
  return nullptr;
}

template <class Take>
void each_child(const CPLXMLNode* parent, const char* name, const Take& take) {
  for (const CPLXMLNode* child = parent == nullptr ? nullptr : parent->psChild; child != nullptr;
       child = child->psNext) {
    if (child->eType == CXT_Element && local_name(*child) == name) take(*child);
  }
}

std::vector<std::string> shared_texts(const std::string& path) {
  std::vector<std::string> texts;
  const Xml xml = read_part(path, "xl/sharedStrings.xml");
  each_child(element(xml, "sst"), "si", [&](const CPLXMLNode& item) { texts.push_back(text_in(item)); });
  return texts;
}

/// Row and column of "D7", counted from 0; none for anything else.
std::optional<std::pair<std::size_t, std::size_t>> place_in(std::string_view name) {
  std::size_t column = 0;
  std::size_t row = 0;
  std::size_t i = 0;
  for (; i < name.size() && name[i] >= 'A' && name[i] <= 'Z' && column <= most_columns; ++i)
    column = column * 26 + static_cast<std::size_t>(name[i] - 'A') + 1;
  for (; i < name.size() && name[i] >= '0' && name[i] <= '9' && row <= most_rows; ++i)
    row = row * 10 + static_cast<std::size_t>(name[i] - '0');
  if (i != name.size() || column == 0 || row == 0 || column > most_columns || row > most_rows)
    return std::nullopt;
  return std::pair(row - 1, column - 1);
}

class SheetReader {
 public:
  SheetReader(const std::string& path, const std::vector<std::string>& texts, const std::vector<bool>& dates)
      : path_(path), texts_(texts), dates_(dates) {}

  void read(const std::string& part, Sheet& sheet) {
    const Xml xml = part_of_sheet(part, sheet.name);
    const CPLXMLNode* root = xml == nullptr ? nullptr : element(xml, "worksheet");
    // Every sheet has this element, an empty one too.
    if (child_of(root, "sheetData") == nullptr) refuse_sheet(sheet.name);
    cells_ = 0;
    next_row_ = 0;
    each_child(child_of(root, "sheetData"), "row", [&](const CPLXMLNode& row) { read_row(row, sheet); });
    each_child(child_of(root, "mergeCells"), "mergeCell",
               [&](const CPLXMLNode& merge) { read_merge(attribute_of(merge, "ref"), sheet); });
  }

 private:
  [[noreturn]] void refuse_sheet(const std::string& name) const {
    throw InputError({{"workbook_sheet_damaged", path_, {{"file", path_}, {"sheet", name}}}});
  }

  [[nodiscard]] Xml part_of_sheet(const std::string& part, const std::string& name) const {
    try {
      return read_part(path_, part);
    } catch (const InputError& error) {
      if (error.problems().front().code == "workbook_damaged") refuse_sheet(name);
      throw;
    }
  }

  void read_row(const CPLXMLNode& row, Sheet& sheet) {
    const std::string number = attribute_of(row, "r");
    if (!number.empty()) {
      const auto place = place_in("A" + number);
      if (!place) refuse_sheet(sheet.name);
      next_row_ = place->first;
    }
    std::size_t next_column = 0;
    each_child(&row, "c", [&](const CPLXMLNode& written) {
      const std::string name = attribute_of(written, "r");
      const auto place = name.empty() ? std::optional(std::pair(next_row_, next_column)) : place_in(name);
      if (!place) refuse_sheet(sheet.name);
      next_column = place->second + 1;
      Cell cell = read_cell(written, sheet.name);
      if (cell.kind != CellKind::empty) put(std::move(cell), *place, sheet);
    });
    ++next_row_;
  }

  void put(Cell cell, std::pair<std::size_t, std::size_t> place, Sheet& sheet) {
    const auto [row, column] = place;
    if (sheet.rows.size() <= row) sheet.rows.resize(row + 1);
    auto& cells = sheet.rows[row];
    if (cells.size() <= column) {
      cells_ += column + 1 - cells.size();
      if (cells_ > most_cells) refuse("workbook_too_large", path_);
      cells.resize(column + 1);
    }
    cells[column] = std::move(cell);
  }

  Cell read_cell(const CPLXMLNode& written, const std::string& sheet) const {
    const std::string type = attribute_of(written, "t");
    const CPLXMLNode* value_node = child_of(&written, "v");
    const std::string value = value_node == nullptr ? std::string() : text_in(*value_node);
    const CPLXMLNode* formula = child_of(&written, "f");
    if (type == "inlineStr") {
      const CPLXMLNode* inside = child_of(&written, "is");
      return text_cell(inside == nullptr ? std::string() : text_in(*inside));
    }
    if (value.empty() && type != "s") {
      // A formula that gave an empty text has a value of type str; without a value it was never computed.
      if (formula != nullptr && type != "str") return {CellKind::formula, 0.0, '=' + text_in(*formula)};
      return {};
    }
    if (type == "s") {
      const auto position = static_cast<std::size_t>(numeral_in(value).value_or(-1.0));
      // A text that is not among those of the book: that part is damaged, and the cell is not empty.
      if (position >= texts_.size()) refuse_sheet(sheet);
      return text_cell(texts_[position]);
    }
    if (type == "str") return text_cell(value);
    if (type == "e") return {CellKind::error, 0.0, value};
    if (type == "d") return {CellKind::date, 0.0, value};
    const auto number = numeral_in(value);
    if (!number) return text_cell(value);
    if (type == "b") return {CellKind::boolean, *number, {}};
    const auto style = static_cast<std::size_t>(numeral_in(attribute_of(written, "s")).value_or(0.0));
    const bool date = style < dates_.size() && dates_[style];
    return {date ? CellKind::date : CellKind::number, *number, {}};
  }

  static Cell text_cell(std::string text) {
    if (text.find_first_not_of(" \t\r\n\xC2\xA0") == std::string::npos) return {};
    return {CellKind::text, 0.0, std::move(text)};
  }

  static void read_merge(const std::string& reference, Sheet& sheet) {
    const auto colon = reference.find(':');
    if (colon == std::string::npos) return;
    const auto first = place_in(std::string_view(reference).substr(0, colon));
    const auto last = place_in(std::string_view(reference).substr(colon + 1));
    if (first && last) sheet.merged.push_back({first->first, first->second, last->first, last->second});
  }

  const std::string& path_;
  const std::vector<std::string>& texts_;
  const std::vector<bool>& dates_;
  std::size_t cells_ = 0;
  std::size_t next_row_ = 0;
};

/// Relation id → part, of xl/workbook.xml.
std::map<std::string, std::string> parts_by_relation(const std::string& path) {
  std::map<std::string, std::string> parts;
  const Xml xml = read_part(path, "xl/_rels/workbook.xml.rels");
  each_child(element(xml, "Relationships"), "Relationship", [&](const CPLXMLNode& relation) {
    std::string target = attribute_of(relation, "Target");
    target = target.rfind('/', 0) == 0 ? target.substr(1) : "xl/" + target;
    parts.emplace(attribute_of(relation, "Id"), std::move(target));
  });
  return parts;
}

/// r:id, not the sheetId beside it.
std::string relation_of(const CPLXMLNode& sheet) {
  for (const CPLXMLNode* child = sheet.psChild; child != nullptr; child = child->psNext) {
    if (child->eType == CXT_Attribute && std::string_view(child->pszValue) != "id" &&
        local_name(*child) == "id" && child->psChild != nullptr)
      return child->psChild->pszValue;
  }
  return {};
}

}  // namespace

std::vector<Sheet> read_sheets(const std::string& path) {
  check_file(path);
  const Xml xml = read_part(path, "xl/workbook.xml");
  const CPLXMLNode* book = element(xml, "workbook");
  // Every office document lists its parts; a zip without that list broke off, since it stands at the end.
  const bool whole = book != nullptr || read_part(path, "[Content_Types].xml") != nullptr;
  if (book == nullptr) refuse(whole ? "workbook_not_xlsx" : "workbook_damaged", path);
  const auto parts = parts_by_relation(path);
  const auto texts = shared_texts(path);
  const auto dates = date_styles(path);
  SheetReader reader(path, texts, dates);
  std::vector<Sheet> sheets;
  each_child(child_of(book, "sheets"), "sheet", [&](const CPLXMLNode& written) {
    Sheet sheet;
    sheet.name = attribute_of(written, "name");
    const std::string state = attribute_of(written, "state");
    sheet.hidden = !state.empty() && state != "visible";
    const auto part = parts.find(relation_of(written));
    if (part == parts.end()) refuse("workbook_damaged", path, sheet.name);
    // Charts and macro sheets have no cells.
    if (part->second.find("worksheets/") == std::string::npos) return;
    reader.read(part->second, sheet);
    sheets.push_back(std::move(sheet));
  });
  if (sheets.empty()) refuse("workbook_not_xlsx", path);
  return sheets;
}

}  // namespace voorzien::io

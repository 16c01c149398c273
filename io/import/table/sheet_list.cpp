// SPDX-License-Identifier: EUPL-1.2
#include "io/import/table/sheet_list.hpp"

#include <algorithm>

#include "io/csv/csv_cutter.hpp"
#include "io/import/outcome/brought.hpp"
#include "io/problem/near_names.hpp"
#include "io/sheets/read_sheets.hpp"
#include "io/vector/value.hpp"

namespace voorzien::io {
namespace {

std::string text_of(const Cell& cell) {
  if (cell.kind == CellKind::empty) return {};
  if (cell.kind == CellKind::text) return std::string(trimmed(cell.text));
  if (cell.kind == CellKind::error || cell.kind == CellKind::formula) return cell.text;
  std::string number = shortest(cell.number);
  // The sheet knows that this is a fraction; with a nought behind it nobody takes it for thousands.
  if (may_be_thousands(number)) number += '0';
  return number;
}

std::vector<Sheet> sheets_in(const std::string& path, Reading& reading) {
  try {
    return read_sheets(path);
  } catch (const InputError& error) {
    reading.problems.insert(reading.problems.end(), error.problems().begin(), error.problems().end());
    return {};
  }
}

bool holds_something(const std::vector<Cell>& row) {
  return std::any_of(row.begin(), row.end(), [](const Cell& cell) { return cell.kind != CellKind::empty; });
}

const Sheet* picked_sheet(const std::vector<Sheet>& sheets, const std::string& name, const std::string& shown,
                          Reading& reading) {
  std::vector<std::string> names;
  const Sheet* picked = nullptr;
  for (const Sheet& sheet : sheets) {
    const bool is_candidate =
        !sheet.hidden && std::any_of(sheet.rows.begin(), sheet.rows.end(), holds_something);
    if (name.empty() ? is_candidate : sheet.name == name) picked = &sheet;
    if (is_candidate) names.push_back(sheet.name);
  }
  if (picked != nullptr && (!name.empty() || names.size() == 1)) return picked;
  const char* code = name.empty() ? "import_layer_not_named" : "layer_not_found";
  if (name.empty() && names.empty()) code = "import_table_empty";
  reading.problems.push_back({code, shown, {{"file", shown}, {"layer", name}, {"known", joined(names)}}});
  return nullptr;
}

/// The names in the header, as far as the last that is one.
std::vector<std::string> header_of(const std::vector<Cell>& row) {
  std::vector<std::string> names;
  for (const Cell& cell : row) names.push_back(text_of(cell));
  while (!names.empty() && names.back().empty()) names.pop_back();
  return names;
}

}  // namespace

Listing listing_from_sheet(const std::string& path, const std::string& name, Reading& reading) {
  Listing listing;
  listing.shown = bare_name(path);
  const std::size_t before = reading.problems.size();
  const std::vector<Sheet> sheets = sheets_in(path, reading);
  if (reading.problems.size() > before) return listing;
  const Sheet* sheet = picked_sheet(sheets, name, listing.shown, reading);
  if (sheet == nullptr) return listing;
  std::size_t line = 0;
  while (line < sheet->rows.size() && !holds_something(sheet->rows[line])) ++line;
  if (line < sheet->rows.size()) listing.columns = header_of(sheet->rows[line]);
  listing.may_hold_thousands.assign(listing.columns.size(), true);
  for (++line; line < sheet->rows.size(); ++line) {
    if (!holds_something(sheet->rows[line])) continue;
    ListingRow row;
    row.line = line + 1;
    for (std::size_t i = 0; i < listing.columns.size(); ++i) row.cells.push_back(text_of(sheet->at(line, i)));
    listing.rows.push_back(std::move(row));
  }
  if (listing.rows.empty())
    reading.problems.push_back({"import_table_empty", listing.shown, {{"file", listing.shown}}});
  return listing;
}

}  // namespace voorzien::io

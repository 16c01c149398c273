// SPDX-License-Identifier: EUPL-1.2
#include "io/import/table/listing.hpp"

#include <algorithm>

#include "io/encoding/utf8.hpp"
#include "io/encoding/windows_1252.hpp"
#include "io/import/outcome/brought.hpp"
#include "io/import/table/cell_number.hpp"
#include "io/import/table/csv_list.hpp"
#include "io/import/table/sheet_list.hpp"
#include "io/json/text_files.hpp"
#include "io/problem/near_names.hpp"
#include "io/vector/read_table.hpp"
#include "io/vector/source_layers.hpp"

namespace voorzien::io {
namespace {

constexpr std::size_t told_rows = 10;

std::string extension_of(const std::string& path) {
  const auto dot = path.rfind('.');
  return dot == std::string::npos ? "" : comparable(path.substr(dot + 1));
}

bool is_text_file(const std::string& path) {
  const std::string extension = extension_of(path);
  return extension == "csv" || extension == "tsv" || extension == "txt";
}

/// Tells the rows that do not fit: cut at another separator they may, and then the file mixes them.
void report_misfits(const std::vector<CutRow>& misfits, const CsvCut& cut, const std::string& shown,
                    Reading& reading) {
  for (std::size_t i = 0; i < std::min(misfits.size(), told_rows); ++i) {
    const CutRow& row = misfits[i];
    const std::string place = shown + ':' + std::to_string(row.line);
    const std::string code = fits_other_separator(row, cut) ? "import_mixed_separators" : "import_row_length";
    reading.problems.push_back({code,
                                place,
                                {{"found", static_cast<double>(row.cells.size())},
                                 {"expected", static_cast<double>(cut.header.size())},
                                 {"separator", std::string(1, cut.separator)}}});
  }
  if (misfits.size() > told_rows)
    reading.problems.push_back(
        {"import_more_rows", shown, {{"count", static_cast<double>(misfits.size() - told_rows)}}});
}

/// A text in two bytes per letter, as "Unicode text" of spreadsheets.
bool is_utf16(std::string_view content) {
  const std::string_view mark = content.substr(0, 2);
  if (mark == "\xFF\xFE" || mark == "\xFE\xFF") return true;
  const auto noughts = static_cast<std::size_t>(std::count(content.begin(), content.end(), '\0'));
  constexpr std::size_t letters_per_nought = 3;
  return noughts * letters_per_nought > content.size();
}

bool has_nought(const CutRow& row) {
  return std::any_of(row.cells.begin(), row.cells.end(),
                     [](const std::string& cell) { return cell.find('\0') != std::string::npos; });
}

/// Rows with bytes 0 in them: the file is damaged there.
void report_noughts(const CsvCut& cut, const std::string& shown, Reading& reading) {
  std::size_t rows = 0;
  for (const CutRow& row : cut.rows) {
    if (has_nought(row) && ++rows <= told_rows)
      reading.problems.push_back({"import_nought_byte", shown + ':' + std::to_string(row.line), {}});
  }
  if (rows > told_rows)
    reading.problems.push_back(
        {"import_more_rows", shown, {{"count", static_cast<double>(rows - told_rows)}}});
}

std::string picked_layer(const ListingSource& source, const std::vector<SourceLayer>& layers,
                         Reading& reading) {
  std::vector<std::string> names;
  for (const SourceLayer& layer : layers) names.push_back(layer.name);
  if (source.layer.empty() && layers.size() == 1) return names.front();
  if (std::find(names.begin(), names.end(), source.layer) != names.end()) return source.layer;
  const std::string shown = bare_name(source.path);
  reading.problems.push_back({source.layer.empty() ? "import_layer_not_named" : "layer_not_found",
                              shown,
                              {{"file", shown}, {"layer", source.layer}, {"known", joined(names)}}});
  return {};
}

Listing from_vector(const ListingSource& source, Reading& reading) {
  Listing listing;
  const std::size_t before = reading.problems.size();
  listing.shown = bare_name(source.path);
  TableRequest request;
  request.source.path = source.path;
  request.source.shown = listing.shown;
  request.source.where = listing.shown;
  request.source.crs = source.crs;
  const std::vector<SourceLayer> layers = layers_of(request.source, reading);
  if (layers.empty()) return listing;
  request.source.layer = picked_layer(source, layers, reading);
  if (request.source.layer.empty()) return listing;
  const auto layer = std::find_if(layers.begin(), layers.end(),
                                  [&](const SourceLayer& one) { return one.name == request.source.layer; });
  listing.columns = layer->columns;
  listing.may_hold_thousands = layer->is_text;
  listing.has_places = layer->has_geometry && !source.target_crs.empty();
  for (const std::string& column : layer->columns) {
    FieldSpec field;
    field.kind = FieldKind::column;
    field.text = column;
    field.where = listing.shown;
    request.fields.push_back(std::move(field));
  }
  const GeometryWish wish = source.with_areas ? GeometryWish::places : GeometryWish::points;
  request.geometry = listing.has_places ? wish : GeometryWish::none;
  request.target_crs = source.target_crs;
  Table table = read_table(request, reading);
  for (TableRow& row : table.rows) {
    ListingRow line;
    line.line = static_cast<std::size_t>(row.feature);
    for (const Value& value : row.values) line.cells.push_back(text_of(value));
    if (listing.has_places) line.at = row.at;
    line.area = std::move(row.area);
    listing.rows.push_back(std::move(line));
  }
  if (listing.rows.empty() && reading.problems.size() == before)
    reading.problems.push_back({"import_table_empty", listing.shown, {{"file", listing.shown}}});
  return listing;
}

}  // namespace

std::string comparable(std::string_view name) {
  std::string text;
  for (const char letter : name) {
    if (letter == ' ' || letter == '_' || letter == '-' || letter == '\t') continue;
    text += letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
  }
  return text;
}

std::optional<std::size_t> column_named(const std::vector<std::string>& columns,
                                        const std::vector<std::string>& names) {
  for (const std::string& name : names) {
    const std::string wanted = comparable(name);
    for (std::size_t i = 0; i < columns.size(); ++i) {
      if (comparable(columns[i]) == wanted) return i;
    }
  }
  return std::nullopt;
}

std::string place_in(const Listing& listing, const ListingRow& row) {
  return listing.shown + ':' + std::to_string(row.line);
}

std::optional<double> amount_at(const Listing& listing, const ListingRow& row, std::size_t column,
                                Reading& reading) {
  const std::string& text = row.cells[column];
  const std::string fault = amount_fault(text, DecimalMark::point, listing.thousands_plausible(column));
  if (fault.empty()) return cell_number(text);
  reading.problems.push_back(
      {fault, place_in(listing, row), {{"column", listing.columns[column]}, {"value", text}}});
  return std::nullopt;
}

Listing listing_from_csv(std::string_view content, const std::string& shown, Reading& reading) {
  Listing listing;
  listing.shown = shown;
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  if (content.substr(0, mark.size()) == mark) content.remove_prefix(mark.size());
  if (is_utf16(content)) {
    reading.problems.push_back({"import_utf16", shown, {{"file", shown}}});
    return listing;
  }
  listing.from_windows_1252 = !is_utf8(content);
  const std::string decoded = listing.from_windows_1252 ? from_windows_1252(content) : std::string(content);
  CsvCut cut = cut_csv(decoded);
  if (cut.header.empty() || cut.rows.empty()) {
    reading.problems.push_back({"import_table_empty", shown, {{"file", shown}}});
    return listing;
  }
  if (cut.quote_left_open) reading.problems.push_back({"import_quote_open", shown, {{"file", shown}}});
  report_noughts(cut, shown, reading);
  std::vector<CutRow> misfits;
  for (CutRow& row : cut.rows) {
    if (row.cells.size() == cut.header.size()) {
      listing.rows.push_back({row.line, std::move(row.cells), std::nullopt});
    } else {
      misfits.push_back(std::move(row));
    }
  }
  if (!cut.quote_left_open) report_misfits(misfits, cut, shown, reading);
  listing.columns = std::move(cut.header);
  listing.may_hold_thousands.assign(listing.columns.size(), cut.separator == ';' || cut.separator == '\t');
  return listing;
}

Listing read_listing(const ListingSource& source, Reading& reading) {
  const std::string extension = extension_of(source.path);
  if (extension == "xlsx" || extension == "xlsm")
    return listing_from_sheet(source.path, source.layer, reading);
  if (!is_text_file(source.path)) return from_vector(source, reading);
  const std::string shown = bare_name(source.path);
  const auto content = files_on_disk().read(source.path);
  if (content) return listing_from_csv(*content, shown, reading);
  reading.problems.push_back({"source_not_found", shown, {{"file", source.path}}});
  Listing listing;
  listing.shown = shown;
  return listing;
}

}  // namespace voorzien::io

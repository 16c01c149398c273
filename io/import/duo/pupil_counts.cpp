// SPDX-License-Identifier: EUPL-1.2
#include "io/import/duo/pupil_counts.hpp"

#include <algorithm>

#include "io/import/cbs/cbs_source.hpp"
#include "io/import/outcome/brought.hpp"
#include "io/import/table/cell_number.hpp"
#include "io/problem/near_names.hpp"
#include "io/vector/source_layers.hpp"
#include "io/vector/value.hpp"

namespace voorzien::io {
namespace {

constexpr int recent_years = 5;

/// "<5" says 0 to 4.
PupilCount count_of(double pupils) { return {pupils, pupils, pupils}; }
PupilCount masked(double below) { return {0.0, (below - 1.0) / 2.0, below - 1.0}; }

std::optional<double> number_in(const std::string& cell) {
  if (const auto whole = cell_number(cell)) return whole;
  return cell_number(cell, DecimalMark::comma);
}

std::optional<PupilCount> one_count(const ListingRow& row, std::size_t column, const Listing& listing,
                                    Reading& reading) {
  const std::string& cell = row.cells[column];
  if (is_blank(cell)) return std::nullopt;
  if (const auto below = masked_below(cell)) return masked(*below);
  const auto number = number_in(cell);
  const bool two_ways = listing.thousands_plausible(column) && may_be_thousands(cell);
  if (number && *number >= 0.0 && !two_ways) return count_of(*number);
  reading.problems.push_back({two_ways ? "import_thousands" : "import_not_a_number",
                              place_in(listing, row),
                              {{"column", listing.columns[column]}, {"value", cell}}});
  return std::nullopt;
}

/// The layer of schools in a file with several; empty for the only one.
std::string layer_of_schools(const std::string& path, Reading& reading) {
  const auto dot = path.rfind('.');
  const std::string extension = dot == std::string::npos ? "" : comparable(path.substr(dot + 1));
  if (extension == "csv" || extension == "txt" || extension == "tsv") return {};
  const auto layers = layers_of(cbs_source(path, {}), reading);
  for (const SourceLayer& layer : layers) {
    if (layers.size() > 1 && LocationCodes(layer.columns).any() && pupil_columns(layer.columns).any())
      return layer.name;
  }
  return {};
}

}  // namespace

PupilColumns pupil_columns(const std::vector<std::string>& columns) {
  PupilColumns pupils;
  if (const auto plain = column_named(columns, {"AANTAL LEERLINGEN", "LEERLINGEN", "TOTAAL AANTAL LEERLINGEN",
                                                "TOTAAL LEERLINGEN", "TOTAAL"})) {
    return {{*plain}, columns[*plain]};
  }
  std::vector<std::pair<int, std::size_t>> by_year;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const bool counts = comparable(columns[i]).rfind("leerlingen", 0) == 0;
    const auto year = year_in(columns[i]);
    if (counts && year) by_year.emplace_back(*year, i);
  }
  std::sort(by_year.begin(), by_year.end());
  for (const auto& [year, column] : by_year) pupils.columns.push_back(column);
  if (pupils.any()) pupils.told = columns[pupils.columns.back()];
  return pupils;
}

std::optional<PupilCount> pupils_in(const ListingRow& row, const PupilColumns& columns,
                                    const Listing& listing, Reading& reading) {
  if (!columns.any()) return std::nullopt;
  std::optional<PupilCount> last;
  double ever = 0.0;
  double recent = 0.0;
  for (std::size_t i = 0; i < columns.columns.size(); ++i) {
    const auto count = one_count(row, columns.columns[i], listing, reading);
    if (last) last->is_of_latest = false;
    if (!count) continue;
    last = count;
    ever = std::max(ever, count->high);
    if (i + recent_years >= columns.columns.size()) recent = std::max(recent, count->high);
  }
  if (!last || columns.columns.size() == 1) return last;
  last->most_recent = std::max(recent, last->mid);
  last->most_ever = ever;
  return last;
}

LocationCodes::LocationCodes(const std::vector<std::string>& columns)
    : whole_(column_named(columns, {"VESTIGINGSCODE", "VESTIGINGS CODE"})),
      institution_(column_named(columns, {"INSTELLINGSCODE", "BRIN NUMMER", "BRIN"})),
      number_(column_named(columns, {"VESTIGINGSNUMMER", "VESTNR"})) {}

std::string LocationCodes::code_in(const ListingRow& row) const {
  if (whole_ && (!institution_ || row.cells[*whole_].size() > 2)) return row.cells[*whole_];
  if (!institution_) return {};
  // Numbers lose their first nought in spreadsheets.
  std::string number = number_ ? row.cells[*number_] : row.cells[*whole_];
  if (number.size() == 1) number.insert(0, 1, '0');
  // The number is written as institution and number in some lists.
  if (number.rfind(row.cells[*institution_], 0) == 0) return number;
  return row.cells[*institution_] + number;
}

PupilTable read_pupil_table(const std::string& path, Reading& reading) {
  PupilTable table;
  const Listing listing = read_listing({path, layer_of_schools(path, reading)}, reading);
  if (listing.columns.empty()) return table;
  const LocationCodes codes(listing.columns);
  const PupilColumns pupils = pupil_columns(listing.columns);
  if (!codes.any() || !pupils.any()) {
    reading.problems.push_back(
        {"import_no_pupils", listing.shown, {{"file", listing.shown}, {"columns", joined(listing.columns)}}});
    return table;
  }
  table.column = pupils.told;
  for (const ListingRow& row : listing.rows) {
    const auto count = pupils_in(row, pupils, listing, reading);
    if (!count) continue;
    const auto [found, is_new] = table.by_location.emplace(codes.code_in(row), *count);
    if (is_new) continue;
    found->second.low += count->low;
    found->second.mid += count->mid;
    found->second.high += count->high;
  }
  return table;
}

}  // namespace voorzien::io

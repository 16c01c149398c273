// SPDX-License-Identifier: EUPL-1.2
#include "io/import/cbs/cbs_key_figures.hpp"

#include <map>

#include "io/import/table/cell_number.hpp"
#include "io/import/table/listing.hpp"
#include "io/problem/near_names.hpp"
#include "io/vector/value.hpp"

namespace voorzien::io {
namespace {

constexpr std::size_t told_cells = 10;

/// CBS writes a point or a comma in decimals, and never a mark between thousands.
std::optional<double> figure_in(const std::string& cell) {
  if (const auto number = cell_number(cell)) return number;
  return cell_number(cell, DecimalMark::comma);
}

class FigureJoin {
 public:
  FigureJoin(const Listing& listing, const CbsLayout& layout, Reading& reading)
      : listing_(listing), reading_(reading) {
    for (std::size_t i = 0; i < cbs_columns; ++i) {
      if (layout.columns[i]) positions_[i] = column_named(listing.columns, {*layout.columns[i]});
    }
  }

  void fill(CbsArea& area, const ListingRow& row, JoinedFigures& joined) {
    ++joined.areas_found;
    for (std::size_t i = 0; i < cbs_figures; ++i) {
      const auto& position = positions_[first_cbs_figure + i];
      if (!position || area.figures[i]) continue;
      const std::string& cell = row.cells[*position];
      if (i == figure_of(CbsColumn::urbanity)) {
        if (area.urbanity.empty() && !is_blank(cell)) area.urbanity = cell;
      } else if (const auto figure = figure_at(cell, row, *position)) {
        area.figures[i] = figure;
        ++joined.filled;
      }
    }
  }

 private:
  std::optional<double> figure_at(const std::string& cell, const ListingRow& row, std::size_t column) {
    if (is_blank(cell)) return std::nullopt;
    const auto figure = figure_in(cell);
    // CBS itself never separates thousands; a spreadsheet through which its table went may.
    const bool two_ways = listing_.thousands_plausible(column) && may_be_thousands(cell);
    if ((!figure || two_ways) && ++faults_ <= told_cells) {
      reading_.problems.push_back({two_ways ? "import_thousands" : "import_not_a_number",
                                   place_in(listing_, row),
                                   {{"column", listing_.columns[column]}, {"value", cell}}});
    }
    if (figure && is_blank(std::to_string(*figure))) return std::nullopt;
    return figure;
  }

  const Listing& listing_;
  Reading& reading_;
  std::array<std::optional<std::size_t>, cbs_columns> positions_;
  std::size_t faults_ = 0;
};

/// Ages in persons and ages in percent cannot stand in one file; the map's own go first.
void choose_ages(CbsMap& map, const CbsLayout& table, JoinedFigures& joined) {
  constexpr std::size_t first = figure_of(CbsColumn::ages_0_14);
  constexpr std::size_t last = figure_of(CbsColumn::ages_65_plus);
  if (map.layout.has(CbsColumn::ages_0_14) || !table.has(CbsColumn::ages_0_14)) return;
  joined.ages_are_counts = table.naming->ages_are_counts;
  for (CbsArea& area : map.areas) {
    for (std::size_t i = first; i <= last; ++i) area.figures[i].reset();
  }
}

}  // namespace

JoinedFigures join_key_figures(const std::string& path, CbsMap& map, Reading& reading) {
  JoinedFigures joined;
  joined.ages_are_counts = map.layout.naming != nullptr && map.layout.naming->ages_are_counts;
  const Listing listing = read_listing({path}, reading);
  if (listing.columns.empty()) return joined;
  auto layout = recognise(listing.columns, map.level);
  if (!layout) {
    std::vector<std::string> told;
    for (const CbsNaming& naming : cbs_namings()) told.push_back(naming.told);
    reading.problems.push_back({"import_no_key_figures",
                                listing.shown,
                                {{"file", listing.shown},
                                 {"columns", io::joined(listing.columns)},
                                 {"looked_for", io::joined(told)}}});
    return joined;
  }
  joined.naming = layout->naming->told;
  choose_ages(map, *layout, joined);
  if (map.layout.has(CbsColumn::ages_0_14)) {
    for (const CbsColumn age : {CbsColumn::ages_0_14, CbsColumn::ages_15_24, CbsColumn::ages_25_44,
                                CbsColumn::ages_45_64, CbsColumn::ages_65_plus})
      layout->columns[static_cast<std::size_t>(age)].reset();
  }
  const auto code = column_named(listing.columns, {layout->name(code_column(map.level))});
  std::map<std::string, const ListingRow*> rows;
  for (const ListingRow& row : listing.rows) rows.emplace(row.cells[*code], &row);
  FigureJoin join(listing, *layout, reading);
  for (CbsArea& area : map.areas) {
    if (const auto found = rows.find(area.code); found != rows.end()) join.fill(area, *found->second, joined);
  }
  if (joined.areas_found == 0) {
    reading.problems.push_back({"import_figures_of_others",
                                listing.shown,
                                {{"file", listing.shown},
                                 {"municipality", map.municipality.name},
                                 {"code", map.areas.empty() ? std::string() : map.areas.front().code}}});
  }
  return joined;
}

}  // namespace voorzien::io

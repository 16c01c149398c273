// SPDX-License-Identifier: EUPL-1.2
#include "io/import/grid/grid_squares.hpp"

#include <algorithm>

#include "io/import/cbs/cbs_source.hpp"
#include "io/import/cbs/read_cbs_map.hpp"
#include "io/import/outcome/brought.hpp"
#include "io/import/table/cell_number.hpp"
#include "io/import/table/listing.hpp"
#include "io/problem/near_names.hpp"
#include "io/vector/cell_reader.hpp"
#include "io/vector/column_field.hpp"
#include "io/vector/read_table.hpp"

namespace voorzien::io {
namespace {

/// Where the columns stand; the name of the key says how large the squares are.
struct GridColumns {
  std::string id;
  std::string residents;
  double side_m = 100.0;
};

std::optional<GridColumns> grid_columns(const std::vector<std::string>& columns) {
  const auto fine = column_named(columns, {"crs28992res100m", "C28992R100"});
  const auto coarse = column_named(columns, {"crs28992res500m", "C28992R500"});
  auto residents = column_named(columns, {"aantal_inwoners"});
  for (std::size_t i = 0; !residents && i < columns.size(); ++i) {
    // INW2010: the year was part of the name.
    if (comparable(columns[i]).rfind("inw20", 0) == 0) residents = i;
  }
  if ((!fine && !coarse) || !residents) return std::nullopt;
  return GridColumns{columns[fine ? *fine : *coarse], columns[*residents], fine ? 100.0 : 500.0};
}

void report_no_grid(const std::string& path, const std::vector<std::string>& columns, Reading& reading) {
  reading.problems.push_back(
      {"import_no_grid", bare_name(path), {{"file", bare_name(path)}, {"columns", joined(columns, 12)}}});
}

/// Suppressed squares carry a code; squares where nobody lives are left out.
void add_square(std::string id, Point centre, double residents, GridSquares& grid) {
  const bool suppressed = residents <= first_missing_code;
  if (!suppressed && residents <= 0.0) return;
  grid.squares.push_back({std::move(id), centre, suppressed ? std::nullopt : std::optional(residents)});
}

GridSquares squares_of_map(const std::string& path, const SourceLayer& layer, const Box& within,
                           Reading& reading) {
  const GridColumns columns = *grid_columns(layer.columns);
  TableRequest request;
  request.source = cbs_source(path, layer.name);
  // The codes say that a square is suppressed, which is more than not knowing.
  request.source.missing_codes.clear();
  request.source.within = within;
  request.fields = {column_field(columns.id, FieldType::text, request.source.shown),
                    column_field(columns.residents, FieldType::number, request.source.shown)};
  request.geometry = GeometryWish::points;
  request.target_crs = dutch_grid;
  GridSquares grid;
  grid.layer = layer.name;
  for (const TableRow& row : read_table(request, reading).rows) {
    const auto* residents = std::get_if<double>(&row.values[1]);
    if (residents != nullptr) add_square(text_of(row.values[0]), row.at, *residents, grid);
  }
  return grid;
}

GridSquares squares_of_table(const std::string& path, const Box& within, Reading& reading) {
  GridSquares grid;
  const Listing listing = read_listing({path}, reading);
  if (listing.columns.empty()) return grid;
  const auto columns = grid_columns(listing.columns);
  if (!columns) {
    report_no_grid(path, listing.columns, reading);
    return grid;
  }
  const std::size_t id = *column_named(listing.columns, {columns->id});
  const std::size_t residents = *column_named(listing.columns, {columns->residents});
  for (const ListingRow& row : listing.rows) {
    const auto centre = centre_of_square(row.cells[id], columns->side_m);
    const auto number = cell_number(row.cells[residents]);
    if (!centre || (!number && !row.cells[residents].empty())) {
      reading.problems.push_back({"import_bad_square",
                                  place_in(listing, row),
                                  {{"square", row.cells[id]}, {"value", row.cells[residents]}}});
      if (reading.problems.size() >= 10) return grid;
      continue;
    }
    const bool inside = centre->x >= within.min.x && centre->x <= within.max.x && centre->y >= within.min.y &&
                        centre->y <= within.max.y;
    if (inside && number) add_square(row.cells[id], *centre, *number, grid);
  }
  return grid;
}

}  // namespace

std::optional<Point> centre_of_square(const std::string& id, double side_m) {
  const auto north = id.find('N');
  if (id.empty() || id.front() != 'E' || north == std::string::npos) return std::nullopt;
  const auto x = cell_number(id.substr(1, north - 1));
  const auto y = cell_number(id.substr(north + 1));
  if (!x || !y) return std::nullopt;
  // Hectometres up to four figures (E1390N4927), metres beyond.
  constexpr double most_hectometres = 9999.0;
  const double unit = std::max(*x, *y) <= most_hectometres ? 100.0 : 1.0;
  return Point{*x * unit + side_m / 2.0, *y * unit + side_m / 2.0};
}

GridSquares read_grid_squares(const std::string& path, const Box& within, Reading& reading) {
  const auto dot = path.rfind('.');
  const std::string extension = dot == std::string::npos ? "" : comparable(path.substr(dot + 1));
  if (extension == "csv" || extension == "txt") return squares_of_table(path, within, reading);
  const std::vector<SourceLayer> layers = layers_of(cbs_source(path, {}), reading);
  if (layers.empty()) return {};
  for (const SourceLayer& layer : layers) {
    if (layer.has_geometry && grid_columns(layer.columns))
      return squares_of_map(path, layer, within, reading);
  }
  report_no_grid(path, layers.front().columns, reading);
  return {};
}

}  // namespace voorzien::io

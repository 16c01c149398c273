// SPDX-License-Identifier: EUPL-1.2
// A list as its publisher made it: columns by name, every cell a text. CSV is cut by ourselves, since we have
// to say which line breaks it (mixed separators, a wrong number of cells) and which letters it is written in;
// sheets and maps come through io/vector.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/geometry/shapes.hpp"
#include "io/vector/reading.hpp"

namespace voorzien::io {

struct ListingRow {
  std::size_t line = 0;  ///< in the file; row of a sheet, feature of a map
  std::vector<std::string> cells;
  std::optional<Point> at;  ///< of a map
  MultiPolygon area = {};   ///< of a map, where it was asked for and drawn
};

struct Listing {
  std::string shown;  ///< name of the file, for messages
  std::vector<std::string> columns;
  std::vector<ListingRow> rows;
  /// Per column, whether it holds texts as people type them, in which 3.250 may stand for 3250: cells of a
  /// sheet that are text, and of CSV as a Dutch spreadsheet writes it (cut at semicolons or tabs).
  std::vector<bool> may_hold_thousands;
  bool has_places = false;  ///< rows of a map
  bool from_windows_1252 = false;

  [[nodiscard]] bool thousands_plausible(std::size_t column) const {
    return column < may_hold_thousands.size() && may_hold_thousands[column];
  }
};

struct ListingSource {
  std::string path;
  std::string layer = {};       ///< empty: the only one
  std::string target_crs = {};  ///< of the places of a map; empty: places are not wanted
  std::string crs = {};         ///< of a map that does not say it itself
  bool with_areas = false;      ///< polygons of a map too, not only a point in each
};

/// The whole list; an empty one, with problems, when it cannot be read or its rows do not fit its header.
Listing read_listing(const ListingSource& source, Reading& reading);

/// As read_listing, for the content of a CSV file.
Listing listing_from_csv(std::string_view content, const std::string& shown, Reading& reading);

/// Position of the first of these columns that is there; capitals, spaces, hyphens and underscores do not
/// count. None when there is none.
std::optional<std::size_t> column_named(const std::vector<std::string>& columns,
                                        const std::vector<std::string>& names);

/// A column name as column_named compares it.
std::string comparable(std::string_view name);

/// The amount in a cell; none, with a problem that names row and column, for what is no number or may be read
/// in two ways.
std::optional<double> amount_at(const Listing& listing, const ListingRow& row, std::size_t column,
                                Reading& reading);

/// file:line for messages.
std::string place_in(const Listing& listing, const ListingRow& row);

}  // namespace voorzien::io

// SPDX-License-Identifier: EUPL-1.2
// A layer or table as it was written, with the words and styles it was given: what a QGIS project needs to
// show it. The styles inside the GeoPackage and those in the project come from this one value.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace voorzien::io {

/// What a table draws; none for a table without geometry.
enum class GeometryKind { none, point, line, multi_polygon };

/// One way to show a layer.
struct NamedStyle {
  std::string name;
  std::string elements;  ///< XML: what stands inside <qgis> of a style and inside <maplayer> of a project
  bool has_labels = false;
};

/// A layer, its first style being the one it is shown with.
struct MapLayer {
  std::string table;
  std::string title;
  std::string description;
  GeometryKind geometry = GeometryKind::none;
  std::vector<std::string> columns;
  std::vector<NamedStyle> styles;

  [[nodiscard]] bool has_column(const std::string& name) const {
    for (const std::string& column : columns) {
      if (column == name) return true;
    }
    return false;
  }
};

/// The table with a kind of map of one function: coverage and primary-school give coverage_primary_school.
std::string function_table(const std::string& kind, const std::string& function_id);

}  // namespace voorzien::io

// SPDX-License-Identifier: EUPL-1.2
// Map themes: a whole question on the map with one click, each layer in the style that suits the others.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "io/qgis/xml_writer.hpp"
#include "io/qgis_project/project_content.hpp"

namespace voorzien::io {

struct TreeNode;

/// A layer in a theme and which of its styles shows it.
struct ThemeLayer {
  std::string table;
  std::size_t style = 0;
};

/// The layers that answer one question, from top to bottom; together they make a readable map.
struct MapTheme {
  std::string name;
  std::vector<ThemeLayer> layers;
  bool has_layout = false;  ///< a page of its own to print

  /// The layer of a table in this theme; null when it is not shown.
  [[nodiscard]] const ThemeLayer* find(const std::string& table) const;
};

/// All themes, at least one; the first is how the project opens: the proposal, or else the shortfall that
/// asks attention first.
std::vector<MapTheme> map_themes(const ProjectContent& content);

/// The element with all themes; groups of the tree are all switched on, layers decide.
void write_map_themes(XmlWriter& xml, const ProjectContent& content, const std::vector<MapTheme>& themes,
                      const TreeNode& root);

}  // namespace voorzien::io

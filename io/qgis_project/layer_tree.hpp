// SPDX-License-Identifier: EUPL-1.2
// The layer tree of the project: layers grouped by what people ask (people, need, shortfall, reach, proposal,
// timetable).
#pragma once

#include <string>
#include <vector>

#include "io/qgis/xml_writer.hpp"
#include "io/qgis_project/map_themes.hpp"
#include "io/qgis_project/project_content.hpp"

namespace voorzien::io {

/// A group with children, or a layer (then `table` is its table).
struct TreeNode {
  std::string name;
  std::string table;
  bool expanded = false;
  std::vector<TreeNode> children;
};

/// The whole tree, uppermost first; tables that the run does not have are left out, as are empty groups.
TreeNode layer_tree(const ProjectContent& content);

/// The id of a table's layer in the project.
std::string layer_id(const std::string& table);

/// Stands for the table of the national background map, which is none of ours.
extern const char* const background_map;

/// The elements of what is in a group; only the layers of `shown` are switched on.
void write_layer_tree(XmlWriter& xml, const TreeNode& group, const MapTheme& shown);
/// A layer's element in a tree.
void write_tree_layer(XmlWriter& xml, const TreeNode& layer, bool checked);

}  // namespace voorzien::io

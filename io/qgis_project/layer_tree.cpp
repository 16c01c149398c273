// SPDX-License-Identifier: EUPL-1.2
#include "io/qgis_project/layer_tree.hpp"

#include <algorithm>

#include "io/qgis_project/map_layers.hpp"
#include "io/qgis_project/map_themes.hpp"

namespace voorzien::io {
namespace {

/// Adds the layer of a table, if the run has it.
void add_layer(const ProjectContent& content, TreeNode& group, const std::string& table) {
  if (const MapLayer* layer = content.find(table)) group.children.push_back({layer->title, table, false, {}});
}

void add_group(TreeNode& parent, TreeNode group) {
  if (!group.children.empty()) parent.children.push_back(std::move(group));
}

TreeNode group_of(const ProjectContent& content, const std::string& key,
                  const std::vector<std::string>& tables) {
  TreeNode group{content.say("group." + key), {}, false, {}};
  for (const std::string& table : tables) add_layer(content, group, table);
  return group;
}

/// The functions in the order of their domains, so that what belongs together stands together.
std::vector<FunctionIndex> functions_by_domain(const ProjectContent& content) {
  std::vector<FunctionIndex> functions;
  for (const FunctionBalance& balance : content.result.functions) functions.push_back(balance.function);
  std::stable_sort(functions.begin(), functions.end(), [&content](FunctionIndex one, FunctionIndex other) {
    return content.scenario.catalogue.functions[one].domain <
           content.scenario.catalogue.functions[other].domain;
  });
  return functions;
}

TreeNode shortfall_group(const ProjectContent& content, const MapTheme& first) {
  TreeNode group = group_of(content, "shortfall", {});
  for (const FunctionIndex function : functions_by_domain(content)) {
    const FacilityFunction& what = content.scenario.catalogue.functions[function];
    TreeNode maps{content.name_in_language(what.name), {}, false, {}};
    for (const char* kind : {"shortfall", "coverage", "timeline"}) {
      add_layer(content, maps, function_table(kind, what.id));
    }
    maps.expanded = first.find(function_table("coverage", what.id)) != nullptr;
    group.expanded |= maps.expanded;
    add_group(group, std::move(maps));
  }
  return group;
}

TreeNode group_per_function(const ProjectContent& content, const std::string& kind) {
  TreeNode group = group_of(content, kind, {});
  for (const FunctionIndex function : functions_by_domain(content)) {
    add_layer(content, group, function_table(kind, content.scenario.catalogue.functions[function].id));
  }
  return group;
}

}  // namespace

const char* const background_map = "background_map";

std::string layer_id(const std::string& table) { return "voorzien_" + table; }

TreeNode layer_tree(const ProjectContent& content) {
  const MapTheme first = map_themes(content).front();
  TreeNode root;
  TreeNode proposal = group_of(content, "proposal",
                               {"proposal_function", "proposal_building", "potential_room", "proposal_flow",
                                "site_point", "proposal_plot", "site_plot", "proposal_change_map",
                                "proposal_level", "proposal_condition", "proposal_change"});
  proposal.expanded = first.find("proposal_building") != nullptr;
  add_group(root, std::move(proposal));
  add_group(root, group_of(content, "timetable", {"proposal_space", "proposal_timetable"}));
  add_group(root, shortfall_group(content, first));
  TreeNode reach = group_per_function(content, "reach");
  if (const MapLayer* layer = content.find("facilities")) {
    reach.children.insert(reach.children.begin(), {layer->title, layer->table, false, {}});
  }
  add_layer(content, reach, "distribution");
  add_group(root, std::move(reach));
  TreeNode need = group_per_function(content, "need");
  add_layer(content, need, "need");
  add_group(root, std::move(need));
  add_group(root, group_of(content, "people", {"people_timeline", "people_change", "people"}));
  add_group(root, group_of(content, "tables",
                           {"findings", "balance_key_years", "balance", "access", "equity", "equity_groups",
                            "sources"}));
  TreeNode ground = group_of(content, "ground", {"area_points", "city", "districts", "neighbourhoods"});
  if (has_background_map(content)) {
    ground.children.push_back({content.say("background"), background_map, false, {}});
  }
  add_group(root, std::move(ground));
  return root;
}

void write_tree_layer(XmlWriter& xml, const TreeNode& layer, bool checked) {
  const bool is_background = layer.table == background_map;
  xml.leaf("layer-tree-layer", {{"name", layer.name},
                                {"id", layer_id(layer.table)},
                                {"source", is_background ? background_source() : data_source_of(layer.table)},
                                {"providerKey", is_background ? "wms" : "ogr"},
                                {"checked", checked ? "Qt::Checked" : "Qt::Unchecked"},
                                {"expanded", checked ? "1" : "0"},
                                {"legend_exp", ""},
                                {"patch_size", "-1,-1"}});
}

void write_layer_tree(XmlWriter& xml, const TreeNode& group, const MapTheme& shown) {
  for (const TreeNode& node : group.children) {
    if (!node.table.empty()) {
      write_tree_layer(xml, node, shown.find(node.table) != nullptr);
      continue;
    }
    xml.open("layer-tree-group",
             {{"name", node.name}, {"checked", "Qt::Checked"}, {"expanded", node.expanded ? "1" : "0"}});
    write_layer_tree(xml, node, shown);
    xml.close();
  }
}

}  // namespace voorzien::io

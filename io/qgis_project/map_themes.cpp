// SPDX-License-Identifier: EUPL-1.2
#include "io/qgis_project/map_themes.hpp"

#include <algorithm>

#include "io/qgis_project/layer_tree.hpp"

namespace voorzien::io {
namespace {

constexpr std::size_t shortfalls_to_print = 3;
/// Areas as ground under other maps, without their names.
ThemeLayer plain_ground() { return {"neighbourhoods", 1}; }

MapTheme theme_of(const ProjectContent& content, const std::string& name,
                  const std::vector<ThemeLayer>& layers) {
  MapTheme theme{name, {}, false};
  for (const ThemeLayer& layer : layers) {
    const MapLayer* written = content.find(layer.table);
    if (written != nullptr && layer.style < written->styles.size()) theme.layers.push_back(layer);
  }
  return theme;
}

/// Functions that the findings are about, the most urgent first, then all others.
std::vector<FunctionIndex> functions_by_urgency(const ProjectContent& content) {
  std::vector<FunctionIndex> functions;
  const auto add = [&functions](FunctionIndex function) {
    if (std::find(functions.begin(), functions.end(), function) == functions.end()) {
      functions.push_back(function);
    }
  };
  for (const Finding& finding : content.result.findings) add(finding.function);
  for (const FunctionBalance& balance : content.result.functions) add(balance.function);
  return functions;
}

std::size_t functions_in_findings(const ProjectContent& content) {
  std::vector<FunctionIndex> functions;
  for (const Finding& finding : content.result.findings) functions.push_back(finding.function);
  std::sort(functions.begin(), functions.end());
  return static_cast<std::size_t>(std::unique(functions.begin(), functions.end()) - functions.begin());
}

void add_proposal_themes(const ProjectContent& content, std::vector<MapTheme>& themes) {
  if (content.find("proposal_building") == nullptr) return;
  themes.push_back(theme_of(content, content.say("theme.proposal"),
                            {{"proposal_function"},
                             {"proposal_building"},
                             {"site_point"},
                             {"proposal_plot"},
                             {"site_plot"},
                             plain_ground()}));
  themes.back().has_layout = true;
  themes.push_back(theme_of(content, content.say("theme.change"), {{"proposal_change_map"}, plain_ground()}));
  themes.back().has_layout = !themes.back().layers.empty() && content.find("proposal_change_map") != nullptr;
}

void add_function_themes(const ProjectContent& content, std::vector<MapTheme>& themes) {
  const std::size_t urgent = std::max<std::size_t>(functions_in_findings(content), 1);
  std::size_t rank = 0;
  for (const FunctionIndex function : functions_by_urgency(content)) {
    const FacilityFunction& what = content.scenario.catalogue.functions[function];
    themes.push_back(theme_of(
        content, content.say("theme.shortfall", {{"function", content.name_in_language(what.name)}}),
        {{function_table("shortfall", what.id)}, {function_table("coverage", what.id)}, plain_ground()}));
    themes.back().has_layout = rank < std::min(urgent, shortfalls_to_print);
    ++rank;
  }
}

void add_people_themes(const ProjectContent& content, std::vector<MapTheme>& themes) {
  themes.push_back(theme_of(content, content.say("theme.people"), {{"people_change"}, plain_ground()}));
  themes.back().has_layout = content.find("people_change") != nullptr;
  themes.push_back(
      theme_of(content, content.say("theme.people_by_year"), {{"people_timeline"}, plain_ground()}));
}

void write_groups(XmlWriter& xml, const TreeNode& group, const std::string& path) {
  for (const TreeNode& node : group.children) {
    if (!node.table.empty()) continue;
    const std::string id = path.empty() ? node.name : path + "/" + node.name;
    xml.leaf("checked-group-node", {{"id", id}});
    write_groups(xml, node, id);
  }
}

}  // namespace

const ThemeLayer* MapTheme::find(const std::string& table) const {
  const auto found = std::find_if(layers.begin(), layers.end(),
                                  [&table](const ThemeLayer& layer) { return layer.table == table; });
  return found == layers.end() ? nullptr : &*found;
}

std::vector<MapTheme> map_themes(const ProjectContent& content) {
  std::vector<MapTheme> themes;
  add_proposal_themes(content, themes);
  add_function_themes(content, themes);
  add_people_themes(content, themes);
  return themes;
}

void write_map_themes(XmlWriter& xml, const ProjectContent& content, const std::vector<MapTheme>& themes,
                      const TreeNode& root) {
  xml.open("visibility-presets");
  for (const MapTheme& theme : themes) {
    xml.open("visibility-preset",
             {{"name", theme.name}, {"has-checked-group-info", "1"}, {"has-expanded-info", "0"}});
    for (const ThemeLayer& layer : theme.layers) {
      xml.leaf("layer", {{"id", layer_id(layer.table)},
                         {"visible", "1"},
                         {"style", content.find(layer.table)->styles[layer.style].name}});
    }
    xml.open("checked-group-nodes");
    write_groups(xml, root, {});
    xml.close().close();
  }
  xml.close();
}

}  // namespace voorzien::io

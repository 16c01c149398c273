// SPDX-License-Identifier: EUPL-1.2
#include "io/qgis_project/print_layouts.hpp"

#include <algorithm>

#include "io/qgis_project/layout_items.hpp"
#include "io/text/catalogue.hpp"

namespace voorzien::io {
namespace {

// A3, landscape.
constexpr Place page{0.0, 0.0, 420.0, 297.0};
constexpr Place title_place{10.0, 7.0, 400.0, 12.0};
constexpr Place map_place{10.0, 21.0, 290.0, 252.0};
constexpr Place legend_place{306.0, 21.0, 104.0, 200.0};
constexpr Place scale_place{306.0, 262.0, 70.0, 11.0};
constexpr Place north_place{396.0, 253.0, 13.0, 20.0};
constexpr Place source_place{10.0, 275.0, 290.0, 16.0};
constexpr Place status_place{306.0, 275.0, 104.0, 16.0};
constexpr std::size_t sources_named = 4;

/// `town` with a margin, as wide against its height as the map on the page.
Box fitted(const Box& town) {
  constexpr double margin = 1.06;
  const double ratio = map_place.width_mm / map_place.height_mm;
  // A town of one point still gets a map.
  double width = std::max(town.max.x - town.min.x, 100.0) * margin;
  double height = std::max(town.max.y - town.min.y, 100.0) * margin;
  width = std::max(width, height * ratio);
  height = width / ratio;
  const Point middle{(town.min.x + town.max.x) / 2.0, (town.min.y + town.max.y) / 2.0};
  return {{middle.x - width / 2.0, middle.y - height / 2.0},
          {middle.x + width / 2.0, middle.y + height / 2.0}};
}

/// "Basiskaart wijken (CBS, 2022); …", and the norm set.
std::string source_line(const ProjectContent& content) {
  std::string list;
  std::size_t count = 0;
  for (const Source& source : content.scenario.town.sources) {
    if (count == sources_named) break;
    ++count;
    list += (list.empty() ? "" : "; ") + source.organisation + ", " + source.title;
    if (source.year) list += " (" + std::to_string(*source.year) + ")";
  }
  if (content.scenario.town.sources.size() > sources_named) list += content.say("more_sources");
  return content.say("source", {{"sources", list},
                                {"norms", content.name_in_language(content.scenario.norms.name)},
                                {"crs", content.scenario.town.crs}});
}

std::string status_line(const ProjectContent& content) {
  double assumed = 0.0;
  double all = 0.0;
  for (const std::optional<Norm>& norm : content.scenario.norms.by_function) {
    if (!norm || !norm->need) continue;
    all += 1.0;
    if (norm->to_be_filled || provenance_of(*norm->need).status == Status::assumption) assumed += 1.0;
  }
  std::string line = content.say("status", {{"count", assumed}, {"all", all}});
  const std::vector<SupplyKnowledge>& knowledge = content.scenario.town.supply_knowledge;
  if (std::count(knowledge.begin(), knowledge.end(), SupplyKnowledge::illustrative) > 0) {
    line += " " + content.say("status_illustrative");
  }
  return line;
}

void write_layout(XmlWriter& xml, const ProjectContent& content, const MapTheme& theme, std::size_t number,
                  const Box& town) {
  const Box shown = fitted(town);
  std::vector<TreeNode> in_legend;
  for (const ThemeLayer& layer : theme.layers) {
    // The ground explains itself; its own style is the one without names.
    if (layer.style > 0) continue;
    in_legend.push_back({content.find(layer.table)->title, layer.table, false, {}});
  }
  xml.open("Layout",
           {{"name", theme.name}, {"units", "mm"}, {"printResolution", "200"}, {"worldFileMap", ""}});
  xml.open("PageCollection");
  write_page(xml, {number, 0}, page);
  xml.close();
  const ItemNumber map{number, 1};
  write_map(xml, map, map_place, theme.name, shown);
  write_text(xml, {number, 2}, title_place,
             content.name_in_language(content.scenario.name) + " – " + theme.name, {16.0, true, false});
  write_legend(xml, {number, 3}, legend_place, map, in_legend);
  write_scale_bar(xml, {number, 4}, scale_place, map, (shown.max.x - shown.min.x) / map_place.width_mm);
  write_north_arrow(xml, {number, 5}, north_place, map);
  write_text(xml, {number, 6}, source_place, source_line(content), {7.0, false, false});
  write_text(xml, {number, 7}, status_place, status_line(content), {8.0, true, false});
  xml.close();
}

}  // namespace

void write_print_layouts(XmlWriter& xml, const ProjectContent& content, const std::vector<MapTheme>& themes,
                         const Box& town) {
  xml.open("Layouts");
  std::size_t number = 0;
  for (const MapTheme& theme : themes) {
    if (!theme.has_layout) continue;
    write_layout(xml, content, theme, number, town);
    ++number;
  }
  xml.close();
}

}  // namespace voorzien::io

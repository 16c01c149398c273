// SPDX-License-Identifier: EUPL-1.2
#include "io/qgis_project/write_project.hpp"

#include <cpl_conv.h>
#include <fmt/format.h>

#include <stdexcept>

#include "engine/geometry/measure.hpp"
#include "io/qgis_project/layer_tree.hpp"
#include "io/qgis_project/map_layers.hpp"
#include "io/qgis_project/print_layouts.hpp"

namespace voorzien::io {
namespace {

/// The box of all neighbourhoods.
Box town_of(const Scenario& scenario) {
  MultiPolygon ground;
  for (const Neighbourhood& neighbourhood : scenario.town.neighbourhoods) {
    ground.insert(ground.end(), neighbourhood.area.begin(), neighbourhood.area.end());
  }
  return box_of(ground);
}

Box with_margin(const Box& town) {
  constexpr double share = 0.04;
  const double margin = share * std::max(town.max.x - town.min.x, town.max.y - town.min.y) + 10.0;
  return {{town.min.x - margin, town.min.y - margin}, {town.max.x + margin, town.max.y + margin}};
}

std::vector<XmlPair> box_attributes(const Box& box) {
  return {{"xmin", fmt::format("{}", box.min.x)},
          {"ymin", fmt::format("{}", box.min.y)},
          {"xmax", fmt::format("{}", box.max.x)},
          {"ymax", fmt::format("{}", box.max.y)}};
}

/// Where the project opens, both for QGIS of today and for older readers.
void write_view(XmlWriter& xml, const ProjectContent& content, const Box& view) {
  xml.open("ProjectViewSettings", {{"UseProjectScales", "0"}, {"rotation", "0"}}).leaf("Scales");
  xml.open("DefaultViewExtent", box_attributes(view));
  write_crs(xml, content.scenario.town.crs);
  xml.close().close();
}

void write_canvas(XmlWriter& xml, const ProjectContent& content, const Box& view) {
  xml.open("mapcanvas", {{"name", "theMapCanvas"}, {"annotationsVisible", "1"}});
  xml.leaf_with_text("units", "meters").open("extent");
  xml.leaf_with_text("xmin", fmt::format("{}", view.min.x))
      .leaf_with_text("ymin", fmt::format("{}", view.min.y));
  xml.leaf_with_text("xmax", fmt::format("{}", view.max.x))
      .leaf_with_text("ymax", fmt::format("{}", view.max.y));
  xml.close().leaf_with_text("rotation", "0").open("destinationsrs");
  write_crs(xml, content.scenario.town.crs);
  xml.close().close();
}

void write_time(XmlWriter& xml, const ProjectContent& content) {
  const int first = static_cast<int>(content.scenario.base_year);
  const int last = static_cast<int>(content.scenario.horizon_year);
  xml.open("ProjectTimeSettings",
           {{"timeStepUnit", "y"}, {"timeStep", "1"}, {"frameRate", "1"}, {"cumulativeTemporalRange", "0"}});
  xml.open("TemporalRange");
  xml.leaf_with_text("start", fmt::format("{:04}-01-01T00:00:00Z", first));
  xml.leaf_with_text("end", fmt::format("{:04}-12-31T23:59:59Z", last)).close().close();
}

/// Relative paths, metres, and the temporal controller switched on: maps of years start at the first one.
void write_properties(XmlWriter& xml) {
  const auto entry = [&xml](const char* name, const char* type, const char* value) {
    xml.open(name, {{"type", type}}).raw(value).close();
  };
  xml.open("properties").open("Paths");
  entry("Absolute", "bool", "false");
  xml.close().open("Measurement");
  entry("DistanceUnits", "QString", "meters");
  entry("AreaUnits", "QString", "m2");
  xml.close().open("SpatialRefSys");
  entry("ProjectionsEnabled", "int", "1");
  xml.close().open("TemporalControllerWidget");
  entry("NavigationMode", "int", "1");
  xml.close().close();
}

}  // namespace

std::string project_document(const ProjectContent& content) {
  const Box town = town_of(content.scenario);
  const TreeNode tree = layer_tree(content);
  const std::vector<MapTheme> themes = map_themes(content);
  XmlWriter xml;
  xml.raw("<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n");
  const std::string& title = content.name_in_language(content.scenario.name);
  xml.open("qgis", {{"version", "3.22.0"}, {"projectname", title}});
  xml.leaf("homePath", {{"path", ""}}).leaf_with_text("title", title);
  xml.leaf("autotransaction", {{"active", "0"}}).leaf("evaluateDefaultValues", {{"active", "0"}});
  xml.leaf("trust", {{"active", "0"}}).open("projectCrs");
  write_crs(xml, content.scenario.town.crs);
  xml.close().open("layer-tree-group");
  write_layer_tree(xml, tree, themes.front());
  xml.close();
  write_relations(xml, content);
  write_canvas(xml, content, with_margin(town));
  write_layers(xml, content, themes.front(), town);
  write_properties(xml);
  write_map_themes(xml, content, themes, tree);
  xml.open("projectMetadata").leaf_with_text("title", title);
  xml.leaf_with_text("abstract", content.say("about")).close();
  write_print_layouts(xml, content, themes, town);
  write_view(xml, content, with_margin(town));
  write_time(xml, content);
  xml.close();
  return xml.text();
}

void write_project(const ProjectContent& content, const std::filesystem::path& path) {
  const std::string document = project_document(content);
  std::filesystem::remove(path);
  // GDAL's own zip writer gives every entry the same, empty date: equal content, equal bytes.
  void* zip = CPLCreateZip(path.c_str(), nullptr);
  if (zip == nullptr) throw std::runtime_error(path.string());
  CPLErr error = CPLCreateFileInZip(zip, "plan.qgs", nullptr);
  if (error == CE_None) {
    error = CPLWriteFileInZip(zip, document.data(), static_cast<int>(document.size()));
  }
  if (error == CE_None) error = CPLCloseFileInZip(zip);
  const CPLErr closed = CPLCloseZip(zip);
  if (error != CE_None || closed != CE_None) throw std::runtime_error(path.string());
}

}  // namespace voorzien::io

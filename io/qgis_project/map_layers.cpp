// SPDX-License-Identifier: EUPL-1.2
#include "io/qgis_project/map_layers.hpp"

#include <fmt/format.h>
#include <ogr_spatialref.h>

#include "io/qgis/layer_style.hpp"
#include "io/qgis_project/layer_tree.hpp"

namespace voorzien::io {
namespace {

const char* geometry_name(GeometryKind geometry) {
  switch (geometry) {
    case GeometryKind::point:
      return "Point";
    case GeometryKind::line:
      return "Line";
    case GeometryKind::multi_polygon:
      return "Polygon";
    case GeometryKind::none:
      break;
  }
  return "No geometry";
}

const char* wkb_name(GeometryKind geometry) {
  switch (geometry) {
    case GeometryKind::point:
      return "Point";
    case GeometryKind::line:
      return "LineString";
    case GeometryKind::multi_polygon:
      return "MultiPolygon";
    case GeometryKind::none:
      break;
  }
  return "NoGeometry";
}

void write_extent(XmlWriter& xml, const Box& box) {
  const auto metres = [](double value) { return fmt::format("{}", value); };
  xml.open("extent");
  xml.leaf_with_text("xmin", metres(box.min.x)).leaf_with_text("ymin", metres(box.min.y));
  xml.leaf_with_text("xmax", metres(box.max.x)).leaf_with_text("ymax", metres(box.max.y));
  xml.close();
}

/// All styles by name; the current one stands in the layer itself.
void write_styles(XmlWriter& xml, const MapLayer& layer, std::size_t current) {
  xml.open("map-layer-style-manager", {{"current", layer.styles[current].name}});
  for (std::size_t position = 0; position < layer.styles.size(); ++position) {
    const NamedStyle& style = layer.styles[position];
    if (position == current) {
      xml.leaf("map-layer-style", {{"name", style.name}});
      continue;
    }
    xml.open("map-layer-style", {{"name", style.name}});
    xml.open("qgis", style_attributes(style.has_labels)).raw(style.elements).close().close();
  }
  xml.close();
}

void write_layer(XmlWriter& xml, const ProjectContent& content, const MapLayer& layer, std::size_t current,
                 const Box& town) {
  const NamedStyle& style = layer.styles[current];
  const bool has_shape = layer.geometry != GeometryKind::none;
  xml.open("maplayer", {{"type", "vector"},
                        {"geometry", geometry_name(layer.geometry)},
                        {"wkbType", wkb_name(layer.geometry)},
                        {"styleCategories", "AllStyleCategories"},
                        {"labelsEnabled", style.has_labels ? "1" : "0"},
                        {"readOnly", "0"},
                        {"hasScaleBasedVisibilityFlag", "0"}});
  if (has_shape) write_extent(xml, town);
  xml.leaf_with_text("id", layer_id(layer.table));
  xml.leaf_with_text("datasource", data_source_of(layer.table));
  xml.leaf_with_text("layername", layer.title);
  if (has_shape) {
    xml.open("srs");
    write_crs(xml, content.scenario.town.crs);
    xml.close();
  }
  xml.open("resourceMetadata").leaf_with_text("title", layer.title);
  xml.leaf_with_text("abstract", layer.description).close();
  xml.open("provider", {{"encoding", "UTF-8"}}).raw("ogr").close();
  write_styles(xml, layer, current);
  xml.raw(style.elements).close();
}

void write_background(XmlWriter& xml, const ProjectContent& content) {
  xml.open("maplayer", {{"type", "raster"}, {"styleCategories", "AllStyleCategories"}});
  xml.leaf_with_text("id", layer_id(background_map)).leaf_with_text("datasource", background_source());
  xml.leaf_with_text("layername", content.say("background"));
  xml.open("srs");
  write_crs(xml, "EPSG:3857");
  xml.close().leaf_with_text("provider", "wms");
  xml.leaf("map-layer-style-manager", {{"current", "default"}});
  xml.open("pipe").open("provider");
  xml.leaf("resampling", {{"enabled", "false"},
                          {"zoomedInResamplingMethod", "nearestNeighbour"},
                          {"zoomedOutResamplingMethod", "nearestNeighbour"},
                          {"maxOversampling", "2"}});
  xml.close();
  xml.leaf("rasterrenderer",
           {{"type", "singlebandcolordata"}, {"band", "1"}, {"opacity", "0.7"}, {"alphaBand", "-1"}});
  // Paler than it comes, so that the figures stand out.
  xml.leaf("huesaturation", {{"saturation", "-60"}, {"grayscaleMode", "0"}, {"colorizeOn", "0"}});
  xml.leaf("rasterresampler", {{"maxOversampling", "2"}}).close().close();
}

struct Relation {
  const char* parent;
  const char* child;
  std::vector<std::pair<const char*, const char*>> columns;  ///< of the parent, of the child
};

const std::vector<Relation>& relations() {
  static const std::vector<Relation> all{
      {"neighbourhoods", "people", {{"id", "neighbourhood_id"}}},
      {"neighbourhoods", "need", {{"id", "neighbourhood_id"}}},
      {"neighbourhoods", "distribution", {{"id", "neighbourhood_id"}}},
      {"neighbourhoods", "facilities", {{"id", "neighbourhood_id"}}},
      {"neighbourhoods", "balance", {{"id", "area_id"}}},
      {"neighbourhoods", "balance_key_years", {{"id", "area_id"}}},
      {"neighbourhoods", "proposal_change", {{"id", "neighbourhood_id"}}},
      {"districts", "neighbourhoods", {{"id", "district_id"}}},
      {"districts", "balance", {{"id", "area_id"}}},
      {"districts", "balance_key_years", {{"id", "area_id"}}},
      {"city", "balance", {{"id", "area_id"}}},
      {"city", "balance_key_years", {{"id", "area_id"}}},
      {"proposal_building",
       "proposal_space",
       {{"plan", "plan"}, {"year", "year"}, {"building_id", "building_id"}}},
      {"proposal_building",
       "proposal_function",
       {{"plan", "plan"}, {"year", "year"}, {"building_id", "building_id"}}},
      {"proposal_building", "proposal_timetable", {{"plan", "plan"}, {"building_id", "building_id"}}},
      {"proposal_building", "proposal_condition", {{"plan", "plan"}, {"building_id", "building_id"}}}};
  return all;
}

}  // namespace

bool has_background_map(const ProjectContent& content) {
  const std::string& crs = content.scenario.town.crs;
  return crs == "EPSG:28992" || crs == "EPSG:7415";
}

std::string background_source() {
  return "crs=EPSG:3857&format&type=xyz&zmin=6&zmax=19&url=https://service.pdok.nl/brt/achtergrondkaart/wmts/"
         "v2_0/standaard/EPSG:3857/%7Bz%7D/%7Bx%7D/%7By%7D.png";
}

void write_crs(XmlWriter& xml, const std::string& code) {
  // QGIS takes the description first; the code alone is not enough for it.
  OGRSpatialReference system;
  std::string description;
  char* wkt = nullptr;
  const char* const options[] = {"FORMAT=WKT2_2019", "MULTILINE=NO", nullptr};
  if (system.SetFromUserInput(code.c_str()) == OGRERR_NONE &&
      system.exportToWkt(&wkt, options) == OGRERR_NONE) {
    description = wkt;
  }
  CPLFree(wkt);
  xml.open("spatialrefsys").leaf_with_text("wkt", description).leaf_with_text("authid", code).close();
}

void write_layers(XmlWriter& xml, const ProjectContent& content, const MapTheme& shown, const Box& town) {
  xml.open("projectlayers");
  for (const MapLayer& layer : content.layers) {
    const ThemeLayer* in_theme = shown.find(layer.table);
    write_layer(xml, content, layer, in_theme == nullptr ? 0 : in_theme->style, town);
  }
  if (has_background_map(content)) write_background(xml, content);
  xml.close();
}

void write_relations(XmlWriter& xml, const ProjectContent& content) {
  xml.open("relations");
  for (const Relation& relation : relations()) {
    const MapLayer* child = content.find(relation.child);
    if (content.find(relation.parent) == nullptr || child == nullptr) continue;
    xml.open("relation", {{"id", std::string(relation.parent) + "_" + relation.child},
                          {"name", child->title},
                          {"strength", "Association"},
                          {"referencedLayer", layer_id(relation.parent)},
                          {"referencingLayer", layer_id(relation.child)}});
    for (const auto& [of_parent, of_child] : relation.columns) {
      xml.leaf("fieldRef", {{"referencedField", of_parent}, {"referencingField", of_child}});
    }
    xml.close();
  }
  xml.close();
}

}  // namespace voorzien::io

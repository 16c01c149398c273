// SPDX-License-Identifier: EUPL-1.2
#include "io/qgis_project/layout_items.hpp"

#include <fmt/format.h>

#include <cmath>

namespace voorzien::io {
namespace {

// QGIS's numbers for kinds of items.
constexpr const char* page_kind = "65638";
constexpr const char* map_kind = "65639";
constexpr const char* picture_kind = "65640";
constexpr const char* text_kind = "65641";
constexpr const char* legend_kind = "65642";
constexpr const char* scale_bar_kind = "65646";

/// An arrow with an N, drawn here so that no file is needed: SVG in base64.
constexpr const char* north_arrow_svg =
    "base64:"
    "PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCAyMCAzMCIgd2lkdGg9IjIwIiBo"
    "ZWlnaHQ9IjMwIj48cGF0aCBkPSJNMTAgMTAgTDE2IDI5IEwxMCAyNC41IEw0IDI5IFoiIGZpbGw9IiMyODI4MjgiLz48cGF0"
    "aCBkPSJNNyA4IFYxIEg4LjMgTDExLjcgNiBWMSBIMTMgVjggSDExLjcgTDguMyAzIFY4IFoiIGZpbGw9IiMyODI4MjgiLz48"
    "L3N2Zz4=";

std::string millimetres(double value) { return fmt::format("{}", value); }

std::string identifier(ItemNumber number) {
  return fmt::format("{{00000000-0000-4000-8000-{:06}{:06}}}", number.layout, number.item);
}

std::string font(double size_pt, bool bold) {
  return fmt::format("Sans Serif,{},-1,5,{},0,0,0,0,0", size_pt, bold ? 75 : 50);
}

/// Opens an item with what every item has.
void open_item(XmlWriter& xml, const char* kind, ItemNumber number, const Place& place,
               std::vector<XmlPair> own) {
  const std::string position = fmt::format("{},{},mm", place.x_mm, place.y_mm);
  std::vector<XmlPair> attributes{{"type", kind},
                                  {"uuid", identifier(number)},
                                  {"templateUuid", identifier(number)},
                                  {"position", position},
                                  {"positionOnPage", position},
                                  {"size", fmt::format("{},{},mm", place.width_mm, place.height_mm)},
                                  {"referencePoint", "0"},
                                  {"zValue", std::to_string(number.item)},
                                  {"visibility", "1"},
                                  {"opacity", "1"},
                                  {"blendMode", "0"},
                                  {"itemRotation", "0"},
                                  {"positionLock", "false"},
                                  {"excludeFromExports", "0"},
                                  {"outlineWidthM", "0.2,mm"},
                                  {"frameJoinStyle", "miter"}};
  attributes.insert(attributes.end(), own.begin(), own.end());
  xml.open("LayoutItem", attributes);
}

void write_colours(XmlWriter& xml) {
  xml.leaf("FrameColor", {{"red", "120"}, {"green", "120"}, {"blue", "120"}, {"alpha", "255"}});
  xml.leaf("BackgroundColor", {{"red", "255"}, {"green", "255"}, {"blue", "255"}, {"alpha", "255"}});
}

void write_legend_font(XmlWriter& xml, const char* part, double size_pt, bool bold, double margin_mm) {
  xml.open("style", {{"name", part},
                     {"alignment", "1"},
                     {"indent", "0"},
                     {"marginTop", millimetres(margin_mm)},
                     {"marginBottom", millimetres(margin_mm / 2)},
                     {"marginLeft", std::string(part) == "symbolLabel" ? "2" : "0"}});
  xml.leaf("styleFont", {{"description", font(size_pt, bold)}, {"style", ""}}).close();
}

/// The largest of 1, 2, 5, 10, 20 … metres that is at most so long.
double round_length_m(double longest_m) {
  const double power = std::pow(10.0, std::floor(std::log10(longest_m)));
  for (const double step : {5.0, 2.0}) {
    if (step * power <= longest_m) return step * power;
  }
  return power;
}

}  // namespace

void write_page(XmlWriter& xml, ItemNumber number, const Place& place) {
  open_item(xml, page_kind, number, place, {{"frame", "false"}, {"background", "true"}});
  write_colours(xml);
  xml.close();
}

void write_map(XmlWriter& xml, ItemNumber number, const Place& place, const std::string& theme,
               const Box& extent) {
  open_item(xml, map_kind, number, place,
            {{"id", "map"},
             {"frame", "true"},
             {"background", "true"},
             {"followPreset", "true"},
             {"followPresetName", theme},
             {"keepLayerSet", "false"},
             {"mapRotation", "0"},
             {"mapFlags", "0"},
             {"labelMargin", "0,mm"},
             {"isTemporal", "0"},
             {"drawCanvasItems", "true"}});
  write_colours(xml);
  xml.leaf("Extent", {{"xmin", millimetres(extent.min.x)},
                      {"ymin", millimetres(extent.min.y)},
                      {"xmax", millimetres(extent.max.x)},
                      {"ymax", millimetres(extent.max.y)}});
  xml.leaf("LayerSet").leaf("AtlasMap", {{"atlasDriven", "0"}, {"scalingMode", "2"}, {"margin", "0.1"}});
  xml.close();
}

void write_legend(XmlWriter& xml, ItemNumber number, const Place& place, ItemNumber map,
                  const std::vector<TreeNode>& layers) {
  open_item(xml, legend_kind, number, place,
            {{"id", "legend"},
             {"frame", "false"},
             {"background", "true"},
             {"title", ""},
             {"titleAlignment", "1"},
             {"columnCount", "1"},
             {"splitLayer", "0"},
             {"columnSpace", "2"},
             {"boxSpace", "0"},
             {"symbolWidth", "7"},
             {"symbolHeight", "4"},
             {"lineSpacing", "1"},
             {"resizeToContents", "1"},
             {"wrapChar", ""},
             {"legendFilterByMap", "0"},
             {"legendFilterByAtlas", "0"},
             {"map_uuid", identifier(map)}});
  write_colours(xml);
  xml.open("styles");
  write_legend_font(xml, "title", 11.0, true, 2.0);
  write_legend_font(xml, "group", 10.0, true, 3.0);
  write_legend_font(xml, "subgroup", 9.0, true, 3.0);
  write_legend_font(xml, "symbol", 8.0, false, 1.2);
  write_legend_font(xml, "symbolLabel", 8.0, false, 1.2);
  xml.close().open("layer-tree-group");
  for (const TreeNode& layer : layers) write_tree_layer(xml, layer, true);
  xml.close().close();
}

void write_scale_bar(XmlWriter& xml, ItemNumber number, const Place& place, ItemNumber map,
                     double metres_per_mm) {
  const double part_m = round_length_m(metres_per_mm * place.width_mm / 2.0 * 0.85);
  const bool in_kilometres = part_m >= 1000.0;
  open_item(xml, scale_bar_kind, number, place,
            {{"id", "scale bar"},
             {"frame", "false"},
             {"background", "false"},
             {"style", "Single Box"},
             {"unitType", in_kilometres ? "km" : "meters"},
             {"unitLabel", in_kilometres ? "km" : "m"},
             {"numUnitsPerSegment", millimetres(in_kilometres ? part_m / 1000.0 : part_m)},
             {"numMapUnitsPerScaleBarUnit", "1"},
             {"numSegments", "2"},
             {"numSegmentsLeft", "0"},
             {"segmentSizeMode", "0"},
             {"segmentMillimeters", millimetres(part_m / metres_per_mm)},
             {"height", "2"},
             {"labelBarSpace", "1.5"},
             {"boxContentSpace", "0"},
             {"alignment", "0"},
             {"mapUuid", identifier(map)}});
  write_colours(xml);
  xml.leaf("text-style", {{"fontFamily", "Sans Serif"},
                          {"fontSize", "8"},
                          {"fontSizeUnit", "Point"},
                          {"textColor", "40,40,40,255"},
                          {"textOpacity", "1"}});
  xml.leaf("fillColor", {{"red", "40"}, {"green", "40"}, {"blue", "40"}, {"alpha", "255"}});
  xml.leaf("fillColor2", {{"red", "255"}, {"green", "255"}, {"blue", "255"}, {"alpha", "255"}});
  xml.close();
}

void write_north_arrow(XmlWriter& xml, ItemNumber number, const Place& place, ItemNumber map) {
  open_item(xml, picture_kind, number, place,
            {{"id", "north arrow"},
             {"frame", "false"},
             {"background", "false"},
             {"file", north_arrow_svg},
             {"mode", "0"},
             {"resizeMode", "0"},
             {"anchorPoint", "4"},
             {"pictureRotation", "0"},
             {"northMode", "0"},
             {"northOffset", "0"},
             {"mapUuid", identifier(map)}});
  write_colours(xml);
  xml.close();
}

void write_text(XmlWriter& xml, ItemNumber number, const Place& place, const std::string& text,
                const TextLook& look) {
  std::string plain = text;
  for (std::size_t at = plain.find("[%"); at != std::string::npos; at = plain.find("[%", at)) {
    plain.insert(at + 1, " ");
  }
  open_item(xml, text_kind, number, place,
            {{"labelText", plain},
             {"htmlState", "0"},
             {"halign", "1"},
             {"valign", look.bottom ? "64" : "32"},
             {"marginX", "0"},
             {"marginY", "0"},
             {"frame", "false"},
             {"background", "false"}});
  write_colours(xml);
  xml.leaf("LabelFont", {{"description", font(look.size_pt, look.bold)}, {"style", ""}});
  xml.leaf("FontColor", {{"red", "40"}, {"green", "40"}, {"blue", "40"}, {"alpha", "255"}}).close();
}

}  // namespace voorzien::io

// SPDX-License-Identifier: EUPL-1.2
#include "io/qgis/symbols.hpp"

#include <fmt/format.h>

namespace voorzien::io {
namespace {

std::string millimetres(double value) { return fmt::format("{}", value); }

void open_layer(XmlWriter& xml, const std::string& kind) {
  xml.open("layer", {{"class", kind}, {"enabled", "1"}, {"locked", "0"}, {"pass", "0"}});
}

}  // namespace

void open_symbol(XmlWriter& xml, const std::string& kind, const std::string& name) {
  xml.open("symbol", {{"type", kind}, {"name", name}, {"alpha", "1"}, {"clip_to_extent", "1"}});
}

void write_flat_fill(XmlWriter& xml, const FlatFill& fill) {
  open_layer(xml, "SimpleFill");
  xml.options({{"color", fill.colour},
               {"joinstyle", "round"},
               {"outline_color", fill.outline},
               {"outline_style", fill.outline_style},
               {"outline_width", millimetres(fill.outline_mm)},
               {"outline_width_unit", "MM"},
               {"style", "solid"}});
  xml.close();
}

void write_hatching(XmlWriter& xml, const std::string& colour, double distance_mm) {
  open_layer(xml, "LinePatternFill");
  xml.options({{"angle", "45"}, {"distance", millimetres(distance_mm)}, {"distance_unit", "MM"}});
  open_symbol(xml, "line", "hatching");
  open_layer(xml, "SimpleLine");
  xml.options({{"line_color", colour}, {"line_width", "0.25"}, {"line_width_unit", "MM"}});
  xml.close().close().close();
}

void write_dots(XmlWriter& xml, const Marker& dot, double distance_mm) {
  open_layer(xml, "PointPatternFill");
  xml.options({{"distance_x", millimetres(distance_mm)},
               {"distance_x_unit", "MM"},
               {"distance_y", millimetres(distance_mm)},
               {"distance_y_unit", "MM"},
               {"displacement_x", millimetres(distance_mm / 2)},
               {"displacement_x_unit", "MM"}});
  open_symbol(xml, "marker", "dots");
  write_marker(xml, dot);
  xml.close().close();
}

void write_marker(XmlWriter& xml, const Marker& marker, const std::string& overrides) {
  open_layer(xml, "SimpleMarker");
  xml.options({{"name", marker.shape},
               {"color", marker.colour},
               {"outline_color", marker.outline},
               {"outline_style", marker.outline_mm > 0 ? marker.outline_style : "no"},
               {"outline_width", millimetres(marker.outline_mm)},
               {"outline_width_unit", "MM"},
               {"scale_method", "diameter"},
               {"size", millimetres(marker.size_mm)},
               {"size_unit", "MM"}});
  if (!overrides.empty()) xml.raw(overrides);
  xml.close();
}

void write_line(XmlWriter& xml, const PlainLine& line, const std::string& overrides) {
  open_layer(xml, "SimpleLine");
  xml.options({{"capstyle", "round"},
               {"joinstyle", "round"},
               {"line_color", line.colour},
               {"line_style", line.style},
               {"line_width", millimetres(line.width_mm)},
               {"line_width_unit", "MM"}});
  if (!overrides.empty()) xml.raw(overrides);
  xml.close();
}

std::string computed_properties(const std::vector<XmlPair>& properties) {
  constexpr const char* from_expression = "3";
  XmlWriter xml;
  xml.open("data_defined_properties").open("Option", {{"type", "Map"}});
  xml.leaf("Option", {{"type", "QString"}, {"name", "name"}, {"value", ""}});
  xml.open("Option", {{"type", "Map"}, {"name", "properties"}});
  for (const auto& [property, expression] : properties) {
    xml.open("Option", {{"type", "Map"}, {"name", property}});
    xml.leaf("Option", {{"type", "bool"}, {"name", "active"}, {"value", "true"}});
    xml.leaf("Option", {{"type", "QString"}, {"name", "expression"}, {"value", expression}});
    xml.leaf("Option", {{"type", "int"}, {"name", "type"}, {"value", from_expression}}).close();
  }
  xml.close();
  xml.leaf("Option", {{"type", "QString"}, {"name", "type"}, {"value", "collection"}}).close().close();
  return xml.text();
}

}  // namespace voorzien::io

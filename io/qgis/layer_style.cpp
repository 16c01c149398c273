// SPDX-License-Identifier: EUPL-1.2
#include "io/qgis/layer_style.hpp"

#include <fmt/format.h>

#include "io/qgis/map_tip.hpp"

namespace voorzien::io {
namespace {

void write_time(XmlWriter& xml) {
  xml.leaf("temporal", {{"enabled", "1"},
                        {"mode", "2"},  // start and end from two columns
                        {"startField", "valid_from"},
                        {"endField", "valid_to"},
                        {"accumulate", "0"},
                        {"limitMode", "1"},  // the end day itself still counts
                        {"fixedDuration", "0"},
                        {"durationUnit", "min"}});
}

/// QGIS's numbers for ways to place a label.
const char* placement_of(LabelPlace place) {
  switch (place) {
    case LabelPlace::on_point:
      return "1";
    case LabelPlace::around_point:
      return "6";
    case LabelPlace::inside_area:
      break;
  }
  return "4";
}

void write_placement(XmlWriter& xml, LabelPlace place) {
  std::vector<XmlPair> attributes{{"placement", placement_of(place)},
                                  {"quadOffset", "4"},  // on a point: centred
                                  {"offsetUnits", "MM"},
                                  {"priority", place == LabelPlace::inside_area ? "5" : "8"},
                                  {"centroidInside", "1"},
                                  {"polygonPlacementFlags", "2"}};
  if (place == LabelPlace::around_point) {
    // Below first, then above, then to the sides, measured from the symbol and not from its middle.
    attributes.emplace_back("predefinedPositionOrder", "B,T,R,L,BR,BL,TR,TL");
    attributes.emplace_back("offsetType", "1");
    attributes.emplace_back("dist", "0.6");
    attributes.emplace_back("distUnits", "MM");
  }
  xml.leaf("placement", attributes);
}

void write_computed(XmlWriter& xml, const char* property, const std::string& expression) {
  xml.open("Option", {{"type", "Map"}, {"name", property}});
  xml.leaf("Option", {{"type", "bool"}, {"name", "active"}, {"value", "true"}});
  xml.leaf("Option", {{"type", "QString"}, {"name", "expression"}, {"value", expression}});
  xml.leaf("Option", {{"type", "int"}, {"name", "type"}, {"value", "3"}}).close();
}

/// In the circle where that is wide enough for its digits, else to the right of it.
void write_place_by_circle(XmlWriter& xml, const SizedCircle& circle, const std::string& label) {
  constexpr double digit_mm = 1.7;  // of 7 to 8 points
  const std::string diameter =
      fmt::format("({} * sqrt(coalesce(\"{}\", 0) / {}))", circle.largest_mm, circle.figure, circle.largest);
  const std::string inside =
      fmt::format("{} >= {} * (1 + length(coalesce({}, '')))", diameter, digit_mm, label);
  xml.open("dd_properties").open("Option", {{"type", "Map"}});
  xml.leaf("Option", {{"type", "QString"}, {"name", "name"}, {"value", ""}});
  xml.open("Option", {{"type", "Map"}, {"name", "properties"}});
  write_computed(xml, "Color", "if(" + inside + ", '#ffffff', '#282828')");
  write_computed(xml, "BufferDraw", "NOT (" + inside + ")");
  write_computed(xml, "OffsetQuad", "if(" + inside + ", 4, 5)");
  write_computed(xml, "OffsetXY", "if(" + inside + ", '0,0', to_string(" + diameter + " / 2 + 0.5) || ',0')");
  xml.close();
  xml.leaf("Option", {{"type", "QString"}, {"name", "type"}, {"value", "collection"}}).close().close();
}

void write_labels(XmlWriter& xml, const LabelLook& label) {
  xml.open("labeling", {{"type", "simple"}}).open("settings", {{"calloutType", "simple"}});
  xml.open("text-style", {{"fieldName", label.expression},
                          {"isExpression", "1"},
                          {"fontFamily", "Sans Serif"},
                          {"fontSize", fmt::format("{}", label.size_pt)},
                          {"fontSizeUnit", "Point"},
                          {"fontWeight", "50"},
                          {"textColor", "40,40,40,255"},
                          {"textOpacity", "1"},
                          {"multilineHeight", "0.9"},
                          {"namedStyle", "Regular"}});
  xml.leaf("text-buffer", {{"bufferDraw", "1"},
                           {"bufferSize", "0.9"},
                           {"bufferSizeUnits", "MM"},
                           {"bufferColor", "255,255,255,255"},
                           {"bufferOpacity", "0.85"}});
  xml.close();
  xml.leaf("text-format", {{"wrapChar", ""}, {"multilineAlign", "1"}});
  write_placement(xml, label.place);
  // In a label scaleMin and scaleMax are named by their denominators: scaleMax is the smallest scale.
  // The symbol under a label on or beside a point: labels of other places and layers keep off it.
  const bool is_at_symbol = label.place != LabelPlace::inside_area;
  xml.leaf("rendering", {{"drawLabels", "1"},
                         {"obstacle", is_at_symbol ? "1" : "0"},
                         {"obstacleFactor", "1"},
                         {"scaleVisibility", label.smallest_scale > 0.0 ? "1" : "0"},
                         {"scaleMin", "0"},
                         {"scaleMax", fmt::format("{}", label.smallest_scale)}});
  if (label.circle && label.circle->largest > 0.0)
    write_place_by_circle(xml, *label.circle, label.expression);
  xml.close().close();
}

void write_words(XmlWriter& xml, const std::vector<FieldLook>& fields) {
  xml.open("fieldConfiguration");
  for (const FieldLook& field : fields) {
    if (field.words.empty() && !field.has_lines) continue;
    xml.open("field", {{"name", field.column}, {"configurationFlags", "None"}});
    if (field.has_lines) {
      xml.open("editWidget", {{"type", "TextEdit"}}).open("config").open("Option", {{"type", "Map"}});
      xml.leaf("Option", {{"type", "bool"}, {"name", "IsMultiline"}, {"value", "true"}});
      xml.close().close().close().close();
      continue;
    }
    xml.open("editWidget", {{"type", "ValueMap"}}).open("config").open("Option", {{"type", "Map"}});
    xml.open("Option", {{"name", "map"}, {"type", "List"}});
    for (const auto& [shown, stored] : field.words) {
      xml.open("Option", {{"type", "Map"}});
      xml.leaf("Option", {{"type", "QString"}, {"name", shown}, {"value", stored}}).close();
    }
    xml.close().close().close().close().close();
  }
  xml.close().open("aliases");
  int position = 1;  // column 0 is the feature's own number
  for (const FieldLook& field : fields) {
    xml.leaf("alias", {{"index", std::to_string(position)}, {"field", field.column}, {"name", field.alias}});
    ++position;
  }
  xml.close();
}

}  // namespace

std::string style_elements(const LayerStyle& style) {
  XmlWriter xml;
  if (style.dated) write_time(xml);
  xml.raw(style.renderer);
  if (style.label) write_labels(xml, *style.label);
  write_words(xml, style.fields);
  if (!style.shown_by_name.empty()) xml.leaf_with_text("previewExpression", style.shown_by_name);
  if (!style.map_tip.empty()) xml.leaf_with_text("mapTip", safe_map_tip(style.map_tip));
  return xml.text();
}

std::vector<XmlPair> style_attributes(bool has_labels) {
  return {{"version", "3.22.0"},
          {"styleCategories", "AllStyleCategories"},
          {"labelsEnabled", has_labels ? "1" : "0"},
          {"readOnly", "0"}};
}

std::string style_document(const std::string& elements, bool has_labels) {
  XmlWriter xml;
  xml.raw("<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n");
  xml.open("qgis", style_attributes(has_labels)).raw(elements).close();
  return xml.text();
}

}  // namespace voorzien::io

// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include <array>
#include <cmath>

#include "io/qgis/renderers.hpp"
#include "io/qgis/symbols.hpp"
#include "io/text/number.hpp"

namespace voorzien::io {
namespace {

constexpr double largest_circle_mm = 11.0;
// Purple stands out on every class of the coverage map below, for colour-blind readers too.
const Marker circle{"circle", "84,39,136,190", "255,255,255,255", 0.3, largest_circle_mm};

XmlPair named(const char* name) { return {"name", name}; }

void write_real(XmlWriter& xml, const char* name, double value) {
  xml.leaf("Option", {{"type", "double"}, named(name), {"value", fmt::format("{}", value)}});
}

/// QGIS's own size transformer by area, so that its legend of sizes agrees with the map. What is unknown gets
/// no circle; its label says so.
std::string size_by_area(const ShortfallLook& look) {
  XmlWriter xml;
  xml.open("data_defined_properties").open("Option", {{"type", "Map"}});
  xml.leaf("Option", {{"type", "QString"}, named("name"), {"value", ""}});
  xml.open("Option", {{"type", "Map"}, named("properties")});
  xml.open("Option", {{"type", "Map"}, named("size")});
  xml.leaf("Option", {{"type", "bool"}, named("active"), {"value", "true"}});
  xml.leaf("Option", {{"type", "QString"}, named("field"), {"value", look.shortfall_column}});
  xml.open("Option", {{"type", "Map"}, named("transformer")}).open("Option", {{"type", "Map"}, named("d")});
  write_real(xml, "exponent", 0.5);
  write_real(xml, "maxSize", largest_circle_mm);
  write_real(xml, "maxValue", look.largest);
  write_real(xml, "minSize", 0.0);
  write_real(xml, "minValue", 0.0);
  write_real(xml, "nullSize", 0.0);
  xml.leaf("Option", {{"type", "int"}, named("scaleType"), {"value", "1"}}).close();
  xml.leaf("Option", {{"type", "int"}, named("t"), {"value", "1"}}).close();
  xml.leaf("Option", {{"type", "int"}, named("type"), {"value", "2"}});
  xml.close().close();
  xml.leaf("Option", {{"type", "QString"}, named("type"), {"value", "collection"}}).close().close();
  return xml.text();
}

void write_size_legend(XmlWriter& xml, const ShortfallLook& look, Language language) {
  xml.open("data-defined-size-legend",
           {{"type", "collapsed"}, {"valign", "bottom"}, {"title", look.legend_title}});
  open_symbol(xml, "marker", "source");
  write_marker(xml, circle);
  xml.close().open("classes");
  for (const double value : legend_values(look.largest)) {
    xml.leaf("class", {{"size", fmt::format("{}", value)}, {"label", number(value, language)}});
  }
  xml.close().close();
}

}  // namespace

std::vector<double> legend_values(double largest) {
  constexpr std::array<double, 3> steps{5.0, 2.0, 1.0};
  std::vector<double> values;
  double power = std::pow(10.0, std::floor(std::log10(largest)));
  for (std::size_t position = 0; values.size() < 3; ++position) {
    const double value = steps[position % steps.size()] * power;
    if (value <= largest) values.push_back(value);
    if (position % steps.size() + 1 == steps.size()) power /= 10.0;
  }
  return values;
}

std::string shortfall_renderer(const ShortfallLook& look, Language language) {
  const bool any = look.largest > 0.0;
  XmlWriter xml;
  xml.open("renderer-v2", {{"type", "singleSymbol"}, {"symbollevels", "0"}, {"enableorderby", "0"}});
  xml.open("symbols");
  open_symbol(xml, "marker", "0");
  Marker drawn = circle;
  if (!any) drawn = {"circle", "0,0,0,0", "0,0,0,0", 0.0, 0.1};
  write_marker(xml, drawn, any ? size_by_area(look) : std::string());
  xml.close().close();
  if (any) write_size_legend(xml, look, language);
  xml.close();
  return xml.text();
}

}  // namespace voorzien::io

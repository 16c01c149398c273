// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include <array>
#include <cmath>

#include "io/qgis/renderers.hpp"
#include "io/qgis/symbols.hpp"
#include "io/text/catalogue.hpp"
#include "io/text/number.hpp"

namespace voorzien::io {
namespace {

constexpr double largest_circle_mm = 11.0;
constexpr double unknown_circle_mm = 4.0;
// Purple stands out on every class of the coverage map below, for colour-blind readers too.
const Marker disc{"circle", "84,39,136,190", "255,255,255,255", 0.3, largest_circle_mm};
// Supply made up for an exercise: hollow and dotted, as dots mark it on the coverage map.
const Marker ring{"circle", "84,39,136,45", "84,39,136,255", 0.7, largest_circle_mm, "dot"};
// Under the question mark that the label writes.
const Marker question_ground{"circle", "235,235,235,255", "130,130,130,255", 0.2, unknown_circle_mm};
constexpr const char* dark = "60,60,60,255";

/// A kind of area on the map: its value of the classifying expression, legend text and symbol layers.
struct Category {
  std::string value;
  std::string label;
  std::string symbol;
};

XmlPair named(const char* name) { return {"name", name}; }

void write_real(XmlWriter& xml, const char* name, double value) {
  xml.leaf("Option", {{"type", "double"}, named(name), {"value", fmt::format("{}", value)}});
}

/// QGIS's own size transformer by area, so that its legend of sizes agrees with the map.
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
  // What is unknown, and the symbols of the legend.
  write_real(xml, "nullSize", unknown_circle_mm);
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
  write_marker(xml, look.has_illustrative ? ring : disc);
  xml.close().open("classes");
  for (const double value : legend_values(look.largest)) {
    xml.leaf("class", {{"size", fmt::format("{}", value)}, {"label", number(value, language)}});
  }
  xml.close().close();
}

std::string marker_of(const Marker& marker, const std::string& overrides = {}) {
  XmlWriter xml;
  write_marker(xml, marker, overrides);
  return xml.text();
}

std::vector<Category> categories_of(const ShortfallLook& look, Language language) {
  const auto label = [language](const char* key) {
    return text(std::string("label.map.class.") + key, language);
  };
  const std::string size = look.largest > 0.0 ? size_by_area(look) : std::string();
  std::vector<Category> categories;
  if (look.largest > 0.0) {
    const Marker& plain = look.has_illustrative ? ring : disc;
    Marker partial = plain;
    partial.outline = dark;
    partial.outline_mm = 0.6;
    partial.outline_style = "dash";
    categories.push_back(
        {"short", label(look.has_illustrative ? "short_illustrative" : "short"), marker_of(plain, size)});
    if (look.has_partial) {
      categories.push_back({"partial", label("short_partial"), marker_of(partial, size)});
    }
  } else if (look.has_known) {
    categories.push_back({"none", label(look.has_illustrative ? "no_shortfall_illustrative" : "no_shortfall"),
                          marker_of({"circle", "150,150,150,255", "255,255,255,255", 0.1, 1.2})});
  }
  if (look.has_unknown) {
    // Sized like the circles (a shortfall that is NULL gives nullSize): QGIS shows its legend of sizes only
    // when every category has the same size property.
    categories.push_back({"unknown", label("shortfall_unknown"), marker_of(question_ground, size)});
  }
  return categories;
}

std::string category_expression(const ShortfallLook& look) {
  return fmt::format(
      "CASE WHEN \"{0}\" = 'unknown' THEN 'unknown' WHEN \"{1}\" > 0 AND \"{0}\" = 'partial' THEN 'partial' "
      "WHEN \"{1}\" > 0 THEN 'short' ELSE 'none' END",
      look.status_column, look.shortfall_column);
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
  const std::vector<Category> categories = categories_of(look, language);
  XmlWriter xml;
  xml.open("renderer-v2", {{"type", "categorizedSymbol"},
                           {"attr", category_expression(look)},
                           {"symbollevels", "0"},
                           {"enableorderby", "0"}});
  xml.open("categories");
  for (std::size_t position = 0; position < categories.size(); ++position) {
    xml.leaf("category", {{"value", categories[position].value},
                          {"type", "string"},
                          {"symbol", std::to_string(position)},
                          {"label", categories[position].label},
                          {"render", "true"}});
  }
  xml.close().open("symbols");
  for (std::size_t position = 0; position < categories.size(); ++position) {
    open_symbol(xml, "marker", std::to_string(position));
    xml.raw(categories[position].symbol).close();
  }
  xml.close();
  if (look.largest > 0.0) {
    // QGIS draws its legend of sizes with this symbol.
    xml.open("source-symbol");
    open_symbol(xml, "marker", "0");
    xml.raw(categories.front().symbol).close().close();
    write_size_legend(xml, look, language);
  }
  xml.close();
  return xml.text();
}

}  // namespace voorzien::io

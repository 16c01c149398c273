// SPDX-License-Identifier: EUPL-1.2
#include "io/qgis/category_list.hpp"

#include <fmt/format.h>

#include "io/qgis/renderers.hpp"
#include "io/text/number.hpp"

namespace voorzien::io {
namespace {

XmlPair named(const char* name) { return {"name", name}; }

void write_real(XmlWriter& xml, const char* name, double value) {
  xml.leaf("Option", {{"type", "double"}, named(name), {"value", fmt::format("{}", value)}});
}

void write_size_legend(XmlWriter& xml, const SizeLegend& legend, Language language) {
  xml.open("data-defined-size-legend",
           {{"type", "collapsed"}, {"valign", "bottom"}, {"title", legend.title}});
  open_symbol(xml, "marker", "source");
  write_marker(xml, legend.shown);
  xml.close().open("classes");
  for (const double value : legend_values(legend.sizes.largest)) {
    xml.leaf("class", {{"size", fmt::format("{}", value)}, {"label", number(value, language)}});
  }
  xml.close().close();
}

}  // namespace

std::string size_by_area(const MarkerSizes& sizes) {
  // QGIS's numbers for where a property's figure comes from.
  constexpr const char* from_column = "2";
  constexpr const char* from_expression = "3";
  XmlWriter xml;
  xml.open("data_defined_properties").open("Option", {{"type", "Map"}});
  xml.leaf("Option", {{"type", "QString"}, named("name"), {"value", ""}});
  xml.open("Option", {{"type", "Map"}, named("properties")});
  xml.open("Option", {{"type", "Map"}, named("size")});
  xml.leaf("Option", {{"type", "bool"}, named("active"), {"value", "true"}});
  xml.leaf("Option",
           {{"type", "QString"}, named(sizes.is_column ? "field" : "expression"), {"value", sizes.figure}});
  xml.open("Option", {{"type", "Map"}, named("transformer")}).open("Option", {{"type", "Map"}, named("d")});
  write_real(xml, "exponent", 0.5);
  write_real(xml, "maxSize", sizes.largest_mm);
  write_real(xml, "maxValue", sizes.largest);
  write_real(xml, "minSize", 0.0);
  write_real(xml, "minValue", 0.0);
  // What is unknown, and the symbols of the legend.
  write_real(xml, "nullSize", sizes.unknown_mm);
  xml.leaf("Option", {{"type", "int"}, named("scaleType"), {"value", "1"}}).close();
  xml.leaf("Option", {{"type", "int"}, named("t"), {"value", "1"}}).close();
  xml.leaf("Option",
           {{"type", "int"}, named("type"), {"value", sizes.is_column ? from_column : from_expression}});
  xml.close().close();
  xml.leaf("Option", {{"type", "QString"}, named("type"), {"value", "collection"}}).close().close();
  return xml.text();
}

std::string category_renderer(const std::string& expression, const std::vector<Category>& categories,
                              const std::optional<SizeLegend>& sizes, Language language) {
  XmlWriter xml;
  xml.open(
      "renderer-v2",
      {{"type", "categorizedSymbol"}, {"attr", expression}, {"symbollevels", "0"}, {"enableorderby", "0"}});
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
  if (sizes && !categories.empty()) {
    // QGIS draws its legend of sizes with this symbol.
    xml.open("source-symbol");
    open_symbol(xml, "marker", "0");
    xml.raw(categories.front().symbol).close().close();
    write_size_legend(xml, *sizes, language);
  }
  xml.close();
  return xml.text();
}

}  // namespace voorzien::io

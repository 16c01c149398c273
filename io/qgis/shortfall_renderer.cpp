// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include <array>
#include <cmath>

#include "io/qgis/category_list.hpp"
#include "io/qgis/renderers.hpp"
#include "io/text/catalogue.hpp"

namespace voorzien::io {
namespace {

constexpr double largest_circle_mm = largest_shortfall_mm;
constexpr double unknown_circle_mm = 4.0;
// Purple stands out on every class of the coverage map below, for colour-blind readers too.
const Marker disc{"circle", "84,39,136,215", "255,255,255,255", 0.3, largest_circle_mm};
// Supply made up for an exercise: pale and dotted, as dots mark it on the coverage map.
const Marker ring{"circle", "255,255,255,150", "84,39,136,255", 0.7, largest_circle_mm, "dot"};
// Under the question mark that the label writes.
const Marker question_ground{"circle", "235,235,235,255", "130,130,130,255", 0.2, unknown_circle_mm};
constexpr const char* dark = "60,60,60,255";

MarkerSizes sizes_of(const ShortfallLook& look) {
  return {look.shortfall_column, true, look.largest, largest_circle_mm, unknown_circle_mm};
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
  const std::string size = look.largest > 0.0 ? size_by_area(sizes_of(look)) : std::string();
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
  std::optional<SizeLegend> sizes;
  if (look.largest > 0.0)
    sizes = SizeLegend{sizes_of(look), look.legend_title, look.has_illustrative ? ring : disc};
  return category_renderer(category_expression(look), categories_of(look, language), sizes, language);
}

}  // namespace voorzien::io

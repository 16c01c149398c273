// SPDX-License-Identifier: EUPL-1.2
#include "io/qgis/figure_renderers.hpp"

#include <fmt/format.h>

#include "io/qgis/area_fills.hpp"
#include "io/qgis/category_list.hpp"
#include "io/qgis/rule_list.hpp"
#include "io/qgis/symbols.hpp"
#include "io/text/catalogue.hpp"

namespace voorzien::io {
namespace {

constexpr double unknown_circle_mm = 3.0;
const Marker disc{"circle", "34,94,168,150", "255,255,255,255", 0.3, largest_figure_mm};
const Marker unknown_disc{"circle", "235,235,235,255", "130,130,130,255", 0.2, unknown_circle_mm};

std::string marker_of(const Marker& marker, const std::string& overrides) {
  XmlWriter xml;
  write_marker(xml, marker, overrides);
  return xml.text();
}

std::string legend(const char* key, Language language) {
  return text(std::string("label.map.class.") + key, language);
}

}  // namespace

std::string circle_renderer(const CircleLook& look, Language language) {
  std::optional<SizeLegend> sizes;
  std::string size;
  std::vector<Category> categories;
  if (look.largest > 0.0) {
    sizes = SizeLegend{
        {look.column, true, look.largest, largest_figure_mm, unknown_circle_mm}, look.legend_title, disc};
    size = size_by_area(sizes->sizes);
    categories.push_back({"some", look.label, marker_of(disc, size)});
  }
  if (look.has_unknown) {
    categories.push_back({"unknown", legend("unknown", language), marker_of(unknown_disc, size)});
  }
  return category_renderer(
      fmt::format("CASE WHEN \"{0}\" IS NULL THEN 'unknown' WHEN \"{0}\" > 0 THEN 'some' ELSE 'none' END",
                  look.column),
      categories, sizes, language);
}

std::string growth_renderer(const std::string& heading, Language language) {
  const std::string land = "\"kind\" <> 'water' AND ";
  const std::string share = "\"growth_share\"";
  return rule_renderer(
      {{land + share + " < -0.1", legend("growth_below_minus_10", language), flat_area("230,97,1,255")},
       {land + share + " >= -0.1 AND " + share + " < -0.01", legend("growth_to_minus_1", language),
        flat_area("253,184,99,255")},
       {land + share + " >= -0.01 AND " + share + " <= 0.01", legend("growth_none", language),
        flat_area("247,247,247,255")},
       {land + share + " > 0.01 AND " + share + " <= 0.2", legend("growth_to_20", language),
        flat_area("178,171,210,255")},
       {land + share + " > 0.2", legend("growth_above_20", language), flat_area("94,60,153,255")},
       {land + share + " IS NULL AND \"growth\" > 0", legend("growth_new", language),
        flat_area("45,0,75,255")},
       {land + share + " IS NULL AND \"growth\" = 0", legend("growth_nobody", language),
        flat_area("250,249,246,255")},
       {land + "\"growth\" IS NULL", legend("unknown", language), hatched_area()}},
      "fill", heading);
}

std::string reach_renderer(int year, bool has_illustrative, const std::string& heading, Language language) {
  const std::string in_year = fmt::format("\"year\" = {} AND ", year);
  const std::string judged = in_year + "\"status\" <> 'unknown' AND ";
  const std::string share = "\"reach_share\"";
  std::vector<Rule> rules{
      {judged + share + " IS NULL", legend("no_need", language), flat_area("244,244,239,255")},
      {judged + share + " < 0.5", legend("reach_below_50", language), flat_area("255,255,204,255")},
      {judged + share + " >= 0.5 AND " + share + " < 0.8", legend("reach_to_80", language),
       flat_area("161,218,180,255")},
      {judged + share + " >= 0.8 AND " + share + " < 0.95", legend("reach_to_95", language),
       flat_area("65,182,196,255")},
      {judged + share + " >= 0.95", legend("reach_above_95", language), flat_area("34,94,168,255")},
      {in_year + "\"status\" = 'unknown'", legend("unknown", language), hatched_area()}};
  if (has_illustrative) {
    rules.push_back({judged + share + " IS NOT NULL", legend("illustrative", language), dotted_area()});
  }
  return rule_renderer(rules, "fill", heading);
}

}  // namespace voorzien::io

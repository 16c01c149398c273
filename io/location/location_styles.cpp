// SPDX-License-Identifier: EUPL-1.2
#include "io/location/location_styles.hpp"

#include <fmt/format.h>

#include "io/location/site_colours.hpp"
#include "io/qgis/rule_list.hpp"
#include "io/qgis/symbols.hpp"
#include "io/text/catalogue.hpp"

namespace voorzien::io {
namespace {

constexpr double largest_demand_mm = 4.0;
constexpr double least_demand_mm = 0.7;
/// More open sites than this are named from `close_scale` on only: their names would cover the map.
constexpr std::size_t many_sites = 25;
constexpr int close_scale = 40000;

std::string say(const std::string& key, Language language) { return text("label.location." + key, language); }

std::string marker(const Marker& look, const std::string& overrides = {}) {
  XmlWriter xml;
  write_marker(xml, look, overrides);
  return xml.text();
}

/// QGIS expression for the colour of the site that serves.
std::string colour_of_site() {
  std::string colours;
  for (const char* colour : site_palette)
    colours += (colours.empty() ? "'" : ", '") + std::string(colour) + "'";
  return "array_get(array(" + colours + "), \"colour\")";
}

/// Diameter in mm of a point of demand: its area is proportional to the demand, but never too small to see.
std::string size_of_demand(const LocationLook& look) {
  if (look.largest_demand <= 0.0) return fmt::format("{}", least_demand_mm);
  return fmt::format("max({}, {} * sqrt(\"demand\" / {}))", least_demand_mm, largest_demand_mm,
                     look.largest_demand);
}

std::vector<FieldLook> fields_of(std::initializer_list<const char*> columns, Language language) {
  std::vector<FieldLook> fields;
  for (const char* column : columns) {
    fields.push_back({column, say(std::string("field.") + column, language), {}});
  }
  return fields;
}

/// The name with an asterisk instead of words where the place is made up, in lines of a readable length.
std::string short_name() {
  return "wordwrap(regexp_replace(\"name\", ' *\\\\((illustra|schema)[a-z]*\\\\)', '*'), 22)";
}

}  // namespace

LayerStyle sites_style(const LocationLook& look) {
  const auto rule = [&](const char* role, const Marker& shown) {
    return Rule{std::string("\"role\" = '") + role + "'", say(std::string("role.") + role, look.language),
                marker(shown)};
  };
  LayerStyle style;
  style.renderer = rule_renderer({rule("left", {"circle", "255,255,255,255", "110,110,110,255", 0.3, 2.0}),
                                  rule("closed", {"cross2", "150,150,150,255", "150,150,150,255", 0.3, 2.4}),
                                  rule("existing", {"square", "0,90,140,255", "255,255,255,255", 0.3, 3.6}),
                                  rule("chosen", {"star", "213,94,0,255", "255,255,255,255", 0.3, 5.5})},
                                 "marker");
  const std::string named_afar = look.named_sites > many_sites ? "'chosen'" : "'chosen', 'existing'";
  style.label = LabelLook{
      fmt::format("CASE WHEN \"role\" IN ({}) OR (\"role\" = 'existing' AND @map_scale < {}) THEN {} END",
                  named_afar, close_scale, short_name()),
      8.0, LabelPlace::around_point, 0.0};
  style.fields = fields_of({"id", "name", "role", "served", "rows", "colour"}, look.language);
  for (FieldLook& field : style.fields) {
    if (field.column != "role") continue;
    for (const char* role : {"chosen", "existing", "left", "closed"}) {
      field.words.emplace_back(say(std::string("role.") + role, look.language), role);
    }
  }
  style.shown_by_name = "\"name\"";
  style.map_tip = say("tip.site", look.language);
  return style;
}

LayerStyle demand_style(const LocationLook& look) {
  const std::string size = size_of_demand(look);
  LayerStyle style;
  style.renderer =
      rule_renderer({{"\"site\" IS NOT NULL", say("served", look.language),
                      marker({"circle", "120,120,120,255", "110,110,110,255", 0.1, 1.6},
                             computed_properties({{"size", size}, {"fillColor", colour_of_site()}}))},
                     {"\"site\" IS NULL", say("not_served", look.language),
                      marker({"circle", "204,51,17,255", "255,255,255,255", 0.1, 1.6},
                             computed_properties({{"size", size}}))}},
                    "marker");
  style.fields = fields_of({"id", "demand", "site", "site_name", "distance_m", "colour"}, look.language);
  style.shown_by_name = "\"id\"";
  style.map_tip = say("tip.demand", look.language);
  return style;
}

LayerStyle assignment_style(const LocationLook& look) {
  XmlWriter line;
  write_line(
      line, {"150,150,150,140", 0.15, "solid"},
      computed_properties({{"outlineColor", "set_color_part(" + colour_of_site() + ", 'alpha', 200)"}}));
  LayerStyle style;
  style.renderer = rule_renderer({{"", say("assignment_lines", look.language), line.text()}}, "line");
  style.fields = fields_of({"from", "to", "amount", "distance_m", "colour"}, look.language);
  return style;
}

}  // namespace voorzien::io

// SPDX-License-Identifier: EUPL-1.2
#include "io/qgis/proposal_renderers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "io/qgis/category_list.hpp"
#include "io/qgis/domain_looks.hpp"
#include "io/qgis/rule_list.hpp"
#include "io/text/catalogue.hpp"

namespace voorzien::io {
namespace {

constexpr double largest_square_mm = 10.5;
constexpr double joined_square_mm = 5.0;
constexpr const char* shared_line = "0,90,150,255";
constexpr const char* single_line = "190,110,0,255";
// Pale, so that the symbols of the functions stand out on them.
const Marker shared_square{"square", "171,214,240,235", shared_line, 0.5, largest_square_mm};
const Marker single_square{"square", "250,214,150,235", single_line, 0.5, largest_square_mm};
const Marker temporary_square{"square", "255,255,255,235", "60,60,60,255", 0.5, largest_square_mm};
const Marker joined_square{"diamond", "171,214,240,235", shared_line, 0.5, joined_square_mm};

struct SiteLook {
  const char* kind;
  const char* shape;
  const char* fill;
  const char* line;
};
constexpr std::array<SiteLook, 5> site_looks{{{"plot", "square", "240,228,66,70", "150,140,20,255"},
                                              {"plinth", "triangle", "204,121,167,80", "140,70,110,255"},
                                              {"existing_building", "diamond", "213,94,0,70", "160,70,0,255"},
                                              {"roof", "pentagon", "86,180,233,80", "30,110,160,255"},
                                              {"public_space", "circle", "0,158,115,70", "0,105,75,255"}}};

std::string fill_of(const FlatFill& fill) {
  XmlWriter xml;
  write_flat_fill(xml, fill);
  return xml.text();
}

std::string marker_of(const Marker& marker, const std::string& overrides = {}) {
  XmlWriter xml;
  write_marker(xml, marker, overrides);
  return xml.text();
}

std::string line_of(const PlainLine& line) {
  XmlWriter xml;
  write_line(xml, line);
  return xml.text();
}

std::string dots() {
  XmlWriter xml;
  write_dots(xml, {"circle", "60,60,60,160", "0,0,0,0", 0.0, 0.5}, 2.4);
  return xml.text();
}

std::string hatching() {
  XmlWriter xml;
  write_hatching(xml, "150,150,150,255", 1.6);
  return xml.text();
}

std::string legend(const std::string& key, Language language) {
  return text("label.map.class." + key, language);
}

std::string both(const std::string& filter, const std::string& also) {
  return "(" + filter + ") AND " + also;
}

/// Moves a marker to its place over its building, four in a row: the columns `position` and `function_count`
/// say which place.
std::string offset_in_rows(double step_mm) {
  return computed_properties(
      {{"offset",
        fmt::format(
            "to_string(((\"position\" - 1) % 4 - (min(\"function_count\", 4) - 1) / 2.0) * {0}) || "
            "',' || to_string((floor((\"position\" - 1) / 4.0) - (ceil(\"function_count\" / 4.0) - 1) "
            "/ 2.0) * {0})",
            step_mm)}});
}

}  // namespace

std::string site_plot_renderer(const std::vector<std::string>& kinds, bool has_illustrative,
                               Language language) {
  std::vector<Rule> rules;
  for (const SiteLook& look : site_looks) {
    if (std::find(kinds.begin(), kinds.end(), look.kind) == kinds.end()) continue;
    rules.push_back({fmt::format("\"site_kind\" = '{}'", look.kind),
                     text(std::string("label.map.site_kind.") + look.kind, language),
                     fill_of({look.fill, look.line, 0.35, "solid"})});
  }
  if (has_illustrative) rules.push_back({"\"illustrative\"", legend("illustrative_site", language), dots()});
  return rule_renderer(rules, "fill");
}

std::string site_point_renderer(const std::vector<std::string>& kinds, bool has_illustrative,
                                Language language) {
  std::vector<Rule> rules;
  for (const SiteLook& look : site_looks) {
    if (std::find(kinds.begin(), kinds.end(), look.kind) == kinds.end()) continue;
    rules.push_back({fmt::format("\"site_kind\" = '{}'", look.kind),
                     text(std::string("label.map.site_kind.") + look.kind, language),
                     marker_of({look.shape, look.fill, look.line, 0.4, 3.0})});
  }
  if (has_illustrative) {
    rules.push_back({"\"illustrative\"", legend("illustrative_site", language),
                     marker_of({"circle", "60,60,60,200", "0,0,0,0", 0.0, 0.8})});
  }
  return rule_renderer(rules, "marker");
}

std::string building_renderer(const BuildingLook& look, Language language) {
  const std::string expression = fmt::format(
      "CASE WHEN NOT ({}) OR \"role\" = 'unchanged' THEN 'none' WHEN \"role\" = 'joined' THEN 'joined' WHEN "
      "\"role\" = 'temporary' THEN 'temporary' WHEN \"shared_spaces\" > 0 THEN 'shared' ELSE 'single' END",
      look.filter);
  std::optional<SizeLegend> sizes;
  std::string size;
  if (look.largest_gfa_m2 > 0.0) {
    // What an existing building measures is not known to the plan.
    sizes = SizeLegend{{"if(\"role\" IN ('built', 'temporary'), \"gfa_m2\", NULL)", false,
                        look.largest_gfa_m2, largest_square_mm, joined_square_mm},
                       legend("gfa", language),
                       single_square};
    size = size_by_area(sizes->sizes);
  }
  std::vector<Category> categories{
      {"shared", legend("shared_rooms", language), marker_of(shared_square, size)},
      {"single", legend("no_shared_rooms", language), marker_of(single_square, size)}};
  if (look.has_temporary) {
    categories.push_back(
        {"temporary", legend("temporary_building", language), marker_of(temporary_square, size)});
  }
  if (look.has_joined) {
    categories.push_back({"joined", legend("joined_building", language), marker_of(joined_square, size)});
  }
  return category_renderer(expression, categories, sizes, language);
}

std::string taken_plot_renderer(const std::string& filter, Language language) {
  return rule_renderer({{both(filter, "\"shared_spaces\" > 0"), legend("plot_shared", language),
                         fill_of({"171,214,240,120", shared_line, 0.5, "solid"})},
                        {both(filter, "\"shared_spaces\" = 0"), legend("plot_single", language),
                         fill_of({"250,214,150,120", single_line, 0.5, "solid"})}},
                       "fill");
}

std::string function_icon_renderer(const std::vector<std::string>& domains, const std::string& filter,
                                   Language language) {
  constexpr double icon_mm = 2.0;
  constexpr double step_mm = 2.3;
  const std::string offset = offset_in_rows(step_mm);
  std::vector<Rule> rules;
  for (const std::string& domain : domains) {
    const DomainLook& look = look_of(domain);
    const std::string key = "label.domain." + domain;
    rules.push_back({both(filter, "\"role\" <> 'unchanged' AND \"domain\" = '" + domain + "'"),
                     has_text(key, language) ? text(key, language) : domain,
                     marker_of({look.shape, look.colour, "255,255,255,255", 0.15, icon_mm}, offset)});
  }
  // Over the symbol of its domain: a ring around each function that shares a room.
  rules.push_back({both(filter, "\"role\" <> 'unchanged' AND \"shares\""), legend("shares", language),
                   marker_of({"circle", "0,0,0,0", "20,20,20,255", 0.25, icon_mm + 0.7}, offset)});
  return rule_renderer(rules, "marker");
}

std::string flow_renderer(const FlowLook& look) {
  constexpr std::array<double, 3> widths_mm{0.75, 0.4, 0.15};
  // Wide lines are drawn last in the list but first in the legend; they are few, so thin ones stay visible.
  std::vector<Rule> rules;
  for (std::size_t position = 0; position < look.limits.size() && position < widths_mm.size(); ++position) {
    std::string within = fmt::format("\"{}\" >= {}", look.column, look.limits[position]);
    if (position > 0) within += fmt::format(" AND \"{}\" < {}", look.column, look.limits[position - 1]);
    rules.push_back({both(look.filter, within), look.labels[position],
                     line_of({"70,70,90,150", widths_mm[position], "solid"})});
  }
  return rule_renderer(rules, "line", look.heading);
}

std::string change_renderer(const std::string& filter, const std::string& heading, Language language) {
  // ColorBrewer's BrBG, as on the map of coverage: brown is worse, blue-green is better.
  const auto area = [](const char* colour) { return fill_of({colour, "120,120,120,255", 0.2, "solid"}); };
  const std::string share = "\"change_share\"";
  return rule_renderer(
      {{both(filter, share + " < 0"), legend("change_worse", language), area("216,179,101,255")},
       {both(filter, share + " >= 0 AND " + share + " < 0.1"), legend("change_to_10", language),
        area("199,234,229,255")},
       {both(filter, share + " >= 0.1 AND " + share + " < 0.5"), legend("change_to_50", language),
        area("90,180,172,255")},
       {both(filter, share + " >= 0.5"), legend("change_above_50", language), area("1,102,94,255")},
       {both(filter, share + " IS NULL"), legend("change_unknown", language), hatching()}},
      "fill", heading);
}

std::string potential_room_renderer(Language language) {
  const auto room = [](const char* fill) { return marker_of({"hexagon", fill, "90,60,120,255", 0.5, 2.8}); };
  return rule_renderer(
      {{"\"consent\" = 'asked'", text("label.map.consent.asked", language), room("204,121,167,255")},
       {"\"consent\" <> 'asked'", text("label.map.consent.none", language), room("255,255,255,255")}},
      "marker");
}

}  // namespace voorzien::io

// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "io/qgis/domain_looks.hpp"
#include "io/qgis/renderers.hpp"
#include "io/qgis/rule_list.hpp"
#include "io/qgis/symbols.hpp"
#include "io/text/catalogue.hpp"
#include "io/text/pattern.hpp"

namespace voorzien::io {
namespace {

std::string area(const FlatFill& fill) {
  XmlWriter xml;
  write_flat_fill(xml, fill);
  return xml.text();
}

std::string marker(const Marker& look) {
  XmlWriter xml;
  write_marker(xml, look);
  return xml.text();
}

}  // namespace

std::string facility_renderer(const std::vector<std::string>& domains, Language language) {
  // There are hundreds of play spots: seen from afar they would hide the rest.
  constexpr const char* many = "play";
  constexpr int scale_for_many = 50000;
  std::vector<Rule> rules;
  for (const std::string& domain : domains) {
    const DomainLook& look = look_of(domain);
    const std::string key = "label.domain." + domain;
    std::string name = has_text(key, language) ? text(key, language) : domain;
    const bool is_many = domain == many;
    if (is_many) {
      name = fill(text("label.map.class.from_scale", language),
                  {{"name", name}, {"scale", static_cast<double>(scale_for_many)}}, language);
    }
    rules.push_back({"\"domain\" = '" + domain + "'", name,
                     marker({look.shape, look.colour, "255,255,255,255", 0.2, is_many ? 2.2 : 3.0}),
                     is_many ? scale_for_many : 0});
  }
  rules.push_back({fmt::format("\"status\" = 'illustrative' AND (\"domain\" <> '{}' OR @map_scale < {})",
                               many, scale_for_many),
                   text("label.map.class.illustrative_place", language),
                   marker({"circle", "255,255,255,255", "80,80,80,255", 0.15, 1.0})});
  return rule_renderer(rules, "marker");
}

std::string area_renderer(Language language) {
  return rule_renderer({{"\"kind\" = 'land'", text("label.area_kind.land", language),
                         area({"250,249,246,255", "140,140,140,255", 0.2, "solid"})},
                        {"\"kind\" = 'planned'", text("label.area_kind.planned", language),
                         area({"243,238,228,255", "120,120,120,255", 0.3, "dash"})},
                        {"\"kind\" = 'water'", text("label.area_kind.water", language),
                         area({"214,230,241,255", "160,180,195,255", 0.2, "solid"})}},
                       "fill");
}

std::string outline_renderer() {
  return rule_renderer({{"", "", area({"0,0,0,0", "70,70,70,255", 0.5, "solid"})}}, "fill");
}

std::string point_renderer() {
  return rule_renderer({{"", "", marker({"circle", "120,120,120,255", "255,255,255,255", 0.1, 1.2})}},
                       "marker");
}

}  // namespace voorzien::io

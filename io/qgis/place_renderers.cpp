// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>

#include "io/qgis/renderers.hpp"
#include "io/qgis/rule_list.hpp"
#include "io/qgis/symbols.hpp"
#include "io/text/catalogue.hpp"

namespace voorzien::io {
namespace {

struct DomainLook {
  const char* domain;
  const char* shape;
  const char* colour;
};

// Okabe & Ito's palette (jfly.uni-koeln.de/color), told apart by shape as well as by colour.
constexpr std::array<DomainLook, 8> domain_looks{{{"education", "square", "0,114,178,255"},
                                                  {"childcare", "circle", "86,180,233,255"},
                                                  {"culture", "star", "204,121,167,255"},
                                                  {"welfare", "diamond", "230,159,0,255"},
                                                  {"sport", "triangle", "213,94,0,255"},
                                                  {"play", "pentagon", "200,185,0,255"},
                                                  {"care", "cross_fill", "170,30,60,255"},
                                                  {"green", "hexagon", "0,158,115,255"}}};
constexpr DomainLook other_domain{"", "circle", "110,110,110,255"};

const DomainLook& look_of(const std::string& domain) {
  const auto found = std::find_if(domain_looks.begin(), domain_looks.end(),
                                  [&domain](const DomainLook& look) { return domain == look.domain; });
  return found == domain_looks.end() ? other_domain : *found;
}

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
  std::vector<Rule> rules;
  for (const std::string& domain : domains) {
    const DomainLook& look = look_of(domain);
    const std::string key = "label.domain." + domain;
    rules.push_back({"\"domain\" = '" + domain + "'", has_text(key, language) ? text(key, language) : domain,
                     marker({look.shape, look.colour, "255,255,255,255", 0.2, 3.0})});
  }
  rules.push_back({"\"status\" = 'illustrative'", text("label.map.class.illustrative_place", language),
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

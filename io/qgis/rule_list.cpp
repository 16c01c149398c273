// SPDX-License-Identifier: EUPL-1.2
#include "io/qgis/rule_list.hpp"

#include <fmt/format.h>

#include "io/qgis/symbols.hpp"
#include "io/qgis/xml_writer.hpp"

namespace voorzien::io {
namespace {

// QGIS wants a unique key per rule; its number keeps the bytes the same on every run.
std::string rule_key(std::size_t position) {
  return fmt::format("{{00000000-0000-4000-8000-{:012}}}", position);
}

}  // namespace

std::string rule_renderer(const std::vector<Rule>& rules, const std::string& kind,
                          const std::string& heading) {
  XmlWriter xml;
  xml.open("renderer-v2", {{"type", "RuleRenderer"}, {"symbollevels", "0"}, {"enableorderby", "0"}});
  xml.open("rules", {{"key", rule_key(0)}});
  if (!heading.empty()) xml.open("rule", {{"key", rule_key(rules.size() + 1)}, {"label", heading}});
  for (std::size_t position = 0; position < rules.size(); ++position) {
    std::vector<XmlPair> attributes{{"key", rule_key(position + 1)},
                                    {"symbol", std::to_string(position)},
                                    {"label", rules[position].label}};
    if (!rules[position].filter.empty()) attributes.emplace_back("filter", rules[position].filter);
    if (rules[position].smallest_scale > 0) {
      attributes.emplace_back("scalemaxdenom", std::to_string(rules[position].smallest_scale));
    }
    xml.leaf("rule", attributes);
  }
  if (!heading.empty()) xml.close();
  xml.close().open("symbols");
  for (std::size_t position = 0; position < rules.size(); ++position) {
    open_symbol(xml, kind, std::to_string(position));
    xml.raw(rules[position].symbol).close();
  }
  xml.close().close();
  return xml.text();
}

}  // namespace voorzien::io

// SPDX-License-Identifier: EUPL-1.2
#include <fmt/format.h>

#include "io/qgis/area_fills.hpp"
#include "io/qgis/renderers.hpp"
#include "io/qgis/rule_list.hpp"
#include "io/qgis/symbols.hpp"
#include "io/text/catalogue.hpp"

namespace voorzien::io {
namespace {

/// Not white, which is what water and paper look like, and not the grey of unknown.
std::string stippled() {
  XmlWriter xml;
  write_flat_fill(xml, {"244,244,239,255", area_outline, 0.2, "solid"});
  write_dots(xml, {"circle", "170,170,155,255", "0,0,0,0", 0.0, 0.35}, 2.2);
  return xml.text();
}

std::string dashed_outline() {
  XmlWriter xml;
  write_flat_fill(xml, {"0,0,0,0", "60,60,60,255", 0.6, "dash"});
  return xml.text();
}

}  // namespace

std::string coverage_renderer(const CoverageLook& look, Language language) {
  const std::string coverage = "\"" + look.coverage_column + "\"";
  const std::string status = "\"" + look.status_column + "\"";
  const auto label = [language](const char* key) {
    return text(std::string("label.map.class.") + key, language);
  };
  // A need too small to count is no class of coverage, whatever the division gives.
  const std::string judged = status + " <> 'no_need' AND " + status + " <> 'unknown' AND ";
  std::vector<Rule> rules{
      {status + " = 'no_need'", label("no_need"), stippled()},
      {judged + coverage + " < 0.5", label("below_50"), flat_area("140,81,10,255")},
      {judged + coverage + " >= 0.5 AND " + coverage + " < 0.8", label("50_to_80"),
       flat_area("216,179,101,255")},
      {judged + coverage + " >= 0.8 AND " + coverage + " < 1", label("80_to_100"),
       flat_area("246,232,195,255")},
      {judged + coverage + " >= 1 AND " + coverage + " <= 1.2", label("100_to_120"),
       flat_area("128,205,193,255")},
      {judged + coverage + " > 1.2", label("above_120"), flat_area("1,133,113,255")},
      // Where only part of the need is known and that part is 0, coverage cannot be told.
      {status + " = 'unknown' OR (" + status + " <> 'no_need' AND " + coverage + " IS NULL)",
       label("unknown"), hatched_area()}};
  if (look.has_illustrative)
    rules.push_back({coverage + " IS NOT NULL", label("illustrative"), dotted_area()});
  if (look.has_partial) rules.push_back({status + " = 'partial'", label("partial"), dashed_outline()});
  return rule_renderer(rules, "fill", look.heading);
}

}  // namespace voorzien::io

// SPDX-License-Identifier: EUPL-1.2
// A rule-based QGIS renderer: each rule has a filter, a legend text and a symbol. Every rule that holds for a
// feature is drawn, in order, which is what overlays rest on.
#pragma once

#include <string>
#include <vector>

namespace voorzien::io {

struct Rule {
  std::string filter;      ///< QGIS expression; empty holds for all
  std::string label;       ///< legend text
  std::string symbol;      ///< symbol layers as XML, inside <symbol>
  int smallest_scale = 0;  ///< drawn on maps of at least 1 : this; 0 on all
};

/// The renderer element; `kind` of symbol is fill or marker. A heading stands above the rules in the legend.
std::string rule_renderer(const std::vector<Rule>& rules, const std::string& kind,
                          const std::string& heading = {});

}  // namespace voorzien::io

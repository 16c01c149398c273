// SPDX-License-Identifier: EUPL-1.2
#include "io/qgis/map_tip.hpp"

namespace voorzien::io {

std::string in_html(const std::string& text) {
  std::string safe;
  for (const char c : text) {
    switch (c) {
      case '&':
        safe += "&amp;";
        break;
      case '<':
        safe += "&lt;";
        break;
      case '>':
        safe += "&gt;";
        break;
      case '[':
        safe += "&#91;";
        break;
      default:
        safe += c;
    }
  }
  return safe;
}

std::string safe_map_tip(const std::string& tip) {
  std::string safe;
  std::size_t at = 0;
  for (std::size_t open = tip.find("[%"); open != std::string::npos; open = tip.find("[%", at)) {
    const std::size_t end = tip.find("%]", open);
    if (end == std::string::npos) break;
    safe += tip.substr(at, open - at);
    // Line breaks of a name stay; & must come first, and QGIS replaces in the order of a map's keys.
    safe += "[% replace(" + tip.substr(open + 2, end - open - 2) +
            ", map('&', '&amp;', '<', '&lt;', '>', '&gt;')) %]";
    at = end + 2;
  }
  return safe + tip.substr(at);
}

}  // namespace voorzien::io

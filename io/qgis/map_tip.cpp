// SPDX-License-Identifier: EUPL-1.2
#include "io/qgis/map_tip.hpp"

#include "io/encoding/markup_text.hpp"

namespace voorzien::io {

std::string in_html(const std::string& text) { return markup_text(text, {{'[', "&#91;"}}); }

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

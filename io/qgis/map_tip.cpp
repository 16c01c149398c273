// SPDX-License-Identifier: EUPL-1.2
#include "io/qgis/map_tip.hpp"

#include <string_view>

#include "io/encoding/markup_text.hpp"

namespace voorzien::io {
namespace {

constexpr std::string_view table_mark = "table ";

/// What the expression yields as text. Line breaks of a name stay; & must come first, and QGIS replaces in
/// the order of a map's keys.
std::string as_text(const std::string& expression) {
  return "replace(" + expression + ", map('&', '&amp;', '<', '&lt;', '>', '&gt;'))";
}

/// Lines with a tab as rows of two cells, lines without one as headings over both.
std::string as_table(const std::string& text) {
  return "'<table>' || regexp_replace(regexp_replace(" + text +
         ", '(?m)^([^\\t\\n]+)$', '<tr><th colspan=\"2\" align=\"left\">\\\\1</th></tr>'), "
         "'(?m)^([^\\t\\n]*)\\t([^\\n]*)$', '<tr><td valign=\"top\">\\\\1</td><td>\\\\2</td></tr>') || "
         "'</table>'";
}

}  // namespace

std::string in_html(const std::string& text) { return markup_text(text, {{'[', "&#91;"}}); }

std::string safe_map_tip(const std::string& tip) {
  std::string safe;
  std::size_t at = 0;
  for (std::size_t open = tip.find("[%"); open != std::string::npos; open = tip.find("[%", at)) {
    const std::size_t end = tip.find("%]", open);
    if (end == std::string::npos) break;
    safe += tip.substr(at, open - at);
    const std::string expression = tip.substr(open + 2, end - open - 2);
    const bool is_table = expression.compare(0, table_mark.size(), table_mark) == 0;
    safe += "[% " +
            (is_table ? as_table(as_text(expression.substr(table_mark.size()))) : as_text(expression)) +
            " %]";
    at = end + 2;
  }
  return safe + tip.substr(at);
}

}  // namespace voorzien::io

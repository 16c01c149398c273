// SPDX-License-Identifier: EUPL-1.2
#include "io/comparison/page.hpp"

#include <cctype>

#include "io/encoding/markup_text.hpp"
#include "io/problem/printable.hpp"

namespace voorzien::io {
namespace {

/// Numbers, signs and what stands for them.
bool is_figure(const std::string& cell) {
  if (cell.empty() || cell == "–" || cell == "=") return true;
  for (const char character : cell) {
    if (std::isdigit(static_cast<unsigned char>(character)) != 0) {
      return cell.size() < 40 && std::isalpha(static_cast<unsigned char>(cell.front())) == 0;
    }
  }
  return false;
}

/// The text as it goes into a page, control characters spelled out.
std::string escaped(std::string_view text) { return markup_text(printable(text), {{'\'', "&#39;"}}); }

}  // namespace

Page& Page::raw(std::string_view markup) {
  out_ += markup;
  return *this;
}

Page& Page::words(std::string_view text) {
  out_ += escaped(text);
  return *this;
}

Page& Page::element(std::string_view tag, std::string_view text) {
  out_ += '<';
  out_ += tag;
  out_ += '>';
  words(text);
  out_ += "</";
  out_ += tag.substr(0, tag.find(' '));
  out_ += ">\n";
  return *this;
}

Page& Page::table(const std::string& caption, const std::vector<std::vector<std::string>>& rows) {
  const std::string label = escaped(caption);
  out_ += "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"" + label +
          "\"><table>\n<caption>" + label + "</caption>\n";
  for (std::size_t row = 0; row < rows.size(); ++row) {
    if (row == 0) out_ += "<thead>";
    if (row == 1) out_ += "<tbody>";
    out_ += "<tr>";
    for (std::size_t cell = 0; cell < rows[row].size(); ++cell) {
      if (row == 0) {
        out_ += "<th scope=\"col\">";
      } else if (cell == 0) {
        out_ += "<th scope=\"row\">";
      } else {
        out_ += is_figure(rows[row][cell]) ? "<td class=\"n\">" : "<td>";
      }
      words(rows[row][cell]);
      out_ += row == 0 || cell == 0 ? "</th>" : "</td>";
    }
    out_ += "</tr>\n";
    if (row == 0) out_ += "</thead>\n";
  }
  out_ += rows.size() > 1 ? "</tbody>" : "";
  out_ += "</table></div>\n";
  return *this;
}

}  // namespace voorzien::io

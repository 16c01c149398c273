// SPDX-License-Identifier: EUPL-1.2
#include "io/report/data_table.hpp"

#include "io/report/markup.hpp"

namespace voorzien::io {

void write_table(Markup& markup, const DataTable& table) {
  // A box that scrolls has to be reachable by keyboard and to say what it is.
  const Inside box(
      markup, "div",
      {{"class", "scroll"}, {"role", "region"}, {"tabindex", "0"}, {"aria-label", table.caption}});
  {
    const Inside whole(markup, "table");
    markup.element("caption", table.caption);
    markup.open("thead").open("tr");
    for (const TableColumn& column : table.columns) {
      const char* kind = column.is_wide ? "wide" : "";
      markup.element("th", column.title, {{"scope", "col"}, {"class", column.is_number ? "n" : kind}});
    }
    markup.close().close();
    const Inside body(markup, "tbody");
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
      const std::vector<std::string>& row = table.rows[r];
      const Inside line(markup, "tr");
      for (std::size_t i = 0; i < row.size() && i < table.columns.size(); ++i) {
        if (i == 0 && r < table.links.size()) {
          markup.open("th", {{"scope", "row"}}).element("a", row[i], {{"href", table.links[r]}}).close();
        } else if (i == 0) {
          markup.element("th", row[i], {{"scope", "row"}});
        } else {
          markup.element("td", row[i], {{"class", table.columns[i].is_number ? "n" : ""}});
        }
      }
    }
  }
  if (!table.note.empty()) markup.element("p", table.note, {{"class", "small"}});
}

void write_folded_table(Markup& markup, const DataTable& table, const ReportContext& context) {
  const Inside details(markup, "details");
  markup.element("summary", context.say("report.as_table", {{"what", table.caption}}));
  write_table(markup, table);
}

}  // namespace voorzien::io

// SPDX-License-Identifier: EUPL-1.2
// Tables of a report: numbers to the right in figures of one width, a caption, header cells with a scope; and
// the table behind a drawing, folded away.
#pragma once

#include <string>
#include <vector>

#include "io/report/report_context.hpp"

namespace voorzien::io {

class Markup;

struct TableColumn {
  std::string title;
  bool is_number = false;
  bool is_wide = false;  ///< takes half of the table
};

/// Rows of text; the first cell of a row is its header.
struct DataTable {
  std::string caption;
  std::vector<TableColumn> columns;
  std::vector<std::vector<std::string>> rows;
  std::string note = {};                ///< under the table; empty: none
  std::vector<std::string> links = {};  ///< where the first cell of each row leads to; empty: nowhere
};

/// The table in full; wider than the page it scrolls in a box of its own.
void write_table(Markup& markup, const DataTable& table);

/// Behind "Data as a table", with what it shows as its caption.
void write_folded_table(Markup& markup, const DataTable& table, const ReportContext& context);

}  // namespace voorzien::io

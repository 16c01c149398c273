// SPDX-License-Identifier: EUPL-1.2
// A workbook to be written: sheets of rows with the help that people get while they fill them in (comments,
// drop-downs, widths, a frozen head).
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "engine/units/year.hpp"
#include "io/vector/value.hpp"

namespace voorzien::io {

/// How numbers of a column are shown.
enum class NumberLook { plain, thousands, two_decimals, per_cent };

struct PlannedColumn {
  std::string caption;
  std::string comment;  ///< shown at the caption; empty: none
  double width = 12.0;  ///< in letters
  NumberLook look = NumberLook::plain;
  std::string choices;  ///< where the drop-down takes its words from ("=Lijsten!$A$2:$A$9"); empty: none
  bool others_allowed = true;  ///< whether something else may be typed after a warning
  bool for_reading = false;    ///< grey: shown to people, not read back
};

/// A drop-down of one cell, for sheets in which every row is a setting of its own.
struct PlannedChoice {
  std::size_t row = 0;
  std::size_t column = 0;
  std::string choices;
};

struct PlannedSheet {
  std::string name;
  std::vector<std::string>
      above;  ///< lines over the table, the first one large; empty: the table starts at once
  std::vector<PlannedColumn> columns;
  std::vector<std::vector<Value>> rows;
  std::vector<PlannedChoice> cell_choices;  ///< rows counted from the first row of the table
  std::size_t spare_rows = 200;             ///< below the rows, with drop-downs too
  bool hidden = false;
  std::string colour;  ///< of the tab, "#RRGGBB"; empty: none

  /// Row of the sheet in which the table's own rows begin.
  [[nodiscard]] std::size_t first_row() const { return (above.empty() ? 0 : above.size() + 1) + 1; }
};

struct PlannedBook {
  std::string title;
  Year moment{2000};  ///< its 1 January is the file's date, so that equal content is equal bytes
  std::vector<PlannedSheet> sheets;
};

}  // namespace voorzien::io

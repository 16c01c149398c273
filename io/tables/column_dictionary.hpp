// SPDX-License-Identifier: EUPL-1.2
// What every column of the tables means: its kind, its unit and its explanation, so that a spreadsheet can be
// typed and a reader need not guess. A column means the same in every table it stands in, unless the table
// says otherwise (`label.column.<table>.<column>`).
#pragma once

#include <string>
#include <vector>

#include "io/tables/result_tables.hpp"
#include "io/text/language.hpp"

namespace voorzien::io {

/// `code` is a key of ours or of the dataset; `year` a number without separators; `flag` 0 or 1.
enum class ColumnKind { code, words, number, year, flag };

struct ColumnMeaning {
  std::string name;
  ColumnKind kind = ColumnKind::words;
  std::string unit;         ///< in words; empty where a number has none or another column tells it
  std::string explanation;  ///< one sentence
};

/// The columns of a table ("balance.csv"), by its header line.
std::vector<ColumnMeaning> column_meanings(const TableFile& table, Language language);

/// columns.csv: every column of the tables with kind, unit and explanation.
TableFile columns_table(const std::vector<TableFile>& tables, Language language);

/// The cells of CSV as CsvTable writes it, row by row, the header first.
std::vector<std::vector<std::string>> csv_cells(const std::string& csv);

/// What a table holds, in a sentence.
std::string table_about(const TableFile& table, Language language);

}  // namespace voorzien::io

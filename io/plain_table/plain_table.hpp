// SPDX-License-Identifier: EUPL-1.2
// Tables as analysts have them: a header and rows, columns found by name. CSV is read by ourselves (RFC 4180,
// with comma, semicolon or tab, with or without a byte order mark), since a travel table has millions of
// rows; anything else that GDAL opens comes through io/vector. Faults are gathered, the first of each kind
// in full and the rest as a number.
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "io/plain_table/table_faults.hpp"

namespace voorzien::io {

struct WantedColumn {
  std::string name;
  bool required = true;
  bool is_amount = false;  ///< a number in which 3.250 would be thousands where people write so
};

/// What a row holds, in the order of the wanted columns; empty where the table has no such column or the cell
/// is empty. Valid only during the call.
using TakeRow = std::function<void(std::size_t row, std::span<const std::string_view> cells)>;

/// Reads every row. Returns which of the wanted columns the table has; none where it cannot be read, even if
/// rows were taken before that showed. Faults: table_not_found, table_not_utf8, table_column_twice,
/// table_without_column, table_row_length, table_quote_open, table_empty; in a file cut at semicolons, as a
/// Dutch spreadsheet writes it, also table_thousands for amounts such as 3.250 where no other cell of the
/// column shows that a point is a decimal one.
std::vector<bool> read_plain_table(const std::string& path, const std::vector<WantedColumn>& wanted,
                                   TableFaults& faults, const TakeRow& take);

}  // namespace voorzien::io

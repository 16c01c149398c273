// SPDX-License-Identifier: EUPL-1.2
// Rows of a CSV file (RFC 4180), numbers in their shortest form that reads back the same.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "engine/units/year.hpp"

namespace voorzien::io {

/// A text as a cell, quoted where it has to be.
std::string csv_cell(const std::string& text);
/// A number, or an empty cell where it is not known.
std::string csv_cell(const std::optional<double>& number);
std::string csv_cell(const std::optional<Year>& year);

/// Appends cells, which are ready to be written, as one row.
void append_csv_row(std::string& text, std::initializer_list<std::string_view> cells);

}  // namespace voorzien::io

// SPDX-License-Identifier: EUPL-1.2
// Numbers in cells as publishers write them: with a point, with a comma, masked ("<5").
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace voorzien::io {

enum class DecimalMark { point, comma };

/// The number in the cell; none for anything that is no number with this decimal mark (thousands are not
/// separated).
std::optional<double> cell_number(std::string_view text, DecimalMark mark = DecimalMark::point);

/// Whether the cell would be a number with a decimal comma, and is none without.
bool is_decimal_comma(std::string_view text);

/// What is wrong with a cell that should hold a number, as the code of a problem: import_decimal_comma or
/// import_not_a_number. Empty when nothing is.
std::string number_fault(std::string_view text, DecimalMark mark);

/// The same for an amount, which cannot be below 0 (import_negative), nor be 3.250 where people write that
/// for 3250 (import_thousands).
std::string amount_fault(std::string_view text, DecimalMark mark, bool may_hold_thousands);

/// Whether the cell says that nothing is known: empty, ".", "-", "x" or a code at or below -99990.
bool is_blank(std::string_view text);

/// "<5" as 5; none for anything else.
std::optional<double> masked_below(std::string_view text);

}  // namespace voorzien::io

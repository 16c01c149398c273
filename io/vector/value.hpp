// SPDX-License-Identifier: EUPL-1.2
// One cell of a table: nothing, a number or a text. Numbers in text columns count only when they are plain
// numerals; anything else is for the reader to report, never to guess.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace voorzien::io {

/// Empty cells, missing codes and SQL NULL are the monostate.
using Value = std::variant<std::monostate, double, std::string>;

inline bool is_null(const Value& value) { return std::holds_alternative<std::monostate>(value); }

/// The number a plain numeral stands for (-12, 0.5, 1e3; spaces around it allowed); none for anything else,
/// nan and inf included.
std::optional<double> numeral_in(std::string_view text);

/// Whether a text is a number in two ways: 3.250 or 12.345.678, thousands in one country and a fraction in
/// another.
bool may_be_thousands(std::string_view text);

/// The value as text, numbers in their shortest form that reads back equal; empty for a null.
std::string text_of(const Value& value);

/// Shortest decimal text that reads back as the same number.
std::string shortest(double number);

}  // namespace voorzien::io

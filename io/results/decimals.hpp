// SPDX-License-Identifier: EUPL-1.2
// Numbers in files: `.` as decimal sign, rounded to a stated number of decimals, never "-0", the same bytes
// on every platform. Fast, since a result holds some hundred thousand of them.
#pragma once

#include <string>

namespace voorzien::io {

/// How many decimals the files keep, beside those a capacity unit states itself.
inline constexpr int decimals_of_persons = 2;
inline constexpr int decimals_of_shares = 4;
inline constexpr int decimals_of_metres = 1;
inline constexpr int decimals_of_square_metres = 0;
inline constexpr int decimals_of_dwellings = 2;

/// Appends `value` rounded half away from zero to `decimals` (0..9), without trailing zeros. Requires a
/// finite value.
void append_decimal(std::string& out, double value, int decimals);

/// Appends the shortest text that reads back as exactly `value`. Requires a finite value.
void append_shortest(std::string& out, double value);

}  // namespace voorzien::io

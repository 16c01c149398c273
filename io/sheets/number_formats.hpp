// SPDX-License-Identifier: EUPL-1.2
// Which cell styles of a workbook show a number as a date or a time. A date is stored as a number of days, so
// that only its style tells 2027 the year from 2027 the 19th of July 1905.
#pragma once

#include <string>
#include <vector>

namespace voorzien::io {

/// Per cell style of the workbook at `path` whether it shows dates.
std::vector<bool> date_styles(const std::string& path);

/// Whether a format code ("dd-mm-yyyy", "0.00", "[$-413]d mmm yy") shows a date or a time.
bool shows_dates(const std::string& format_code);

}  // namespace voorzien::io

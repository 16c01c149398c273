// SPDX-License-Identifier: EUPL-1.2
// A list in a sheet of a workbook, read by io/sheets: it tells numbers from texts that look like one, and a
// damaged sheet from a short one.
#pragma once

#include <string>

#include "io/import/table/listing.hpp"
#include "io/vector/reading.hpp"

namespace voorzien::io {

/// The list in the sheet of that name; without a name the only one that is visible and holds something. The
/// first row that is not empty has the names of the columns.
Listing listing_from_sheet(const std::string& path, const std::string& sheet, Reading& reading);

}  // namespace voorzien::io

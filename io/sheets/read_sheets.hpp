// SPDX-License-Identifier: EUPL-1.2
// Reads a workbook (.xlsx, ECMA-376): the zip through GDAL's file system, the XML through GDAL's parser.
#pragma once

#include <string>
#include <vector>

#include "io/sheets/sheet.hpp"

namespace voorzien::io {

/// Every sheet with cells, in the order of the tabs. Throws InputError where the file is not there, may not
/// be read, is no workbook (an older .xls, one with a password, something else), is damaged or too large.
std::vector<Sheet> read_sheets(const std::string& path);

}  // namespace voorzien::io

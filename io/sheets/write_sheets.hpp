// SPDX-License-Identifier: EUPL-1.2
// Writes a planned workbook with libxlsxwriter.
#pragma once

#include <filesystem>

#include "io/sheets/book_plan.hpp"

namespace voorzien::io {

/// Writes the workbook; equal plans give equal bytes. Numbers that a spreadsheet would round (it keeps 16
/// digits) are written as text, so that they read back exactly. Throws std::runtime_error when it cannot be
/// written.
void write_sheets(const PlannedBook& book, const std::filesystem::path& path);

}  // namespace voorzien::io

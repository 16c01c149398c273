// SPDX-License-Identifier: EUPL-1.2
// Ids in one cell of a table, and ids that are not known.
#pragma once

#include <string>
#include <vector>

#include "engine/model/facility_function.hpp"
#include "io/dataset/checked_row.hpp"

namespace voorzien::io {

/// The parts of a text between semicolons, without the spaces round them; empty parts are left out.
std::vector<std::string> parts_of_cell(const std::string& cell);

/// A name that is not among those known, and how it is told.
struct UnknownName {
  std::string code;  ///< of the problem; with `_near` behind it when a known name resembles it
  std::string name;
  const std::vector<std::string>& known;
};

/// Reports the name at the row, whose id is `id`.
void report_unknown_name(const UnknownName& unknown, const std::string& id, const CheckedRow& row,
                         Reading& reading);

/// Ids of the catalogue's functions.
std::vector<std::string> function_ids(const FunctionCatalogue& catalogue);

}  // namespace voorzien::io

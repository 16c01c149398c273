// SPDX-License-Identifier: EUPL-1.2
// Rows of a sheet as CSV or GeoJSON documents, one for every origin (source and status) the rows have, since
// datasets state those per table.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "io/case_workbook/case_places.hpp"
#include "io/case_workbook/case_table.hpp"

namespace voorzien::io {

/// Rows with the same text in every one of some columns.
struct RowGroup {
  std::vector<std::string> shared;  ///< the texts they share, in the order of the columns
  std::vector<std::size_t> rows;
};

/// The rows in groups, ordered by what they share.
std::vector<RowGroup> groups_by(CaseTable& table, const std::vector<std::string>& keys,
                                const std::vector<std::size_t>& rows);

/// "facilities.csv", "facilities-2.csv" …
std::string numbered(const std::string& stem, std::size_t number, const std::string& extension);

/// The rows as CSV with these columns.
std::string csv_of(CaseTable& table, const std::vector<std::string>& keys,
                   const std::vector<std::size_t>& rows);

/// One feature with these properties (numbers as numbers); `geometry` is GeoJSON.
std::string feature_of(CaseTable& table, std::size_t row, const std::vector<std::string>& keys,
                       const std::string& geometry);

/// Notes where the rows of a document stand.
void note_rows(const CaseTable& table, const std::vector<std::size_t>& rows, const std::string& document,
               CasePlaces& places);

}  // namespace voorzien::io

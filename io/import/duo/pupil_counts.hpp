// SPDX-License-Identifier: EUPL-1.2
// Pupils per school location, as DUO counts them on 1 October: one number, or one per year, some masked.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "io/import/table/listing.hpp"
#include "io/vector/reading.hpp"

namespace voorzien::io {

/// Pupils of one location. A masked count ("<5") is an interval.
struct PupilCount {
  double low = 0.0;
  double mid = 0.0;
  double high = 0.0;
  bool is_of_latest = true;  ///< false: the latest year is not known, this is the last one that is
  /// Most pupils of the last five years and of every year, where the table has years.
  std::optional<double> most_recent = {};
  std::optional<double> most_ever = {};
};

/// Where pupils stand in a table.
struct PupilColumns {
  std::vector<std::size_t> columns;  ///< in order of year; one without a year
  std::string told;                  ///< name of the one that counts as in use

  [[nodiscard]] bool any() const { return !columns.empty(); }
};

/// AANTAL LEERLINGEN, TOTAAL, or leerlingen_2011 … leerlingen_2022.
PupilColumns pupil_columns(const std::vector<std::string>& columns);

/// The count in a row; none where every cell is empty.
std::optional<PupilCount> pupils_in(const ListingRow& row, const PupilColumns& columns,
                                    const Listing& listing, Reading& reading);

/// The official code of the location in a row: VESTIGINGSCODE (32LV00), or institution and number apart.
class LocationCodes {
 public:
  explicit LocationCodes(const std::vector<std::string>& columns);
  [[nodiscard]] bool any() const { return whole_ || (institution_ && number_); }
  [[nodiscard]] std::string code_in(const ListingRow& row) const;

 private:
  std::optional<std::size_t> whole_;
  std::optional<std::size_t> institution_;
  std::optional<std::size_t> number_;
};

/// Pupils by location from a table of their own; rows of one location (a row per year group) are added.
struct PupilTable {
  std::map<std::string, PupilCount> by_location;
  std::string column;
};
PupilTable read_pupil_table(const std::string& path, Reading& reading);

}  // namespace voorzien::io

// SPDX-License-Identifier: EUPL-1.2
// Columns that depend on the case: dwellings per type and shares of groups in the sheet Buurten, persons per
// age in the sheet Leeftijden.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "io/case_workbook/case_places.hpp"
#include "io/case_workbook/case_reading.hpp"

namespace voorzien::io {

inline const std::string dwellings_prefix = "dwellings_";
inline const std::string group_prefix = "group_";

/// "dwellings_apartment" for "woningen: appartement", "group_low_income" for "aandeel: low_income"; none for
/// another caption. `caption` is plain (caption_match).
std::optional<std::string> neighbourhood_column(const std::string& caption, const CaseWords& words);

/// A column of the sheet Leeftijden; first and last age included, 100 is 100 and older.
struct AgeClassOfSheet {
  std::string key;
  int first = 0;
  int last = 0;
  std::string place;
};

/// The ages of a plain caption: "7 jaar", "4-11 jaar", "100+", "65 jaar en ouder".
std::optional<std::pair<int, int>> ages_in(const std::string& caption);

struct AgesOfSheet {
  std::vector<AgeClassOfSheet> classes;                               ///< from the left
  bool single_years = false;                                          ///< every class is one year
  std::string csv;                                                    ///< id,age,persons; of single years
  TablePlaces places;                                                 ///< of its lines
  std::string place;                                                  ///< of the sheet
  std::map<std::string, std::vector<std::optional<double>>> persons;  ///< by neighbourhood, along the classes
};

/// Reads the sheet; without classes where it is empty or not there.
AgesOfSheet read_ages(CaseReading& reading);

/// Puts the persons of the classes among the properties of a feature.
void append_age_properties(const AgesOfSheet& ages, const std::string& id, std::string& feature);

}  // namespace voorzien::io

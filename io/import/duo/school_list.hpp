// SPDX-License-Identifier: EUPL-1.2
// The schools of one municipality from a list of DUO, under its own column names.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/geometry/shapes.hpp"
#include "io/import/duo/pupil_counts.hpp"
#include "io/vector/reading.hpp"

namespace voorzien::io {

struct School {
  std::string code;
  std::string name;
  std::string board;
  std::string address;
  std::string postcode;
  std::string town;
  std::string function;  ///< empty: a kind of education that the catalogue does not know
  std::string kind;      ///< as the list writes it
  std::optional<PupilCount> pupils;
  std::optional<Point> at;  ///< in the system of the list
};

struct SchoolList {
  std::string municipality;
  std::string municipality_code;    ///< GM0034; empty: the list has none
  std::vector<School> schools;      ///< in order of code
  std::string pupils_column;        ///< empty: the list has none
  std::string place_crs;            ///< of the coordinates; empty: it has none
  bool function_from_name = false;  ///< the kind of education was read from the name of the file
  bool from_windows_1252 = false;
};

struct SchoolQuestion {
  std::string path;
  std::string municipality;  ///< code or name
  std::string function;      ///< of every row; empty: by the kind of education
};

/// The schools; other lists, an unknown municipality and schools given twice are problems.
SchoolList read_school_list(const SchoolQuestion& question, Reading& reading);

}  // namespace voorzien::io

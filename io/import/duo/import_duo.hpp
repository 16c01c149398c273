// SPDX-License-Identifier: EUPL-1.2
// Schools of a municipality from the lists DUO publishes.
#pragma once

#include <string>

#include "io/import/outcome/brought.hpp"
#include "io/vector/reading.hpp"

namespace voorzien::io {

struct DuoOptions {
  std::string file;
  std::string municipality;  ///< code or name
  std::string function;      ///< of every row; empty: by the kind of education
  std::string pupils;        ///< table of pupils per location; empty: the list itself
  std::string postcodes;     ///< table of places; empty: the list has coordinates
};

/// The schools as lists of facilities, one per function, and those without a place apart.
Brought import_duo(const DuoOptions& options, Reading& reading);

}  // namespace voorzien::io

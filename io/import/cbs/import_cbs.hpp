// SPDX-License-Identifier: EUPL-1.2
// The neighbourhoods of a municipality from the map of Statistics Netherlands (CBS), of any year.
#pragma once

#include <optional>
#include <string>

#include "io/import/cbs/cbs_area.hpp"
#include "io/import/outcome/brought.hpp"
#include "io/vector/reading.hpp"

namespace voorzien::io {

struct CbsOptions {
  std::string file;
  std::string municipality;       ///< code or name
  std::optional<CbsLevel> level;  ///< none: the finest that has figures
  std::string figures;            ///< table of key figures; empty: none
  std::optional<int> year;        ///< none: from the map
};

/// The neighbourhoods as sections and files of a dataset; problems when the file cannot give them.
Brought import_cbs(const CbsOptions& options, Reading& reading);

}  // namespace voorzien::io

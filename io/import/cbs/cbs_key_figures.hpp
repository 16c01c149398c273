// SPDX-License-Identifier: EUPL-1.2
// Key figures from a table of their own (StatLine, kwb-2022.xlsx), for maps that lack them: the first version
// of a year has few columns.
#pragma once

#include <cstddef>
#include <string>

#include "io/import/cbs/cbs_area.hpp"
#include "io/vector/reading.hpp"

namespace voorzien::io {

struct JoinedFigures {
  std::string naming;            ///< how the table names its columns
  bool ages_are_counts = false;  ///< persons; else whole percentages
  std::size_t filled = 0;        ///< figures the map lacked
  std::size_t areas_found = 0;   ///< areas of the map that the table has
};

/// Fills the figures the areas lack; what the map knows stays. A table without codes, or with none of these
/// areas, is a problem.
JoinedFigures join_key_figures(const std::string& path, CbsMap& map, Reading& reading);

}  // namespace voorzien::io

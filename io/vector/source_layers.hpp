// SPDX-License-Identifier: EUPL-1.2
// What a source holds, before anybody says what of it is wanted: its layers and their columns. For imports,
// which recognise a file by the names its publisher gave.
#pragma once

#include <string>
#include <vector>

#include "io/vector/reading.hpp"
#include "io/vector/table.hpp"

namespace voorzien::io {

struct SourceLayer {
  std::string name;
  std::vector<std::string> columns;  ///< in the order of the file
  std::vector<bool> is_text;         ///< per column, whether its values are texts
  bool has_geometry = false;
  bool knows_its_crs = false;
};

/// The layers of the source in its order (`layer` and the rest of the source are not looked at); nothing,
/// with a problem, when it cannot be opened.
std::vector<SourceLayer> layers_of(const TableSource& source, Reading& reading);

}  // namespace voorzien::io

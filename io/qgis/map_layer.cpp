// SPDX-License-Identifier: EUPL-1.2
#include "io/qgis/map_layer.hpp"

#include <algorithm>

namespace voorzien::io {

std::string function_table(const std::string& kind, const std::string& function_id) {
  std::string table = kind + "_" + function_id;
  std::replace(table.begin(), table.end(), '-', '_');
  return table;
}

}  // namespace voorzien::io

// SPDX-License-Identifier: EUPL-1.2
#include "io/vector/source_bytes.hpp"

#include <cpl_vsi.h>

#include <vector>

#include "io/vector/refused_paths.hpp"

namespace voorzien::io {

bool read_blocks(const std::string& path, const std::function<void(std::string_view)>& take) {
  if (!refusal_of(path).empty()) return false;
  VSILFILE* file = VSIFOpenL(path.c_str(), "rb");
  if (file == nullptr) return false;
  std::vector<char> block(std::size_t{1} << 16U);
  std::size_t length = 0;
  while ((length = VSIFReadL(block.data(), 1, block.size(), file)) > 0)
    take(std::string_view(block.data(), length));
  VSIFCloseL(file);
  return true;
}

bool is_connection(const std::string& path) {
  const auto colon = path.find(':');
  const auto slash = path.find_first_of("/\\");
  // A single letter before the colon is a drive: C:\…
  return colon != std::string::npos && colon > 1 && (slash == std::string::npos || colon < slash);
}

}  // namespace voorzien::io

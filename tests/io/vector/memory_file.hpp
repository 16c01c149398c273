// SPDX-License-Identifier: EUPL-1.2
// A file GDAL can open that exists only in memory, for as long as the object lives.
#pragma once

#include <string>

namespace voorzien::io {

class MemoryFile {
 public:
  /// `name` decides the format by its extension.
  MemoryFile(const std::string& name, const std::string& bytes);
  ~MemoryFile();
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;

  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  std::string path_;
  std::string bytes_;
};

/// The bytes of a GeoPackage with a layer `wijken` of 40 × 40 squares of 100 m and columns code and
/// residents.
std::string geopackage_bytes();

/// The bytes of a workbook with a sheet `Voorzieningen`: columns code and places, rows A 10, B "x", C empty.
std::string workbook_bytes();

}  // namespace voorzien::io

// SPDX-License-Identifier: EUPL-1.2
// Texts that GDAL opens as files although they are on no disk.
#pragma once

#include <map>
#include <string>
#include <vector>

namespace voorzien::io {

class MemoryFiles {
 public:
  /// Puts each text under its path below a folder of its own; gone with this object. The texts are copied.
  explicit MemoryFiles(const std::map<std::string, std::string>& texts);
  ~MemoryFiles();
  MemoryFiles(const MemoryFiles&) = delete;
  MemoryFiles& operator=(const MemoryFiles&) = delete;
  MemoryFiles(MemoryFiles&&) = delete;
  MemoryFiles& operator=(MemoryFiles&&) = delete;

  /// The folder, with a / at its end.
  [[nodiscard]] const std::string& folder() const { return folder_; }

 private:
  std::string folder_;
  std::vector<std::string> paths_;
};

}  // namespace voorzien::io

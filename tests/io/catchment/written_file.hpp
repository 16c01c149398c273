// SPDX-License-Identifier: EUPL-1.2
// A small file with a given content, in the folder of this test process.
#pragma once

#include <filesystem>
#include <fstream>
#include <string>

namespace voorzien::io {

/// Writes the file and gives its path; main.cpp of the tests removes the folder.
inline std::string written_file(const std::string& name, const std::string& content) {
  const std::filesystem::path path = std::filesystem::temp_directory_path() / name;
  std::ofstream(path, std::ios::binary) << content;
  return path.string();
}

}  // namespace voorzien::io

// SPDX-License-Identifier: EUPL-1.2
#include "io/json/text_files.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <utility>

namespace voorzien::io {
namespace {

bool holds_values(const std::filesystem::path& path) {
  return path.extension() == ".json" && path.stem().extension() != ".schema";
}

std::optional<std::string> read_from_disk(const std::string& path) {
  // Opening a folder succeeds on Linux and only reading fails.
  std::error_code error;
  if (!std::filesystem::is_regular_file(path, error)) return std::nullopt;
  std::ifstream file(path, std::ios::binary);
  if (!file) return std::nullopt;
  std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  if (file.bad()) return std::nullopt;
  return text;
}

std::vector<std::string> list_on_disk(const std::string& folder) {
  std::vector<std::string> paths;
  std::error_code error;
  for (std::filesystem::directory_iterator entry(folder, error), end; !error && entry != end;
       entry.increment(error)) {
    if (holds_values(entry->path())) paths.push_back(entry->path().generic_string());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

}  // namespace

TextFiles files_on_disk() { return {read_from_disk, list_on_disk}; }

TextFiles files_in_memory(std::map<std::string, std::string> texts) {
  TextFiles files;
  files.read = [texts](const std::string& path) -> std::optional<std::string> {
    const auto found = texts.find(path);
    if (found == texts.end()) return std::nullopt;
    return found->second;
  };
  files.json_files_in = [texts = std::move(texts)](const std::string& folder) {
    std::vector<std::string> paths;
    for (const auto& [path, text] : texts) {
      if (folder_of(path) == folder && holds_values(path)) paths.push_back(path);
    }
    return paths;
  };
  return files;
}

std::string path_from(const std::string& folder, const std::string& path) {
  return (std::filesystem::path(folder) / path).lexically_normal().generic_string();
}

bool names_a_path(const std::string& name) {
  return name.find('/') != std::string::npos || std::filesystem::path(name).extension() == ".json";
}

std::string folder_of(const std::string& path) {
  return std::filesystem::path(path).parent_path().generic_string();
}

}  // namespace voorzien::io

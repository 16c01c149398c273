// SPDX-License-Identifier: EUPL-1.2
// The door to text files. Readers take their text through it, so tests hand them texts without a disk.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace voorzien::io {

struct TextFiles {
  /// The whole text of a file, none when it cannot be read.
  std::function<std::optional<std::string>(const std::string& path)> read;
  /// The paths of the .json files in a folder, in order of name, schemas (.schema.json) left out; none when
  /// there is no such folder.
  std::function<std::vector<std::string>(const std::string& folder)> json_files_in;
};

/// Files on disk.
TextFiles files_on_disk();

/// Texts by path, for tests and for files that exist only in memory.
TextFiles files_in_memory(std::map<std::string, std::string> texts);

/// `path` as written in a file of `folder`: joined and with . and .. worked out; absolute paths stay.
std::string path_from(const std::string& folder, const std::string& path);

/// Whether something named in a file is a path (it has a / or ends in .json) rather than an id to look up.
bool names_a_path(const std::string& name);

/// The folder of a file, empty for a bare name.
std::string folder_of(const std::string& path);

}  // namespace voorzien::io

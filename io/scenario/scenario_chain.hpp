// SPDX-License-Identifier: EUPL-1.2
// The scenario file and the files it extends.
#pragma once

#include <string>
#include <vector>

#include "io/json/json_node.hpp"
#include "io/json/text_files.hpp"
#include "io/problem/input_file.hpp"

namespace voorzien::io {

struct ScenarioFile {
  std::string path;
  JsonNode root;
};

/// The file at `path` and those it extends, nearest first; shorter where a file cannot be read. A cycle is a
/// problem that names its members.
std::vector<ScenarioFile> read_scenario_chain(const std::string& path, const TextFiles& files,
                                              std::vector<Problem>& problems);

}  // namespace voorzien::io

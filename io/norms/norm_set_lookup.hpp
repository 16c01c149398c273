// SPDX-License-Identifier: EUPL-1.2
// Where a norm set is found: by path from the file that names it, or by id beside that file and then in the
// data folder, so that a municipality can put its own set next to its scenario.
#pragma once

#include <optional>
#include <string>

#include "io/norms/norm_set_reader.hpp"

namespace voorzien::io {

struct FoundNormSet {
  std::string path;
  std::string text;
  bool by_id = false;
};

/// The file of the set, none when there is no such file.
std::optional<FoundNormSet> find_norm_set(const std::string& name, const std::string& folder,
                                          const NormSetSurroundings& surroundings);

/// Says at `place` that the set does not exist, with the sets that do.
void report_missing_norm_set(const JsonNode& place, const std::string& name, const std::string& folder,
                             const NormSetSurroundings& surroundings);

/// The id a file stands for: its name without folder and ending.
std::string set_name_of(const std::string& path);

}  // namespace voorzien::io

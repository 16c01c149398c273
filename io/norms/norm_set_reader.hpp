// SPDX-License-Identifier: EUPL-1.2
// Reads norm sets (format voorzien-norms/1) with everything they inherit. A set is named by its id, looked up
// beside the file that names it and then in the data folder, or by a path.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/model/norm.hpp"
#include "engine/model/space_kind.hpp"
#include "io/json/json_node.hpp"
#include "io/json/text_files.hpp"
#include "io/problem/input_file.hpp"

namespace voorzien::io {

/// What reading norm sets needs. `norms_folder` holds the sets of the data folder; each file that is read is
/// added to `inputs`, under its path.
struct NormSetSurroundings {
  const FunctionCatalogue& catalogue;
  const SpaceKindCatalogue& space_kinds;
  const TextFiles& files;
  std::string norms_folder;
  std::vector<Problem>& problems;
  std::vector<InputFile>& inputs;
};

/// The set `name` (an id, or a path from `folder`) written at `place`, inheritance applied. Every problem of
/// it and of its ancestors is added; a cycle names its members.
NormSet read_norm_set(const std::string& name, const std::string& folder, const JsonNode& place,
                      const NormSetSurroundings& surroundings);

/// One set of a folder, as `norms list` shows it.
struct NormSetSummary {
  std::string id;
  Name name;
  std::string extends;  ///< empty for a base set
  int valid_from = 0;
  std::string path;
  std::size_t stated = 0;        ///< functions it has a norm of its own for
  std::size_t to_be_filled = 0;  ///< functions the municipality still has to say
};

/// Every set in the folder, ordered by id; a file that is no norm set is a problem.
std::vector<NormSetSummary> list_norm_sets(const std::string& folder, const TextFiles& files,
                                           std::vector<Problem>& problems);

}  // namespace voorzien::io

// SPDX-License-Identifier: EUPL-1.2
// What imports need to know besides their files: the catalogue, and the town that stands in the folder.
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "engine/model/demography.hpp"
#include "engine/model/facility_function.hpp"
#include "engine/model/space_kind.hpp"
#include "engine/model/town.hpp"
#include "tools/voorzien/environment.hpp"

namespace voorzien::tool {

struct ImportSurroundings {
  FunctionCatalogue catalogue;
  SpaceKindCatalogue space_kinds;
  Demography demography;
  std::string shared;  ///< value of ${VOORZIEN_SHARED} in paths
  std::string catalogue_folder;
  std::optional<Town> town;  ///< of the dataset in the folder; none where there is none that reads
  std::vector<Message> dataset_problems;  ///< why the dataset that is there does not read
  /// The town, or null.
  [[nodiscard]] const Town* neighbours() const { return town ? &*town : nullptr; }
};

/// Throws io::InputError when the program's own catalogue cannot be read.
ImportSurroundings import_surroundings(const std::filesystem::path& folder, const Environment& environment);

/// Reads a dataset as a run would: throws io::InputError with its problems, gives its warnings.
std::vector<Message> try_dataset(const std::filesystem::path& manifest,
                                 const ImportSurroundings& surroundings);

}  // namespace voorzien::tool

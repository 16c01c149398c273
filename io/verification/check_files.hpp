// SPDX-License-Identifier: EUPL-1.2
// Whether the files of a directory are still those that the run wrote: against the SHA-256 in its manifest.
// What people keep to look at and to style (a map, a project, a workbook) may change; what is verified not.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "engine/verification/audit.hpp"

namespace voorzien::io {

struct FilesChecked {
  Verification outcome;
  std::vector<std::string> styled;  ///< changed since the run, but nothing is read from them
};

/// Every file that the manifest of `directory` lists: changed or missing ones are violations. A directory
/// without a manifest is one violation.
FilesChecked check_files(const std::filesystem::path& directory);

}  // namespace voorzien::io

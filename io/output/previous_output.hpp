// SPDX-License-Identifier: EUPL-1.2
// Whether an existing directory may be replaced: only when voorzien made it and nobody changed, styled or
// added anything since.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "io/problem/input_error.hpp"

namespace voorzien::io {

/// The regular files below `directory`, relative to it with `/` between folders, sorted. Throws
/// std::filesystem::filesystem_error when it cannot be read.
std::vector<std::string> files_below(const std::filesystem::path& directory);

/// Why the existing `directory` must not be replaced: output_not_ours, output_changed_by_someone,
/// output_is_mount_point, output_is_working_directory or output_not_writable. None when it is empty or
/// exactly as voorzien left it. `shown` is how the user named it.
std::optional<Problem> reason_to_keep(const std::filesystem::path& directory,
                                      const std::filesystem::path& shown);

}  // namespace voorzien::io

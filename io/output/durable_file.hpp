// SPDX-License-Identifier: EUPL-1.2
// Writing so that it is known to have been written: every write, fsync and close is checked, since a full
// disk may show itself only at the last of them.
#pragma once

#include <filesystem>
#include <string_view>

namespace voorzien::io {

/// Writes a file from the start and brings it to the disk. Returns 0, or the error number of what failed.
int write_durably(const std::filesystem::path& file, std::string_view content);

/// Brings a file or directory that something else wrote to the disk. Returns 0 or the error number.
int bring_to_disk(const std::filesystem::path& path);

}  // namespace voorzien::io

// SPDX-License-Identifier: EUPL-1.2
// Putting a finished folder in the place of an older one.
#pragma once

#include <filesystem>

namespace voorzien::io {

/// Gives `fresh` the name `target`, which must not exist. Returns 0 or the error number (EEXIST when it
/// does).
int put_in_place(const std::filesystem::path& fresh, const std::filesystem::path& target);

/// Exchanges the two folders in one step; `fresh` then names the older. Returns 0 or the error number: EINVAL
/// or ENOSYS where the file system cannot.
int exchange(const std::filesystem::path& fresh, const std::filesystem::path& target);

/// The same in two steps for file systems that cannot exchange: `target` is set aside as `aside` for a
/// moment. After an error, or a kill followed by restore_set_aside, `target` is what it was.
int exchange_in_two_steps(const std::filesystem::path& fresh, const std::filesystem::path& target,
                          const std::filesystem::path& aside);

/// Puts back what a killed run set aside, or removes it where the new one had taken its place already.
void restore_set_aside(const std::filesystem::path& target, const std::filesystem::path& aside);

}  // namespace voorzien::io

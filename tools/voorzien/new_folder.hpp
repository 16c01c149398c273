// SPDX-License-Identifier: EUPL-1.2
// A folder that appears whole or not at all, and never over something that is already there.
#pragma once

#include <filesystem>
#include <functional>
#include <string>

namespace voorzien::tool {

/// Throws what belongs to an error met while something new was written: io::OutputFailure when the disk is
/// full or broken, else io::InputError.
[[noreturn]] void refuse_new(const std::filesystem::path& shown,
                             const std::filesystem::filesystem_error& error);

/// Makes the folder by `fill`, which is given a draft of it. Throws io::InputError when there already is
/// something, or when it may not be written, io::OutputFailure when the disk is full; `shown` is what people
/// called it.
void make_folder(const std::filesystem::path& shown,
                 const std::function<void(const std::filesystem::path& draft)>& fill);

/// Writes a text; throws std::filesystem::filesystem_error when it cannot.
void write_text(const std::filesystem::path& file, const std::string& text);

}  // namespace voorzien::tool

// SPDX-License-Identifier: EUPL-1.2
// One file that appears whole or not at all: written beside its place, then moved there in one step.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace voorzien::io {

/// Throws InputError (output_not_writable) when the place cannot be written to, before any work is done.
void expect_writable(const std::filesystem::path& file);

/// What is read is not written over: throws InputError (output_is_input) when the file is one of the inputs.
void keep_inputs(const std::vector<std::string>& inputs, const std::filesystem::path& file);

/// Throws OutputFailure when the disk is full or broken; what was there before is then untouched.
/// A link stays one: what it stands for is written.
void write_whole(const std::filesystem::path& named, std::string_view content);

}  // namespace voorzien::io

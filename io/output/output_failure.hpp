// SPDX-License-Identifier: EUPL-1.2
// Something went wrong on the way out that is not the input's fault: a full disk, a broken one. Ends the
// program with status 1; earlier output has been left whole.
#pragma once

#include <exception>
#include <filesystem>
#include <utility>

#include "io/problem/input_error.hpp"

namespace voorzien::io {

class OutputFailure : public std::exception {
 public:
  explicit OutputFailure(Problem problem) : problem_(std::move(problem)) {}
  [[nodiscard]] const Problem& problem() const { return problem_; }
  [[nodiscard]] const char* what() const noexcept override { return "output could not be written"; }

 private:
  Problem problem_;
};

/// Throws what belongs to an error number met while writing `file` for output directory `directory`:
/// output_disk_full or output_write_failed, both OutputFailure.
[[noreturn]] void fail_to_write(const std::filesystem::path& file, const std::filesystem::path& directory,
                                int error_number);

/// Whether an error number says that the disk is full or broken, or that a file may not grow further: a
/// failure on the way out, not a place that may not be written to.
bool is_failure_on_the_way(int error_number);

/// Throws what belongs to an error number met before anything was written: InputError (output_not_writable),
/// or OutputFailure when the disk is full.
[[noreturn]] void refuse_directory(const std::filesystem::path& directory, int error_number);

}  // namespace voorzien::io

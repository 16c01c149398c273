// SPDX-License-Identifier: EUPL-1.2
#include "io/output/output_failure.hpp"

#include <cerrno>
#include <system_error>

namespace voorzien::io {
namespace {

bool is_full(int error_number) { return error_number == ENOSPC || error_number == EDQUOT; }

std::string reason(int error_number) { return std::generic_category().message(error_number); }

}  // namespace

bool is_failure_on_the_way(int error_number) {
  return is_full(error_number) || error_number == EFBIG || error_number == EIO;
}

void fail_to_write(const std::filesystem::path& file, const std::filesystem::path& directory,
                   int error_number) {
  const std::string name = file.filename().string();
  if (is_full(error_number)) {
    throw OutputFailure(
        Problem{"output_disk_full", file.string(), {{"file", name}, {"directory", directory.string()}}});
  }
  throw OutputFailure(
      Problem{"output_write_failed",
              file.string(),
              {{"file", name}, {"directory", directory.string()}, {"reason", reason(error_number)}}});
}

void refuse_directory(const std::filesystem::path& directory, int error_number) {
  if (is_failure_on_the_way(error_number)) fail_to_write(directory, directory, error_number);
  throw InputError({Problem{"output_not_writable",
                            directory.string(),
                            {{"directory", directory.string()}, {"reason", reason(error_number)}}}});
}

}  // namespace voorzien::io

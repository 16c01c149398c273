// SPDX-License-Identifier: EUPL-1.2
#include "io/output/write_whole.hpp"

#include <unistd.h>

#include <cerrno>
#include <string>
#include <system_error>

#include "io/output/durable_file.hpp"
#include "io/output/output_failure.hpp"
#include "io/problem/input_error.hpp"

namespace voorzien::io {
namespace {

std::filesystem::path folder_of_file(const std::filesystem::path& file) {
  return file.has_parent_path() ? file.parent_path() : std::filesystem::path(".");
}

/// What a link stands for, so that the link stays a link; /dev/stdout is one too.
std::filesystem::path behind_links(const std::filesystem::path& file) {
  std::error_code error;
  if (!std::filesystem::is_symlink(file, error)) return file;
  const std::filesystem::path target = std::filesystem::canonical(file, error);
  return error ? file : target;
}

/// A pipe with a name: writing to it waits until somebody reads, which may be never. What a shell makes for
/// `>(…)` has a reader already, and no name but that of a descriptor.
bool is_named_pipe(const std::filesystem::path& file) {
  std::error_code error;
  if (!std::filesystem::is_fifo(file, error)) return false;
  const std::filesystem::path target = std::filesystem::canonical(file, error);
  return !error && std::filesystem::is_fifo(target, error);
}

}  // namespace

void expect_writable(const std::filesystem::path& file) {
  std::error_code ignored;
  if (std::filesystem::is_directory(file, ignored)) refuse_directory(file, EISDIR);
  if (is_named_pipe(file)) throw InputError({{"output_is_pipe", file.string(), {{"file", file.string()}}}});
  // A device (/dev/stdout, /dev/null) is written to as it is.
  if (std::filesystem::exists(file, ignored) && !std::filesystem::is_regular_file(file, ignored)) return;
  const std::filesystem::path folder = folder_of_file(file);
  if (::access(folder.c_str(), W_OK | X_OK) != 0) refuse_directory(folder, errno);
}

void keep_inputs(const std::vector<std::string>& inputs, const std::filesystem::path& file) {
  for (const std::string& input : inputs) {
    std::error_code ignored;
    if (input.empty() || !std::filesystem::equivalent(input, file, ignored)) continue;
    throw InputError({{"output_is_input", "", {{"file", input}}}});
  }
}

void write_whole(const std::filesystem::path& named, std::string_view content) {
  const std::filesystem::path file = behind_links(named);
  std::error_code error;
  const std::filesystem::path folder = folder_of_file(file);
  if (std::filesystem::exists(file, error) && !std::filesystem::is_regular_file(file, error)) {
    // Nothing to sync or to move on a device.
    const int failure = write_durably(file, content);
    if (failure != 0 && failure != EINVAL) fail_to_write(file, folder, failure);
    return;
  }
  const std::filesystem::path aside =
      folder / ("." + file.filename().string() + "." + std::to_string(::getpid()) + ".tmp");
  const int failure = write_durably(aside, content);
  if (failure == 0) std::filesystem::rename(aside, file, error);
  if (failure != 0 || error) {
    const int number = failure != 0 ? failure : error.value();
    std::filesystem::remove(aside, error);
    fail_to_write(file, folder, number);
  }
}

}  // namespace voorzien::io

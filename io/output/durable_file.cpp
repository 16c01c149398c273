// SPDX-License-Identifier: EUPL-1.2
#include "io/output/durable_file.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

namespace voorzien::io {
namespace {

constexpr mode_t readable_by_all = 0666;

int write_all(int descriptor, std::string_view content) {
  while (!content.empty()) {
    const ssize_t written = ::write(descriptor, content.data(), content.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return errno;
    content.remove_prefix(static_cast<std::size_t>(written));
  }
  return 0;
}

/// Syncs and closes; the first error counts.
int finish(int descriptor, int error_number) {
  // Some file systems cannot sync a directory and say so: that is no loss of data.
  if (error_number == 0 && ::fsync(descriptor) != 0 && errno != EINVAL) error_number = errno;
  if (::close(descriptor) != 0 && error_number == 0 && errno != EINTR) error_number = errno;
  return error_number;
}

}  // namespace

int write_durably(const std::filesystem::path& file, std::string_view content) {
  const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, readable_by_all);
  if (descriptor < 0) return errno;
  return finish(descriptor, write_all(descriptor, content));
}

int bring_to_disk(const std::filesystem::path& path) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return errno;
  return finish(descriptor, 0);
}

}  // namespace voorzien::io

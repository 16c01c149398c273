// SPDX-License-Identifier: EUPL-1.2
#include "io/output/owned_paths.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "io/output/output_failure.hpp"

namespace voorzien::io {
namespace fs = std::filesystem;
namespace {

constexpr mode_t writable_by_all = 0666;

/// Whether the descriptor is still the file of that name: the run before us removes its lock file on leaving.
bool is_still(const fs::path& file, int descriptor) {
  struct stat opened {};
  struct stat named {};
  return ::fstat(descriptor, &opened) == 0 && ::stat(file.c_str(), &named) == 0 &&
         opened.st_ino == named.st_ino && opened.st_dev == named.st_dev;
}

}  // namespace

DirectoryLock::DirectoryLock(fs::path lock_file, const fs::path& directory)
    : lock_file_(std::move(lock_file)) {
  while (descriptor_ < 0) {
    const int descriptor =
        ::open(lock_file_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, writable_by_all);
    if (descriptor < 0) refuse_directory(directory, errno);
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
      const int error_number = errno;
      ::close(descriptor);
      if (error_number != EWOULDBLOCK) refuse_directory(directory, error_number);
      throw InputError({Problem{"output_in_use", directory.string(), {{"directory", directory.string()}}}});
    }
    if (is_still(lock_file_, descriptor)) {
      descriptor_ = descriptor;
    } else {
      ::close(descriptor);
    }
  }
}

DirectoryLock::~DirectoryLock() {
  ::unlink(lock_file_.c_str());
  ::close(descriptor_);
}

MadeFolders::MadeFolders(const fs::path& folder, const fs::path& directory) {
  std::vector<fs::path> missing;
  std::error_code error;
  for (fs::path at = folder; !fs::exists(at, error) && at.has_relative_path(); at = at.parent_path()) {
    missing.push_back(at);
  }
  for (auto at = missing.rbegin(); at != missing.rend(); ++at) {
    fs::create_directory(*at, error);
    if (error) {
      remove_made();
      refuse_directory(directory, error.value());
    }
    made_.push_back(*at);
  }
}

void MadeFolders::remove_made() {
  for (auto at = made_.rbegin(); at != made_.rend(); ++at) ::rmdir(at->c_str());
}

MadeFolders::~MadeFolders() { remove_made(); }

TemporaryFolder::TemporaryFolder(fs::path folder, const fs::path& directory) : folder_(std::move(folder)) {
  std::error_code error;
  fs::remove_all(folder_, error);
  if (!error) fs::create_directory(folder_, error);
  if (error) refuse_directory(directory, error.value());
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code error;
  fs::remove_all(folder_, error);
}

}  // namespace voorzien::io

// SPDX-License-Identifier: EUPL-1.2
// What a run holds on the disk while it works and gives back when it ends, however it ends: the lock, parent
// folders it had to make, the folder in which the output grows.
#pragma once

#include <filesystem>
#include <vector>

namespace voorzien::io {

/// Exclusive right to one output directory, by flock on a hidden file beside it; a killed process loses it.
class DirectoryLock {
 public:
  /// Throws InputError: output_in_use when another run holds it, output_not_writable when the file cannot be
  /// made. `directory` is only for the message.
  DirectoryLock(std::filesystem::path lock_file, const std::filesystem::path& directory);
  ~DirectoryLock();
  DirectoryLock(const DirectoryLock&) = delete;
  DirectoryLock& operator=(const DirectoryLock&) = delete;

 private:
  std::filesystem::path lock_file_;
  int descriptor_ = -1;
};

/// A folder with its missing parents, made on construction. Those that are still empty at the end are removed
/// again.
class MadeFolders {
 public:
  /// Throws InputError (output_not_writable) or OutputFailure (disk full).
  MadeFolders(const std::filesystem::path& folder, const std::filesystem::path& directory);
  ~MadeFolders();
  MadeFolders(const MadeFolders&) = delete;
  MadeFolders& operator=(const MadeFolders&) = delete;

 private:
  void remove_made();

  std::vector<std::filesystem::path> made_;
};

/// A folder that is removed with all it holds at the end.
class TemporaryFolder {
 public:
  /// Removes what a killed run left there and makes it anew; throws as above.
  TemporaryFolder(std::filesystem::path folder, const std::filesystem::path& directory);
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  [[nodiscard]] const std::filesystem::path& path() const { return folder_; }

 private:
  std::filesystem::path folder_;
};

}  // namespace voorzien::io

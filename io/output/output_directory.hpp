// SPDX-License-Identifier: EUPL-1.2
// An output directory that appears whole or not at all. Files are written in a hidden folder beside it, which
// takes its place in one step when all is done; until then, and whatever happens, an earlier output stays as
// it was. An existing directory is replaced only when voorzien made it and nobody touched it since.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "io/manifest/manifest.hpp"
#include "io/output/owned_paths.hpp"

namespace voorzien::io {

/// Holds the right to one directory from construction to destruction; unless published, it leaves no trace.
class OutputDirectory {
 public:
  /// Claims `directory`, whose missing parents are made. A link to a directory stands for that directory.
  /// Throws InputError (problems `output_…`: not ours, changed since, in use, not writable, …) before any
  /// work was done for nothing, OutputFailure when the disk is full.
  explicit OutputDirectory(const std::filesystem::path& directory);
  OutputDirectory(const OutputDirectory&) = delete;
  OutputDirectory& operator=(const OutputDirectory&) = delete;

  /// Writes one file; `name` is relative and may contain folders ("tables/people.csv"). Throws OutputFailure.
  void write(std::string_view name, std::string_view content);

  /// The directory as it was named, for messages.
  [[nodiscard]] const std::filesystem::path& shown() const { return shown_; }

  /// Where to write a file oneself (GDAL and the like); its folder exists. Throws OutputFailure.
  [[nodiscard]] std::filesystem::path path_of(std::string_view name) const;

  /// Adds every file that was written to `manifest.outputs`, writes manifest.json, brings all to the disk and
  /// puts it in place. Once only. Throws OutputFailure, or InputError when somebody changed the directory
  /// while the run was at work.
  void publish(Manifest manifest);

 private:
  [[nodiscard]] std::vector<FileDigest> digests() const;
  void bring_all_to_disk() const;
  void take_its_place() const;

  std::filesystem::path shown_;
  std::filesystem::path target_;
  std::filesystem::path aside_;
  MadeFolders parents_;
  DirectoryLock lock_;
  TemporaryFolder fresh_;
};

}  // namespace voorzien::io

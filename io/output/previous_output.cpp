// SPDX-License-Identifier: EUPL-1.2
#include "io/output/previous_output.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <iterator>
#include <set>
#include <system_error>

#include "io/manifest/manifest.hpp"
#include "io/manifest/sha256.hpp"
#include "io/output/opened_database.hpp"

namespace voorzien::io {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t most_names_told = 5;

/// What stands in a directory: regular files, and everything else (folders, links, sockets).
struct Contents {
  std::set<std::string> files;
  std::set<std::string> folders;
  std::set<std::string> others;
};

Contents contents_of(const fs::path& directory) {
  Contents contents;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(directory)) {
    const std::string name = entry.path().lexically_relative(directory).generic_string();
    if (entry.is_symlink()) {
      contents.others.insert(name);
    } else if (entry.is_directory()) {
      contents.folders.insert(name);
    } else {
      (entry.is_regular_file() ? contents.files : contents.others).insert(name);
    }
  }
  return contents;
}

std::string told(const std::set<std::string>& names) {
  std::string list;
  std::size_t count = 0;
  for (const std::string& name : names) {
    if (count == most_names_told) return list + ", …";
    list += (count == 0 ? "" : ", ") + name;
    ++count;
  }
  return list;
}

std::optional<Manifest> manifest_in(const fs::path& directory) {
  std::ifstream stream(directory / manifest_name, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
  return read_manifest(text);
}

/// The folders that listed files lie in.
std::set<std::string> folders_of(const std::vector<FileDigest>& files) {
  std::set<std::string> folders;
  for (const FileDigest& file : files) {
    for (fs::path at = fs::path(file.path).parent_path(); !at.empty(); at = at.parent_path()) {
      folders.insert(at.generic_string());
    }
  }
  return folders;
}

/// Names of what is missing, has other content, or was added.
std::set<std::string> differences(const fs::path& directory, const Manifest& manifest, Contents contents) {
  std::set<std::string> different = std::move(contents.others);
  contents.files.erase(std::string(manifest_name));
  for (const FileDigest& file : manifest.outputs) {
    const bool present = contents.files.erase(file.path) > 0;
    const bool same = present && (sha256_of_file(directory / file.path) == file.sha256 ||
                                  is_database_as_written(directory / file.path, file.sha256));
    if (!same) different.insert(file.path);
  }
  // Who only looked at a map left these, or looks at it now.
  for (const FileDigest& file : manifest.outputs) {
    for (const char* helper : {"-shm", "-wal"}) {
      const std::string name = file.path + helper;
      if (contents.files.count(name) > 0 && database_helped_by(directory / name, name) == file.path) {
        contents.files.erase(name);
      }
    }
  }
  different.insert(contents.files.begin(), contents.files.end());
  const std::set<std::string> expected = folders_of(manifest.outputs);
  std::set_difference(contents.folders.begin(), contents.folders.end(), expected.begin(), expected.end(),
                      std::inserter(different, different.end()));
  return different;
}

bool is_mount_point(const fs::path& directory) {
  struct statx info {};
  struct statx parent {};
  const int flags = AT_SYMLINK_NOFOLLOW;
  if (::statx(AT_FDCWD, directory.c_str(), flags, STATX_BASIC_STATS, &info) != 0) return false;
  if (::statx(AT_FDCWD, directory.parent_path().c_str(), 0, STATX_BASIC_STATS, &parent) != 0) return false;
  const bool other_disk =
      info.stx_dev_major != parent.stx_dev_major || info.stx_dev_minor != parent.stx_dev_minor;
  return other_disk || (info.stx_attributes & STATX_ATTR_MOUNT_ROOT) != 0;
}

/// Whether the process works in `directory` or somewhere below it.
bool holds_working_directory(const fs::path& directory) {
  std::error_code error;
  const fs::path below = fs::current_path(error).lexically_relative(directory);
  return !error && !below.empty() && *below.begin() != "..";
}

Problem about(const char* code, const fs::path& shown, const std::string& files = {}) {
  Problem problem{code, shown.string(), {{"directory", shown.string()}}};
  if (!files.empty()) problem.values.emplace_back("files", files);
  return problem;
}

Problem not_writable(const fs::path& shown, const std::error_code& error) {
  Problem problem = about("output_not_writable", shown);
  problem.values.emplace_back("reason", error.message());
  return problem;
}

std::optional<Problem> reason_in_contents(const fs::path& directory, const fs::path& shown) {
  Contents contents = contents_of(directory);
  std::set<std::string> all = contents.files;
  all.insert(contents.folders.begin(), contents.folders.end());
  all.insert(contents.others.begin(), contents.others.end());
  if (all.empty()) return std::nullopt;
  const std::optional<Manifest> manifest = manifest_in(directory);
  if (!manifest) return about("output_not_ours", shown, told(all));
  const std::set<std::string> different = differences(directory, *manifest, std::move(contents));
  if (different.empty()) return std::nullopt;
  return about("output_changed_by_someone", shown, told(different));
}

}  // namespace

std::vector<std::string> files_below(const fs::path& directory) {
  const Contents contents = contents_of(directory);
  return {contents.files.begin(), contents.files.end()};
}

std::optional<Problem> reason_to_keep(const fs::path& directory, const fs::path& shown) {
  if (holds_working_directory(directory)) return about("output_is_working_directory", shown);
  if (is_mount_point(directory)) return about("output_is_mount_point", shown);
  if (::access(directory.c_str(), R_OK | W_OK | X_OK) != 0) {
    return not_writable(shown, std::error_code(errno, std::generic_category()));
  }
  try {
    return reason_in_contents(directory, shown);
  } catch (const fs::filesystem_error& error) {
    return not_writable(shown, error.code());
  }
}

}  // namespace voorzien::io

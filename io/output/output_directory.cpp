// SPDX-License-Identifier: EUPL-1.2
#include "io/output/output_directory.hpp"

#include <cerrno>
#include <stdexcept>
#include <system_error>

#include "io/manifest/sha256.hpp"
#include "io/output/durable_file.hpp"
#include "io/output/output_failure.hpp"
#include "io/output/previous_output.hpp"
#include "io/output/replacement.hpp"

namespace voorzien::io {
namespace fs = std::filesystem;
namespace {

/// The directory itself, links followed and without a slash at the end.
fs::path resolved(const fs::path& shown) {
  std::error_code error;
  fs::path path = fs::absolute(shown, error);
  if (!error) path = fs::weakly_canonical(path, error);
  if (error) refuse_directory(shown, error.value());
  if (!path.has_filename() && path.has_relative_path()) path = path.parent_path();
  if (!path.has_filename()) {
    throw InputError(
        {Problem{"output_is_working_directory", shown.string(), {{"directory", shown.string()}}}});
  }
  const fs::file_type type = fs::symlink_status(path, error).type();
  if (type != fs::file_type::directory && type != fs::file_type::not_found) {
    throw InputError({Problem{"output_is_no_directory", shown.string(), {{"directory", shown.string()}}}});
  }
  return path;
}

/// A hidden name beside the directory. One name will do: whoever holds the lock is the only one to use it.
fs::path beside(const fs::path& target, const std::string& purpose) {
  return target.parent_path() / ("." + target.filename().string() + ".voorzien-" + purpose);
}

void keep_if_needed(const fs::path& target, const fs::path& shown) {
  std::error_code error;
  if (!fs::exists(target, error)) return;
  if (auto reason = reason_to_keep(target, shown)) throw InputError({std::move(*reason)});
}

/// Where the new output will grow, once it is certain that it may take the place of what is there.
fs::path place_for_fresh(const fs::path& target, const fs::path& aside, const fs::path& shown) {
  restore_set_aside(target, aside);
  keep_if_needed(target, shown);
  return beside(target, "new");
}

bool is_beneath(const fs::path& name) {
  if (name.empty() || name.is_absolute() || !name.has_filename()) return false;
  for (const fs::path& part : name) {
    if (part == ".." || part == ".") return false;
  }
  return true;
}

}  // namespace

OutputDirectory::OutputDirectory(const fs::path& directory)
    : shown_(directory),
      target_(resolved(directory)),
      aside_(beside(target_, "aside")),
      parents_(target_.parent_path(), shown_),
      lock_(beside(target_, "lock"), shown_),
      fresh_(place_for_fresh(target_, aside_, shown_), shown_) {}

fs::path OutputDirectory::path_of(std::string_view name) const {
  const fs::path relative(name);
  if (!is_beneath(relative) || name == manifest_name) {
    throw std::invalid_argument("not a name for an output file: " + std::string(name));
  }
  fs::path file = fresh_.path() / relative;
  std::error_code error;
  fs::create_directories(file.parent_path(), error);
  if (error) fail_to_write(file, shown_, error.value());
  return file;
}

void OutputDirectory::write(std::string_view name, std::string_view content) {
  const fs::path file = path_of(name);
  if (const int error_number = write_durably(file, content); error_number != 0) {
    fail_to_write(file, shown_, error_number);
  }
}

std::vector<FileDigest> OutputDirectory::digests() const {
  std::vector<FileDigest> digests;
  for (const std::string& name : files_below(fresh_.path())) {
    digests.push_back({name, sha256_of_file(fresh_.path() / name)});
  }
  return digests;
}

void OutputDirectory::bring_all_to_disk() const {
  const auto bring = [this](const fs::path& path) {
    if (const int error_number = bring_to_disk(path); error_number != 0) {
      fail_to_write(path, shown_, error_number);
    }
  };
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(fresh_.path())) {
    bring(entry.path());
  }
  bring(fresh_.path());
}

void OutputDirectory::publish(Manifest manifest) {
  try {
    manifest.outputs = digests();
    const fs::path file = fresh_.path() / manifest_name;
    if (const int error_number = write_durably(file, manifest_json(manifest)); error_number != 0) {
      fail_to_write(file, shown_, error_number);
    }
    bring_all_to_disk();
  } catch (const fs::filesystem_error& error) {
    fail_to_write(error.path1(), shown_, error.code().value());
  } catch (const InputError& unreadable) {
    throw OutputFailure(unreadable.problems().front());
  }
  take_its_place();
}

void OutputDirectory::take_its_place() const {
  int error_number = EEXIST;
  std::error_code error;
  if (!fs::exists(target_, error)) error_number = put_in_place(fresh_.path(), target_);
  if (error_number == EEXIST || error_number == ENOTEMPTY) {
    keep_if_needed(target_, shown_);
    // Rights that were given to the old directory go to the new one; where that is not allowed, so be it.
    fs::permissions(fresh_.path(), fs::status(target_, error).permissions(), error);
    error_number = exchange(fresh_.path(), target_);
    if (error_number == EINVAL || error_number == ENOSYS) {
      error_number = exchange_in_two_steps(fresh_.path(), target_, aside_);
    }
  }
  if (error_number != 0) fail_to_write(target_, shown_, error_number);
  // The output is in place and whole; whether the disk already knows its name is not worth a failure.
  bring_to_disk(target_.parent_path());
}

}  // namespace voorzien::io

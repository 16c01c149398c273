// SPDX-License-Identifier: EUPL-1.2
#include "io/import/folder/folder_change.hpp"

#include <cerrno>
#include <fstream>
#include <sstream>
#include <system_error>

#include "io/output/durable_file.hpp"
#include "io/output/output_failure.hpp"

namespace voorzien::io {
namespace fs = std::filesystem;
namespace {

constexpr const char* aside_name = ".voorzien-import";
constexpr const char* lock_name = ".voorzien-import.lock";

/// A journal may come with somebody else's folder: it names files of the folder and nothing else.
bool is_own_file(const std::string& name) {
  return !name.empty() && name != "." && name != ".." && fs::path(name).filename() == name;
}

/// Puts the files back that a journal names: `+name` was not there before, `-name` is in old/.
void undo_journal(const fs::path& folder, const fs::path& aside) {
  std::ifstream journal(aside / "journal");
  std::vector<std::string> lines;
  for (std::string line; std::getline(journal, line);) lines.push_back(line);
  std::error_code ignored;
  for (auto line = lines.rbegin(); line != lines.rend(); ++line) {
    if (line->size() < 2 || !is_own_file(line->substr(1))) continue;
    const std::string name = line->substr(1);
    if (line->front() == '+') {
      fs::remove(folder / name, ignored);
    } else if (fs::exists(aside / "old" / name, ignored)) {
      fs::rename(aside / "old" / name, folder / name, ignored);
    }
  }
  fs::remove_all(aside, ignored);
}

}  // namespace

void undo_interrupted_change(const fs::path& folder) {
  std::error_code ignored;
  if (!fs::exists(folder / aside_name / "journal", ignored)) return;
  const FolderChange undone(folder);
}

FolderChange::FolderChange(const fs::path& folder)
    : folder_(fs::absolute(folder).lexically_normal()),
      made_(folder_, folder),
      lock_(folder_ / lock_name, folder),
      aside_(folder_ / aside_name) {
  undo_journal(folder_, aside_);
  std::error_code error;
  fs::create_directories(aside_ / "old", error);
  if (error) refuse_directory(folder, error.value());
}

FolderChange::~FolderChange() {
  if (!kept_) undo();
}

void FolderChange::undo() { undo_journal(folder_, aside_); }

void FolderChange::keep_old(const std::string& name) {
  std::error_code error;
  const bool was_there = fs::exists(fs::symlink_status(folder_ / name, error));
  // A file that this change touches twice goes back to what it was before the first time.
  if (!touched_.insert(name).second) return;
  if (was_there) {
    fs::create_hard_link(folder_ / name, aside_ / "old" / name, error);
    if (error) fs::copy(folder_ / name, aside_ / "old" / name, fs::copy_options::copy_symlinks, error);
    if (error) fail_to_write(folder_ / name, folder_, error.value());
  }
  journal_ += (was_there ? '-' : '+') + name + '\n';
  const int failure = write_durably(aside_ / "journal", journal_);
  if (failure != 0) fail_to_write(folder_ / name, folder_, failure);
}

void FolderChange::put_in_place(const std::string& name, const fs::path& fresh) {
  keep_old(name);
  std::error_code error;
  if (fresh.empty()) {
    fs::remove(folder_ / name, error);
  } else {
    fs::rename(fresh, folder_ / name, error);
  }
  if (error) fail_to_write(folder_ / name, folder_, error.value());
}

void FolderChange::write(const std::string& name, std::string_view content) {
  const fs::path fresh = aside_ / "new";
  const int failure = write_durably(fresh, content);
  if (failure != 0) fail_to_write(folder_ / name, folder_, failure);
  put_in_place(name, fresh);
}

void FolderChange::copy(const std::string& name, const fs::path& from) {
  const fs::path fresh = aside_ / "new";
  std::error_code error;
  fs::copy_file(from, fresh, fs::copy_options::overwrite_existing, error);
  int failure = error.value();
  // Data that may only be read comes with that right; the copy is the planner's own.
  if (failure == 0) fs::permissions(fresh, fs::perms::owner_write, fs::perm_options::add, error);
  if (failure == 0) failure = bring_to_disk(fresh);
  if (failure != 0) fail_to_write(folder_ / name, folder_, failure);
  put_in_place(name, fresh);
}

void FolderChange::rename(const std::string& name, const std::string& to) {
  copy(to, folder_ / name);
  remove(name);
}

void FolderChange::remove(const std::string& name) { put_in_place(name, {}); }

void FolderChange::keep() {
  bring_to_disk(folder_);
  std::error_code ignored;
  // Without a journal nothing is put back any more: from here on the change stands.
  fs::remove(aside_ / "journal", ignored);
  fs::remove_all(aside_, ignored);
  kept_ = true;
}

}  // namespace voorzien::io

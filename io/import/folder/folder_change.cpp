// SPDX-License-Identifier: EUPL-1.2
#include "io/import/folder/folder_change.hpp"

#include <cerrno>
#include <fstream>
#include <map>
#include <optional>
#include <system_error>

#include "io/manifest/sha256.hpp"
#include "io/output/durable_file.hpp"
#include "io/output/output_failure.hpp"
#include "io/problem/input_error.hpp"

namespace voorzien::io {
namespace fs = std::filesystem;
namespace {

constexpr const char* aside_name = ".voorzien-import";
constexpr const char* lock_name = ".voorzien-import.lock";

/// A journal may come with somebody else's folder: it names files of the folder and nothing else.
bool is_own_file(const std::string& name) {
  return !name.empty() && name != "." && name != ".." && fs::path(name).filename() == name;
}

/// One line of a journal: `+` a file that was not there before, `-` one whose old content is in old/, `=` a
/// further change of one of those; then the checksum of what the change put there (none: it took the file
/// away) and the name.
struct JournalLine {
  char what = '+';
  std::string sha256;
  std::string name;
};

std::string written(const JournalLine& line) { return line.what + line.sha256 + ' ' + line.name + '\n'; }

std::optional<JournalLine> read_line(const std::string& text) {
  const auto space = text.find(' ');
  if (space == std::string::npos || space == 0) return std::nullopt;
  JournalLine line{text.front(), text.substr(1, space - 1), text.substr(space + 1)};
  if (!is_own_file(line.name)) return std::nullopt;
  return line;
}

/// What a file holds now; none when it is not there or cannot be read.
std::optional<std::string> checksum_now(const fs::path& file) {
  std::error_code error;
  if (!fs::is_regular_file(file, error)) return std::nullopt;
  try {
    return sha256_of_file(file);
  } catch (const InputError&) {
    return std::nullopt;
  }
}

/// Puts back what it finds of a change that stopped halfway; what a person edited since is kept apart.
class Undoing {
 public:
  Undoing(const fs::path& folder, const fs::path& aside) : folder_(folder), aside_(aside) {
    std::ifstream journal(aside / "journal");
    for (std::string text; std::getline(journal, text);) {
      if (auto line = read_line(text)) lines_.push_back(std::move(*line));
    }
    for (const JournalLine& line : lines_) written_[line.name].insert(line.sha256);
  }

  /// The names under which edited files were kept.
  std::vector<std::string> undo() {
    std::error_code ignored;
    for (auto line = lines_.rbegin(); line != lines_.rend(); ++line) {
      if (line->what == '=') continue;
      keep_when_edited(line->name);
      const fs::path old = aside_ / "old" / line->name;
      if (line->what == '+') {
        fs::remove(folder_ / line->name, ignored);
      } else if (fs::exists(fs::symlink_status(old, ignored))) {
        fs::rename(old, folder_ / line->name, ignored);
      }
    }
    fs::remove_all(aside_, ignored);
    return std::move(kept_);
  }

 private:
  void keep_when_edited(const std::string& name) {
    const auto now = checksum_now(folder_ / name);
    if (!now || written_[name].count(*now) > 0 || now == checksum_now(aside_ / "old" / name)) return;
    const std::string free = free_edited_name(folder_, name);
    std::error_code error;
    fs::rename(folder_ / name, folder_ / free, error);
    if (!error) kept_.push_back(free);
  }

  const fs::path& folder_;
  const fs::path& aside_;
  std::vector<JournalLine> lines_;
  std::map<std::string, std::set<std::string>> written_;
  std::vector<std::string> kept_;
};

}  // namespace

std::string free_edited_name(const fs::path& folder, const std::string& name) {
  const fs::path path(name);
  for (int number = 1;; ++number) {
    const std::string candidate =
        path.stem().string() + ".edited-" + std::to_string(number) + path.extension().string();
    std::error_code ignored;
    if (!fs::exists(folder / candidate, ignored)) return candidate;
  }
}

std::vector<std::string> undo_interrupted_change(const fs::path& folder) {
  std::error_code ignored;
  if (!fs::exists(folder / aside_name / "journal", ignored)) return {};
  FolderChange undone(folder);
  return undone.kept_apart();
}

FolderChange::FolderChange(const fs::path& folder)
    : folder_(fs::absolute(folder).lexically_normal()),
      made_(folder_, folder),
      lock_(folder_ / lock_name, folder),
      aside_(folder_ / aside_name) {
  kept_apart_ = Undoing(folder_, aside_).undo();
  std::error_code error;
  fs::create_directories(aside_ / "old", error);
  if (error) refuse_directory(folder, error.value());
}

FolderChange::~FolderChange() {
  if (!kept_) undo();
}

void FolderChange::undo() { Undoing(folder_, aside_).undo(); }

void FolderChange::keep_old(const std::string& name, const fs::path& fresh) {
  std::error_code error;
  const bool was_there = fs::exists(fs::symlink_status(folder_ / name, error));
  // A file that this change touches twice goes back to what it was before the first time.
  const bool is_first = touched_.insert(name).second;
  if (is_first && was_there) {
    fs::create_hard_link(folder_ / name, aside_ / "old" / name, error);
    if (error) fs::copy(folder_ / name, aside_ / "old" / name, fs::copy_options::copy_symlinks, error);
    if (error) fail_to_write(folder_ / name, folder_, error.value());
  }
  const char what = !is_first ? '=' : was_there ? '-' : '+';
  journal_ += written({what, fresh.empty() ? std::string() : sha256_of_file(fresh), name});
  const int failure = write_durably(aside_ / "journal", journal_);
  if (failure != 0) fail_to_write(folder_ / name, folder_, failure);
}

void FolderChange::put_in_place(const std::string& name, const fs::path& fresh) {
  keep_old(name, fresh);
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

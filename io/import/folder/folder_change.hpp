// SPDX-License-Identifier: EUPL-1.2
// A change of several files in a folder that people work in, all of it or none. New files wait in a hidden
// folder inside; then each takes its place while the old ones are kept there. Until the change is kept it can
// be undone, and one that was cut off (a kill, a power cut) is undone by the next.
#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "io/output/owned_paths.hpp"

namespace voorzien::io {

/// Undoes what a change that was cut off left half done; nothing where there is none. To be called before the
/// folder is read. Files somebody edited since are kept under another name, which it gives. Throws as
/// FolderChange does.
std::vector<std::string> undo_interrupted_change(const std::filesystem::path& folder);

/// A name like it that no file of the folder has: facilities.edited-1.csv.
std::string free_edited_name(const std::filesystem::path& folder, const std::string& name);

/// Holds the right to change the folder from construction to destruction; undone unless kept.
class FolderChange {
 public:
  /// Makes the folder with its parents where it is not there. Throws InputError (output_in_use,
  /// output_not_writable) or OutputFailure.
  explicit FolderChange(const std::filesystem::path& folder);
  ~FolderChange();
  FolderChange(const FolderChange&) = delete;
  FolderChange& operator=(const FolderChange&) = delete;

  /// Gives a file this content. Throws OutputFailure when it cannot be written.
  void write(const std::string& name, std::string_view content);
  /// Gives a file the content of another, anywhere.
  void copy(const std::string& name, const std::filesystem::path& from);
  /// Gives a file of the folder another name that no file has.
  void rename(const std::string& name, const std::string& to);
  void remove(const std::string& name);

  /// Names under which the undoing of an earlier change kept files that were edited since.
  [[nodiscard]] const std::vector<std::string>& kept_apart() const { return kept_apart_; }

  /// Ends the change; what was replaced is gone.
  void keep();

 private:
  void put_in_place(const std::string& name, const std::filesystem::path& fresh);
  /// Makes sure that what a file is now can be put back.
  void keep_old(const std::string& name, const std::filesystem::path& fresh);
  void undo();

  std::filesystem::path folder_;
  MadeFolders made_;
  DirectoryLock lock_;
  std::filesystem::path aside_;  // holds `new`, `old/…` and `journal` while the change is on
  std::string journal_;
  std::set<std::string> touched_;
  std::vector<std::string> kept_apart_;
  bool kept_ = false;
};

}  // namespace voorzien::io

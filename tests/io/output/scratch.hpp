// SPDX-License-Identifier: EUPL-1.2
// A place on the disk for one test, and what the tests of output ask of it.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <string>

#include "io/manifest/manifest.hpp"

namespace voorzien::io::test {

/// A fresh folder with a space in its name; removed at the end.
class Scratch {
 public:
  Scratch();
  ~Scratch();
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;

  [[nodiscard]] std::filesystem::path operator/(const std::string& name) const { return folder_ / name; }
  [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }

 private:
  std::filesystem::path folder_;
};

Manifest some_manifest();

/// Claims the directory, writes results.json with this content and tables/people.csv, and publishes.
void publish(const std::filesystem::path& directory, const std::string& content);

void put(const std::filesystem::path& file, const std::string& content);
std::string get(const std::filesystem::path& file);

/// Content of every file below a folder, by relative name, hidden ones too.
std::map<std::string, std::string> snapshot(const std::filesystem::path& folder);

/// The code of the problem that claiming the directory meets, or of the failure; empty when it succeeds.
std::string refusal(const std::filesystem::path& directory);

/// Runs `work` in a child process and returns its exit status; work returns that status and uses no Catch.
int in_child(const std::function<int()>& work);

}  // namespace voorzien::io::test

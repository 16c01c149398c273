// SPDX-License-Identifier: EUPL-1.2
#include "io/verification/check_files.hpp"

#include <unistd.h>

#include <catch2/catch.hpp>
#include <fstream>

#include "io/manifest/manifest.hpp"
#include "io/manifest/sha256.hpp"

namespace voorzien {
namespace {

namespace fs = std::filesystem;

/// A directory with results, a table and a map, and the manifest that belongs to them.
struct Written {
  Written() : directory(fs::temp_directory_path() / ("check-files-" + std::to_string(::getpid()))) {
    fs::create_directories(directory);
    io::Manifest manifest;
    for (const char* name : {"results.json", "people.csv", "plan.gpkg"}) {
      write(name, std::string("content of ") + name);
      manifest.outputs.push_back({name, io::sha256_of_file(directory / name)});
    }
    write("manifest.json", io::manifest_json(manifest));
  }
  ~Written() { fs::remove_all(directory); }
  Written(const Written&) = delete;
  Written& operator=(const Written&) = delete;

  void write(const std::string& name, const std::string& content) const {
    std::ofstream(directory / name, std::ios::binary) << content;
  }

  fs::path directory;
};

}  // namespace

TEST_CASE("a directory as the run left it has no changed files") {
  const Written written;
  const io::FilesChecked checked = io::check_files(written.directory);
  CHECK(checked.outcome.violations.empty());
  CHECK(checked.styled.empty());
  CHECK(checked.outcome.tallies.at("files").numbers == 6);
}

TEST_CASE("a changed table and a missing result are violations, a styled map is not") {
  const Written written;
  written.write("people.csv", "somebody was here");
  written.write("plan.gpkg", "in other colours");
  fs::remove(written.directory / "results.json");
  const io::FilesChecked checked = io::check_files(written.directory);
  REQUIRE(checked.outcome.violations.size() == 2);
  CHECK(checked.outcome.violations[0].code == "verify_file_missing");
  CHECK(checked.outcome.violations[1].code == "verify_file_changed");
  CHECK(checked.styled == std::vector<std::string>{"plan.gpkg"});
}

TEST_CASE("without its manifest a directory is not one that can be trusted") {
  const Written written;
  fs::remove(written.directory / "manifest.json");
  const io::FilesChecked checked = io::check_files(written.directory);
  REQUIRE(checked.outcome.violations.size() == 1);
  CHECK(checked.outcome.violations[0].code == "verify_manifest");
}

}  // namespace voorzien

// SPDX-License-Identifier: EUPL-1.2
#include "io/output/output_directory.hpp"

#include <sys/stat.h>

#include <catch2/catch.hpp>
#include <stdexcept>

#include "io/manifest/sha256.hpp"
#include "io/output/output_failure.hpp"
#include "io/output/replacement.hpp"
#include "tests/io/output/scratch.hpp"

namespace voorzien::io {
namespace fs = std::filesystem;
using namespace test;

TEST_CASE("a published directory holds every file and a manifest with their digests") {
  const Scratch scratch;
  publish(scratch / "out", "one");
  const auto files = snapshot(scratch.folder());
  CHECK(files.size() == 5);
  CHECK(files.at("out/results.json") == "one");
  const auto manifest = read_manifest(files.at("out/manifest.json"));
  REQUIRE(manifest);
  CHECK(manifest->scenario == "almere");
  CHECK(manifest->outputs ==
        std::vector<FileDigest>{{"results.json", sha256_of_bytes("one")},
                                {"tables/people.csv", sha256_of_bytes("id\r\none\r\n")}});
}

TEST_CASE("a file that another library wrote is in the manifest too") {
  const Scratch scratch;
  {
    OutputDirectory output(scratch / "out");
    put(output.path_of("map/plan.gpkg"), "bytes");
    output.publish(some_manifest());
  }
  CHECK(read_manifest(get(scratch / "out/manifest.json"))->outputs.front().path == "map/plan.gpkg");
  CHECK(get(scratch / "out/map/plan.gpkg") == "bytes");
}

TEST_CASE("until it is published nothing is to be seen, and a run that gives up leaves no trace") {
  const Scratch scratch;
  {
    OutputDirectory output(scratch / "a/b/out");
    output.write("results.json", "half");
    CHECK_FALSE(fs::exists(scratch / "a/b/out"));
  }
  CHECK(snapshot(scratch.folder()).empty());
}

TEST_CASE("missing parents are made and stay once something is published") {
  const Scratch scratch;
  publish(scratch / "a/b c/out", "deep");
  CHECK(get(scratch / "a/b c/out/results.json") == "deep");
}

TEST_CASE("an untouched earlier output is replaced whole, old files disappear") {
  const Scratch scratch;
  {
    OutputDirectory output(scratch / "out");
    output.write("old.txt", "old");
    output.publish(some_manifest());
  }
  publish(scratch / "out", "two");
  const auto files = snapshot(scratch.folder());
  CHECK(files.size() == 5);
  CHECK(files.count("out/old.txt") == 0);
  CHECK(files.at("out/results.json") == "two");
}

TEST_CASE("an earlier output stays when the next run gives up") {
  const Scratch scratch;
  publish(scratch / "out", "one");
  const auto before = snapshot(scratch.folder());
  {
    OutputDirectory output(scratch / "out");
    output.write("results.json", "two");
    CHECK(get(scratch / "out/results.json") == "one");
  }
  CHECK(snapshot(scratch.folder()) == before);
}

TEST_CASE("an empty directory may be used, with the rights it was given") {
  const Scratch scratch;
  fs::create_directory(scratch / "out");
  ::chmod((scratch / "out").c_str(), 0750);
  publish(scratch / "out", "one");
  CHECK(get(scratch / "out/results.json") == "one");
  CHECK((fs::status(scratch / "out").permissions() & fs::perms::mask) == static_cast<fs::perms>(0750));
}

TEST_CASE("a link to a directory stands for that directory") {
  const Scratch scratch;
  fs::create_directory(scratch / "real");
  fs::create_directory_symlink("real", scratch / "link");
  publish(scratch / "link", "one");
  publish((scratch / "link") / "", "two");
  CHECK(fs::is_symlink(scratch / "link"));
  CHECK(get(scratch / "real/results.json") == "two");
}

TEST_CASE("relative paths, dots and a slash at the end name the same directory") {
  const Scratch scratch;
  const fs::path before = fs::current_path();
  fs::current_path(scratch.folder());
  publish("out", "one");
  publish("./x/../out/", "two");
  fs::current_path(before);
  CHECK(get(scratch / "out/results.json") == "two");
  CHECK_FALSE(fs::exists(scratch / "x"));
}

TEST_CASE("a name that leaves the directory or belongs to the manifest is a mistake of the program") {
  const Scratch scratch;
  OutputDirectory output(scratch / "out");
  for (const char* name : {"", "../x", "/etc/x", "a/../../x", "folder/", "manifest.json"}) {
    CHECK_THROWS_AS(output.write(name, "x"), std::invalid_argument);
  }
}

TEST_CASE("a file that cannot be written fails with its name and keeps the earlier output") {
  const Scratch scratch;
  publish(scratch / "out", "one");
  const auto before = snapshot(scratch.folder());
  {
    OutputDirectory output(scratch / "out");
    output.write("a", "file");
    try {
      output.write("a/b.txt", "cannot be: a is a file");
      FAIL("written below a file");
    } catch (const OutputFailure& failure) {
      CHECK(failure.problem().code == "output_write_failed");
    }
  }
  CHECK(snapshot(scratch.folder()) == before);
}

TEST_CASE("without an exchange in one step two renames do the same, and undo themselves") {
  const Scratch scratch;
  publish(scratch / "old", "one");
  publish(scratch / "new", "two");
  CHECK(exchange_in_two_steps(scratch / "new", scratch / "old", scratch / "aside") == 0);
  CHECK(get(scratch / "old/results.json") == "two");
  CHECK(get(scratch / "new/results.json") == "one");
  CHECK(exchange_in_two_steps(scratch / "absent", scratch / "old", scratch / "aside") != 0);
  CHECK(get(scratch / "old/results.json") == "two");
  CHECK(put_in_place(scratch / "new", scratch / "old") != 0);
  CHECK(get(scratch / "old/results.json") == "two");
}

}  // namespace voorzien::io

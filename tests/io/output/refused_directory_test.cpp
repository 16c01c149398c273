// SPDX-License-Identifier: EUPL-1.2
#include <catch2/catch.hpp>

#include "io/output/output_directory.hpp"
#include "io/output/output_failure.hpp"
#include "io/problem/input_error.hpp"
#include "tests/io/output/scratch.hpp"

namespace voorzien::io {
namespace fs = std::filesystem;
using namespace test;
namespace {

/// The files that the refusal of a directory names.
std::string named_files(const fs::path& directory) {
  try {
    const OutputDirectory output(directory);
  } catch (const InputError& refused) {
    for (const auto& [name, value] : refused.problems().front().values) {
      if (name == "files") return std::get<std::string>(value);
    }
  }
  return "";
}

}  // namespace

TEST_CASE("a directory that voorzien did not make is left alone") {
  const Scratch scratch;
  fs::create_directory(scratch / "mine");
  put(scratch / "mine/thesis.odt", "years of work");
  const auto before = snapshot(scratch.folder());
  CHECK(refusal(scratch / "mine") == "output_not_ours");
  CHECK(named_files(scratch / "mine") == "thesis.odt");
  put(scratch / "mine/manifest.json", "{\"name\": \"some web application\"}");
  CHECK(refusal(scratch / "mine") == "output_not_ours");
  fs::remove(scratch / "mine/manifest.json");
  CHECK(snapshot(scratch.folder()) == before);
}

TEST_CASE("an output that somebody edited, restyled, emptied or added to is left alone") {
  const Scratch scratch;
  const fs::path out = scratch / "out";
  publish(out, "one");
  const auto clean = snapshot(out);

  put(out / "results.json", "edited");
  CHECK(refusal(out) == "output_changed_by_someone");
  CHECK(named_files(out) == "results.json");
  put(out / "results.json", "one");
  CHECK(refusal(out).empty());

  fs::remove(out / "tables/people.csv");
  CHECK(named_files(out) == "tables/people.csv");
  put(out / "tables/people.csv", clean.at("tables/people.csv"));
  CHECK(refusal(out).empty());

  for (const char* extra : {"plan.gpkg-wal", "plan.gpkg-shm", "plan.qgz~", "tables/notes.txt", ".hidden"}) {
    put(out / extra, "");
    CHECK(named_files(out) == extra);
    fs::remove(out / extra);
  }
  fs::create_directory(out / "drawings");
  CHECK(named_files(out) == "drawings");
  fs::remove(out / "drawings");
  fs::create_symlink("results.json", out / "shortcut");
  CHECK(named_files(out) == "shortcut");
  fs::remove(out / "shortcut");

  std::string manifest = get(out / "manifest.json");
  put(out / "manifest.json", manifest + "\n");
  CHECK(refusal(out) == "output_not_ours");
  put(out / "manifest.json", manifest);
  CHECK(refusal(out).empty());
  CHECK(snapshot(out) == clean);
}

TEST_CASE("what changes while a run is at work is kept too") {
  const Scratch scratch;
  publish(scratch / "out", "one");
  OutputDirectory output(scratch / "out");
  output.write("results.json", "two");
  put(scratch / "out/results.json", "edited meanwhile");
  CHECK_THROWS_AS(output.publish(some_manifest()), InputError);
  CHECK(get(scratch / "out/results.json") == "edited meanwhile");
}

TEST_CASE("a directory that appears while a run is at work is not overwritten") {
  const Scratch scratch;
  OutputDirectory output(scratch / "out");
  output.write("results.json", "two");
  fs::create_directory(scratch / "out");
  put(scratch / "out/thesis.odt", "years of work");
  CHECK_THROWS_AS(output.publish(some_manifest()), InputError);
  CHECK(get(scratch / "out/thesis.odt") == "years of work");
}

TEST_CASE("a file, a link to nowhere and a path below a file are no output directory") {
  const Scratch scratch;
  put(scratch / "file", "x");
  fs::create_symlink("nowhere", scratch / "dangling");
  fs::create_symlink("circle", scratch / "circle");
  CHECK(refusal(scratch / "file") == "output_is_no_directory");
  CHECK(refusal(scratch / "dangling") == "output_is_no_directory");
  CHECK(refusal(scratch / "circle") == "output_not_writable");
  CHECK(refusal(scratch / "file/out") == "output_not_writable");
  CHECK(refusal(scratch / std::string(300, 'x')) == "output_not_writable");
  CHECK(refusal("") == "output_not_writable");
  CHECK(snapshot(scratch.folder()).size() == 3);
}

TEST_CASE("the folder one works in, and those above it, are not replaced") {
  const Scratch scratch;
  const fs::path before = fs::current_path();
  fs::create_directories(scratch / "a/b");
  fs::current_path(scratch / "a/b");
  CHECK(refusal(".") == "output_is_working_directory");
  CHECK(refusal("..") == "output_is_working_directory");
  CHECK(refusal("/") == "output_is_working_directory");
  CHECK(refusal("out").empty());
  fs::current_path(before);
}

TEST_CASE("two runs at once to one directory: the second says so") {
  const Scratch scratch;
  fs::create_directory(scratch / "real");
  fs::create_directory_symlink("real", scratch / "link");
  {
    const OutputDirectory first(scratch / "real");
    CHECK(refusal(scratch / "real") == "output_in_use");
    CHECK(refusal(scratch / "link") == "output_in_use");
    CHECK(refusal(scratch / "other").empty());
    CHECK(in_child([&] { return refusal(scratch / "real") == "output_in_use" ? 0 : 1; }) == 0);
  }
  CHECK(refusal(scratch / "real").empty());
}

}  // namespace voorzien::io

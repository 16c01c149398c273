// SPDX-License-Identifier: EUPL-1.2
#include "io/output/write_whole.hpp"

#include <sys/stat.h>

#include <catch2/catch.hpp>
#include <filesystem>

#include "io/problem/input_error.hpp"
#include "tests/io/output/scratch.hpp"

namespace voorzien::io::test {
namespace fs = std::filesystem;

TEST_CASE("a file is replaced whole, and a link to one stays a link") {
  const Scratch scratch;
  const fs::path file = scratch.folder() / "figures.csv";
  const fs::path link = scratch.folder() / "latest.csv";
  put(file, "old");
  fs::create_symlink(file, link);
  write_whole(link, "new");
  CHECK(fs::is_symlink(link));
  CHECK(get(file) == "new");
  write_whole(file, "newer");
  CHECK(get(link) == "newer");
}

TEST_CASE("a pipe with a name is refused instead of waited for") {
  const Scratch scratch;
  const fs::path pipe = scratch.folder() / "pipe.csv";
  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  CHECK_THROWS_AS(expect_writable(pipe), InputError);
  CHECK_NOTHROW(expect_writable("/dev/null"));
}

}  // namespace voorzien::io::test

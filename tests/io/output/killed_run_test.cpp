// SPDX-License-Identifier: EUPL-1.2
// kill -9 at any moment: the directory is always one whole output, and the next run tidies up.
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>

#include "io/output/output_directory.hpp"
#include "io/output/previous_output.hpp"
#include "io/output/replacement.hpp"
#include "tests/io/output/scratch.hpp"
#include "tests/support/dice.hpp"

namespace voorzien::io {
namespace fs = std::filesystem;
using namespace test;
namespace {

/// A child that runs `work`, is waited for until it writes a byte, and then killed after some time.
template <class Work>
void kill_during(Work work, useconds_t microseconds) {
  int pipe_ends[2];
  REQUIRE(::pipe(pipe_ends) == 0);
  const pid_t child = ::fork();
  if (child == 0) {
    try {
      work([&] { return ::write(pipe_ends[1], "x", 1) == 1; });
    } catch (...) {
      ::_exit(1);
    }
    ::_exit(0);
  }
  char byte = 0;
  REQUIRE(::read(pipe_ends[0], &byte, 1) == 1);
  ::usleep(microseconds);
  ::kill(child, SIGKILL);
  int status = 0;
  ::waitpid(child, &status, 0);
  ::close(pipe_ends[0]);
  ::close(pipe_ends[1]);
  REQUIRE(WIFSIGNALED(status));
}

}  // namespace

TEST_CASE("a run killed while writing leaves the earlier output and the next run cleans up") {
  const Scratch scratch;
  publish(scratch / "out", "one");
  const auto before = snapshot(scratch / "out");
  kill_during(
      [&](auto ready) {
        OutputDirectory output(scratch / "out");
        output.write("results.json", "half");
        ready();
        ::pause();
      },
      0);
  CHECK(snapshot(scratch / "out") == before);
  CHECK(fs::exists(scratch / ".out.voorzien-new/results.json"));
  publish(scratch / "out", "two");
  CHECK(get(scratch / "out/results.json") == "two");
  CHECK(snapshot(scratch.folder()).size() == 5);
}

TEST_CASE("a run killed at any moment of publishing leaves one whole output") {
  const Scratch scratch;
  publish(scratch / "out", "one");
  voorzien::test::Dice dice(3);
  for (int attempt = 0; attempt < 25; ++attempt) {
    kill_during(
        [&](auto ready) {
          ready();
          for (int run = 0;; ++run) publish(scratch / "out", std::string(10000, run % 2 == 0 ? 'a' : 'b'));
        },
        static_cast<useconds_t>(dice.whole(0, 20000)));
    REQUIRE(fs::exists(scratch / "out/manifest.json"));
    REQUIRE_FALSE(reason_to_keep(scratch / "out", scratch / "out"));
  }
  publish(scratch / "out", "last");
  CHECK(snapshot(scratch.folder()).size() == 5);
}

TEST_CASE("an output that was set aside when its run was killed is put back") {
  const Scratch scratch;
  publish(scratch / "out", "one");
  fs::rename(scratch / "out", scratch / ".out.voorzien-aside");
  CHECK(refusal(scratch / "out").empty());
  CHECK(get(scratch / "out/results.json") == "one");

  publish(scratch / "copy", "older");
  fs::rename(scratch / "copy", scratch / ".out.voorzien-aside");
  CHECK(refusal(scratch / "out").empty());
  CHECK(get(scratch / "out/results.json") == "one");
  CHECK_FALSE(fs::exists(scratch / ".out.voorzien-aside"));
}

}  // namespace voorzien::io

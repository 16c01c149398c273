// SPDX-License-Identifier: EUPL-1.2
// A disk that fills up, one that is read-only and a mount point, in a mount namespace of a child process.
#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>

#include <catch2/catch.hpp>

#include "io/output/output_directory.hpp"
#include "io/output/output_failure.hpp"
#include "tests/io/output/scratch.hpp"

namespace voorzien::io {
namespace fs = std::filesystem;
using namespace test;
namespace {

constexpr int not_permitted = 77;
constexpr int as_expected = 0;

/// In a child: a namespace of its own, with a disk of `size` mounted on `folder`. False where the system does
/// not permit it.
bool mount_small_disk(const fs::path& folder, const char* size) {
  if (::unshare(CLONE_NEWNS) != 0) {
    const std::string identity = "0 " + std::to_string(::getuid()) + " 1";
    if (::unshare(CLONE_NEWNS | CLONE_NEWUSER) != 0) return false;
    put("/proc/self/setgroups", "deny");
    put("/proc/self/uid_map", identity);
  }
  if (::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0) return false;
  const std::string options = std::string("size=") + size;
  return ::mount("none", folder.c_str(), "tmpfs", 0, options.c_str()) == 0;
}

/// Runs the child and tells whether the system let it.
void expect_in_namespace(const std::function<int()>& work) {
  const int status = in_child(work);
  if (status == not_permitted) {
    WARN("skipped: this system does not permit a mount namespace");
    return;
  }
  CHECK(status == as_expected);
}

}  // namespace

TEST_CASE("a disk that fills up while writing fails by name and keeps the earlier output whole") {
  const Scratch scratch;
  expect_in_namespace([&] {
    if (!mount_small_disk(scratch.folder(), "256k")) return not_permitted;
    publish(scratch / "out", "one");
    const auto before = snapshot(scratch.folder());
    try {
      OutputDirectory output(scratch / "out");
      output.write("results.json", std::string(1000000, 'x'));
      return 1;
    } catch (const OutputFailure& failure) {
      if (failure.problem().code != "output_disk_full") return 2;
    }
    if (snapshot(scratch.folder()) != before) return 3;
    publish(scratch / "out", "fits");
    return get(scratch / "out/results.json") == "fits" ? as_expected : 4;
  });
}

TEST_CASE("a disk that fills up only when the manifest is written keeps the earlier output whole") {
  const Scratch scratch;
  expect_in_namespace([&] {
    if (!mount_small_disk(scratch.folder(), "256k")) return not_permitted;
    publish(scratch / "out", "one");
    const auto before = snapshot(scratch.folder());
    try {
      OutputDirectory output(scratch / "out");
      output.write("results.json", "two");
      // Something else takes the rest of the disk.
      put(scratch / "other", std::string(1000000, 'x'));
      output.publish(some_manifest());
      return 1;
    } catch (const OutputFailure& failure) {
      if (failure.problem().code != "output_disk_full") return 2;
    }
    fs::remove(scratch / "other");
    return snapshot(scratch.folder()) == before ? as_expected : 3;
  });
}

TEST_CASE("a read-only disk is refused before anything is computed") {
  const Scratch scratch;
  expect_in_namespace([&] {
    if (!mount_small_disk(scratch.folder(), "256k")) return not_permitted;
    publish(scratch / "out", "one");
    if (::mount(nullptr, scratch.folder().c_str(), nullptr, MS_REMOUNT | MS_RDONLY, nullptr) != 0) {
      return not_permitted;
    }
    if (refusal(scratch / "out") != "output_not_writable") return 1;
    if (refusal(scratch / "new") != "output_not_writable") return 2;
    if (refusal(scratch / "deep/new") != "output_not_writable") return 3;
    return get(scratch / "out/results.json") == "one" ? as_expected : 4;
  });
}

TEST_CASE("a mount point cannot be replaced in one go and is refused, a folder inside it is not") {
  const Scratch scratch;
  expect_in_namespace([&] {
    fs::create_directory(scratch / "mounted");
    if (!mount_small_disk(scratch / "mounted", "256k")) return not_permitted;
    if (refusal(scratch / "mounted") != "output_is_mount_point") return 1;
    publish(scratch / "mounted/out", "one");
    return get(scratch / "mounted/out/results.json") == "one" ? as_expected : 2;
  });
}

}  // namespace voorzien::io

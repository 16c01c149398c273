// SPDX-License-Identifier: EUPL-1.2
// The main of every C++ test: one folder for temporary files per process, since the tests of a file run side
// by side and write files of the same name. The tests of a fork leave it to their parent.
#define CATCH_CONFIG_RUNNER
#include <unistd.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <string>
#include <system_error>

int main(int count, char* values[]) {
  std::string folder = (std::filesystem::temp_directory_path() / "voorzien-test-XXXXXX").string();
  if (::mkdtemp(folder.data()) == nullptr || ::setenv("TMPDIR", folder.c_str(), 1) != 0) {
    std::cerr << "no folder for temporary files: " << folder << '\n';
    return 1;
  }
  const int failed = Catch::Session().run(count, values);
  std::error_code ignored;
  std::filesystem::remove_all(folder, ignored);
  return failed;
}

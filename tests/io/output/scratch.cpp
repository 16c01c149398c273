// SPDX-License-Identifier: EUPL-1.2
#include "tests/io/output/scratch.hpp"

#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "io/output/output_directory.hpp"
#include "io/output/output_failure.hpp"

namespace voorzien::io::test {
namespace fs = std::filesystem;

Scratch::Scratch() {
  std::string name = (fs::temp_directory_path() / "voorzien output XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
  folder_ = name;
}

Scratch::~Scratch() {
  std::error_code error;
  fs::remove_all(folder_, error);
}

Manifest some_manifest() {
  Manifest manifest;
  manifest.program_version = "0.1.0";
  manifest.scenario = "almere";
  manifest.language = "nl";
  manifest.created = "2025-01-01T12:00:00Z";
  return manifest;
}

void publish(const fs::path& directory, const std::string& content) {
  OutputDirectory output(directory);
  output.write("results.json", content);
  output.write("tables/people.csv", "id\r\n" + content + "\r\n");
  output.publish(some_manifest());
}

void put(const fs::path& file, const std::string& content) {
  std::ofstream stream(file, std::ios::binary | std::ios::trunc);
  stream << content;
}

std::string get(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

std::map<std::string, std::string> snapshot(const fs::path& folder) {
  std::map<std::string, std::string> files;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder)) {
    const std::string name = entry.path().lexically_relative(folder).generic_string();
    files[name] = fs::is_regular_file(entry.symlink_status()) ? get(entry.path()) : "(no file)";
  }
  return files;
}

std::string refusal(const fs::path& directory) {
  try {
    const OutputDirectory output(directory);
    return "";
  } catch (const InputError& refused) {
    return refused.problems().front().code;
  } catch (const OutputFailure& failed) {
    return failed.problem().code;
  }
}

int in_child(const std::function<int()>& work) {
  const pid_t child = ::fork();
  if (child == 0) {
    int status = 99;
    try {
      status = work();
    } catch (...) {
      status = 98;
    }
    ::_exit(status);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 97;
}

}  // namespace voorzien::io::test

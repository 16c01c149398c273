// SPDX-License-Identifier: EUPL-1.2
#include "tools/voorzien/environment.hpp"

#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <thread>

#include "tools/voorzien/version.hpp"

namespace voorzien::tool {
namespace {

std::string variable(const char* name) {
  const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): before any thread starts
  return value == nullptr ? std::string() : std::string(value);
}

std::filesystem::path find_data_root() {
  const std::string named = variable("VOORZIEN_DATA");
  if (!named.empty()) return named;
  std::error_code ignored;
  const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", ignored);
  const std::filesystem::path installed = program.parent_path() / installed_data_root;
  if (std::filesystem::exists(installed / "datasets", ignored)) return installed.lexically_normal();
  return source_data_root;
}

}  // namespace

Environment read_environment() {
  Environment environment;
  environment.data_root = find_data_root();
  environment.shared = variable("VOORZIEN_SHARED");
  if (environment.shared.empty())
    environment.shared = (environment.data_root / "../shared").lexically_normal();
  environment.words_on_terminal = isatty(STDERR_FILENO) == 1;
  environment.processors = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
  return environment;
}

}  // namespace voorzien::tool

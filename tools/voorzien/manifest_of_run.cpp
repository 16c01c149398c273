// SPDX-License-Identifier: EUPL-1.2
#include "tools/voorzien/manifest_of_run.hpp"

#include <chrono>
#include <ctime>

#include "tools/voorzien/load_case.hpp"
#include "tools/voorzien/version.hpp"

namespace voorzien::tool {
namespace {

/// Now, in UTC, as ISO 8601; only the manifest shows it.
std::string time_now() {
  const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
  std::tm utc{};
  gmtime_r(&now, &utc);
  char buffer[32];
  std::strftime(buffer, sizeof buffer, "%Y-%m-%dT%H:%M:%SZ", &utc);
  return buffer;
}

}  // namespace

io::Manifest empty_manifest(const Scenario& scenario, io::Language language) {
  io::Manifest manifest;
  manifest.program_version = version;
  manifest.scenario = scenario.id;
  manifest.language = io::code_of(language);
  manifest.seed = scenario.seed;
  manifest.created = time_now();
  manifest.libraries = library_versions();
  return manifest;
}

}  // namespace voorzien::tool

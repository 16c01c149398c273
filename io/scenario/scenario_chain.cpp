// SPDX-License-Identifier: EUPL-1.2
#include "io/scenario/scenario_chain.hpp"

#include <algorithm>

namespace voorzien::io {
namespace {

std::string cycle_to(const std::string& path, const std::vector<ScenarioFile>& chain) {
  auto at = std::find_if(chain.begin(), chain.end(), [&](const ScenarioFile& f) { return f.path == path; });
  std::string cycle;
  for (; at != chain.end(); ++at) cycle += at->path + " → ";
  return cycle + path;
}

/// The member `extends`, without a judgement on the other members: the settings are read later.
JsonNode extends_of(const JsonNode& root) {
  JsonObject object(root);
  static_cast<void>(object.members());
  return object.optional("extends");
}

}  // namespace

std::vector<ScenarioFile> read_scenario_chain(const std::string& path, const TextFiles& files,
                                              std::vector<Problem>& problems) {
  std::vector<ScenarioFile> chain;
  std::string next = path_from("", path);
  JsonNode named_at;
  while (true) {
    const auto text = files.read(next);
    if (!text) {
      if (chain.empty()) {
        problems.push_back({"file_unreadable", path, {{"file", path}}});
      } else {
        named_at.report("file_unreadable", {{"file", next}});
      }
      return chain;
    }
    chain.push_back({next, read_json_object(*text, next, problems)});
    named_at = extends_of(chain.back().root);
    const auto parent = named_at.text();
    if (!parent) return chain;
    next = path_from(folder_of(next), *parent);
    const bool again =
        std::any_of(chain.begin(), chain.end(), [&](const ScenarioFile& f) { return f.path == next; });
    if (again) {
      named_at.report("scenario_cycle", {{"cycle", cycle_to(next, chain)}});
      return chain;
    }
  }
}

}  // namespace voorzien::io

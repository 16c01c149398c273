// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "io/json/file_format.hpp"
#include "io/json/provenance_reader.hpp"
#include "io/norms/norm_names.hpp"
#include "io/norms/norm_set_reader.hpp"

namespace voorzien::io {
namespace {

/// Counts without checking: a list shows what is there, `run` and `check` say what is wrong with it.
void count_norms(const JsonNode& norms, NormSetSummary& summary) {
  for (const JsonNode& element : norms.elements()) {
    JsonObject object(element);
    static_cast<void>(object.members());
    if (object.optional("need").present()) ++summary.stated;
    if (object.has("to_be_filled") || object.has("status")) ++summary.to_be_filled;
  }
}

}  // namespace

std::vector<NormSetSummary> list_norm_sets(const std::string& folder, const TextFiles& files,
                                           std::vector<Problem>& problems) {
  std::vector<NormSetSummary> sets;
  for (const std::string& path : files.json_files_in(folder)) {
    const auto text = files.read(path);
    if (!text) {
      problems.push_back({"file_unreadable", path, {{"file", path}}});
      continue;
    }
    const JsonNode node = read_json(*text, path, problems);
    JsonObject root(node);
    static_cast<void>(root.members());
    expect_format(root, norms_format);
    NormSetSummary summary;
    summary.id = root.required("id").id().value_or("");
    summary.name = read_name(root.required("name"));
    summary.extends = root.optional("extends").text().value_or("");
    summary.valid_from = root.required("valid_from").year().value_or(0);
    summary.path = path;
    count_norms(root.required("norms"), summary);
    sets.push_back(std::move(summary));
  }
  std::sort(sets.begin(), sets.end(),
            [](const NormSetSummary& a, const NormSetSummary& b) { return a.id < b.id; });
  return sets;
}

}  // namespace voorzien::io

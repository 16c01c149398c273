// SPDX-License-Identifier: EUPL-1.2
#include "io/scenario/site_lookup.hpp"

#include "io/json/report_unknown.hpp"

namespace voorzien::io {

const Site* find_site(const JsonNode& node, const Town& town) {
  const auto id = node.text();
  // A town without neighbourhoods could not be read, which has been reported.
  if (!id || town.neighbourhoods.empty()) return nullptr;
  std::vector<std::string> known;
  for (const Site& site : town.sites) {
    if (site.id == *id) return &site;
    known.push_back(site.id);
  }
  if (known.empty()) {
    node.report("no_sites", {{"site", *id}});
  } else {
    report_unknown(node, "unknown_site", *id, known);
  }
  return nullptr;
}

}  // namespace voorzien::io

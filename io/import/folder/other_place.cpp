// SPDX-License-Identifier: EUPL-1.2
#include "io/import/folder/other_place.hpp"

#include <set>

#include "io/problem/near_names.hpp"

namespace voorzien::io {

std::vector<Problem> other_place(const Brought& brought, const Town& town) {
  std::set<std::string> codes;
  for (const Neighbourhood& area : town.neighbourhoods) {
    if (!area.municipality.empty()) codes.insert(area.municipality);
  }
  const std::string& asked = brought.place.municipality;
  if (asked.empty() || codes.empty() || codes.count(asked) > 0) return {};
  const std::string file = brought.read.empty() ? std::string() : brought.read.front().name;
  return {{"import_other_municipality",
           file,
           {{"name", brought.place.name},
            {"code", asked},
            {"place", town.name.nl},
            {"known", joined(std::vector<std::string>(codes.begin(), codes.end()))}}}};
}

}  // namespace voorzien::io

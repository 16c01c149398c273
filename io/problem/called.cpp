// SPDX-License-Identifier: EUPL-1.2
#include "io/problem/called.hpp"

#include <algorithm>

#include "io/problem/near_names.hpp"

namespace voorzien::io {

std::vector<std::size_t> called(const std::string& name, const std::vector<Callings>& things) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < things.size(); ++i) {
    if (things[i].front() == name) return {i};
    const bool is = std::any_of(things[i].begin(), things[i].end(), [&](const std::string& calling) {
      return !calling.empty() && edit_distance(calling, name) == 0;
    });
    if (is) found.push_back(i);
  }
  return found;
}

std::string known_or_near(const std::string& name, const std::vector<Callings>& things) {
  std::vector<std::string> known;
  std::vector<std::string> ids;
  for (const Callings& callings : things) {
    ids.push_back(callings.front());
    for (const std::string& calling : callings) {
      const bool fresh = std::find(known.begin(), known.end(), calling) == known.end();
      if (!calling.empty() && fresh) known.push_back(calling);
    }
  }
  const std::vector<std::string> near = near_names(name, known);
  return joined(near.empty() ? ids : near);
}

}  // namespace voorzien::io

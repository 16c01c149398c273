// SPDX-License-Identifier: EUPL-1.2
#include "engine/model/space_kind.hpp"

#include <algorithm>

namespace voorzien {

const SpaceKind* SpaceKindCatalogue::find(const std::string& id) const {
  const auto found =
      std::lower_bound(kinds.begin(), kinds.end(), id,
                       [](const SpaceKind& kind, const std::string& key) { return kind.id < key; });
  if (found == kinds.end() || found->id != id) return nullptr;
  return &*found;
}

}  // namespace voorzien

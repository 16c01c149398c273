// SPDX-License-Identifier: EUPL-1.2
#include "engine/model/facility_function.hpp"

#include <algorithm>

namespace voorzien {

std::optional<FunctionIndex> FunctionCatalogue::find(const std::string& id) const {
  const auto found =
      std::lower_bound(functions.begin(), functions.end(), id,
                       [](const FacilityFunction& f, const std::string& key) { return f.id < key; });
  if (found == functions.end() || found->id != id) return std::nullopt;
  return FunctionIndex(static_cast<std::size_t>(found - functions.begin()));
}

}  // namespace voorzien

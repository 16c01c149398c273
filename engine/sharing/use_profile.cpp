// SPDX-License-Identifier: EUPL-1.2
#include "engine/sharing/use_profile.hpp"

#include <algorithm>
#include <tuple>

namespace voorzien {

const UseProfile* WeekCatalogue::find(FunctionIndex function, const std::string& space_kind) const {
  const auto found = std::lower_bound(profiles.begin(), profiles.end(), std::tie(function, space_kind),
                                      [](const UseProfile& profile, const auto& key) {
                                        return std::tie(profile.function, profile.space_kind) < key;
                                      });
  if (found == profiles.end() || found->function != function || found->space_kind != space_kind)
    return nullptr;
  return &*found;
}

const SpaceHours* WeekCatalogue::hours_of(const std::string& space_kind) const {
  const auto found = std::lower_bound(
      space_hours.begin(), space_hours.end(), space_kind,
      [](const SpaceHours& hours, const std::string& key) { return hours.space_kind < key; });
  if (found == space_hours.end() || found->space_kind != space_kind) return nullptr;
  return &*found;
}

}  // namespace voorzien

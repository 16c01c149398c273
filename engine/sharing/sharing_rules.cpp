// SPDX-License-Identifier: EUPL-1.2
#include "engine/sharing/sharing_rules.hpp"

#include <algorithm>
#include <tuple>

namespace voorzien {
namespace {

const PairVerdict* exact_verdict(const std::vector<PairVerdict>& verdicts, const PairVerdict& key) {
  const auto found = std::lower_bound(verdicts.begin(), verdicts.end(), key, precedes);
  if (found == verdicts.end() || precedes(key, *found)) return nullptr;
  return &*found;
}

}  // namespace

bool precedes(const PairVerdict& a, const PairVerdict& b) {
  return std::tie(a.one, a.other, a.form, a.space_kind) < std::tie(b.one, b.other, b.form, b.space_kind);
}

const PairVerdict& SharingRules::verdict(FunctionIndex a, FunctionIndex b, SharingForm form,
                                         const std::string& space_kind) const {
  PairVerdict key;
  key.one = std::min(a, b);
  key.other = std::max(a, b);
  key.form = form;
  key.space_kind = space_kind;
  if (const PairVerdict* own = exact_verdict(verdicts, key)) return *own;
  key.space_kind.clear();
  if (const PairVerdict* any = exact_verdict(verdicts, key)) return *any;
  return defaults[static_cast<std::size_t>(form)];
}

bool SharingRules::may_share_room(FunctionIndex a, FunctionIndex b, const SpaceKind& kind) const {
  if (a == b) return true;
  const PairVerdict& found = verdict(a, b, SharingForm::same_room, kind.id);
  return found.verdict != Verdict::excluded && (kind.lockable_zone || found.same_zone);
}

SquareMetres SharingRules::zone_area(const std::string& space_kind, std::size_t users) const {
  if (users < 2) return SquareMetres(0.0);
  const auto found =
      std::lower_bound(zone_costs.begin(), zone_costs.end(), space_kind,
                       [](const ZoneCost& cost, const std::string& key) { return cost.space_kind < key; });
  if (found == zone_costs.end() || found->space_kind != space_kind) return SquareMetres(0.0);
  const auto others = static_cast<double>(users - 1);
  return SquareMetres(found->fixed_m2.value.mid + others * found->per_user_m2.value.mid);
}

std::size_t SharingRules::rank(FunctionIndex function, std::size_t week_type, std::size_t half_hour) const {
  for (const PriorityHours& hours : priority) {
    if (!hours.when[week_type].has(half_hour)) continue;
    const auto place = std::find(hours.order.begin(), hours.order.end(), group_of[function]);
    return static_cast<std::size_t>(place - hours.order.begin());
  }
  return group_of[function];
}

}  // namespace voorzien

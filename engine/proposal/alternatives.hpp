// SPDX-License-Identifier: EUPL-1.2
// Alternatives beside the best plan: what each puts first, and whether it is really another plan (handbook
// model.md section 5.2, row 9).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/proposal/propose.hpp"

namespace voorzien {

/// The key of an alternative in files: least_space, shortest_travel, …
std::string_view key_of(AlternativeKind kind);

/// The level an alternative puts first once unmet need is held; none for the balanced one.
std::optional<PlanLevel> first_level(AlternativeKind kind);

/// The order of levels of an alternative: the first `settled` ones of `order`, then `first`, then the others.
std::vector<PlanLevel> order_with_first(const std::vector<PlanLevel>& order, std::size_t settled,
                                        PlanLevel first);

/// Whether `a` is at least as good on every level as `b`, and better on one.
bool dominates(const PlanLevels& a, const PlanLevels& b);

/// Ideal and nadir of the levels after the first `settled`, over plans on the table; only those on which the
/// plans differ. Bounds are those of plans that put the level first.
std::vector<LevelGoal> goals_of(const std::vector<SolvedPlan>& plans, std::size_t settled);

}  // namespace voorzien

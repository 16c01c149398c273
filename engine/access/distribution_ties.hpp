// SPDX-License-Identifier: EUPL-1.2
// Private to this room: which of the equally good distributions is given, and how much of it could differ.
#pragma once

#include <cstdint>
#include <span>

#include "engine/access/distribution_problem.hpp"

namespace voorzien {

/// Replaces the plan by the one the tie rule picks (access/distribution.hpp) and returns the amount that lies
/// elsewhere in the plan at the other end of the rule. `positions` gives each point's position in the
/// caller's list.
std::int64_t settle_ties(OptimalPlan& plan, std::span<const std::size_t> positions);

}  // namespace voorzien

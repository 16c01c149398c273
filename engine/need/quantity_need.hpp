// SPDX-License-Identifier: EUPL-1.2
// Norms of kind 1 (quantity): need = basis / per × rate × participation × days / 5 × peak-day factor ×
// conversion (handbook model.md section 3).
#pragma once

#include <optional>
#include <vector>

#include "engine/model/neighbourhood.hpp"
#include "engine/model/norm.hpp"

namespace voorzien {

/// The rules that may hold for a neighbourhood: the first variant that applies, else the main rule. Where its
/// urban type or strength is unknown and a variant asks for it, every rule that cannot be ruled out,
/// likeliest (the main rule) first. Never empty.
std::vector<const QuantityRule*> rules_for(const QuantityNeed& need, const Neighbourhood& neighbourhood);

/// What one unit of the basis asks, in the function's unit: rate / per with all factors of the rule.
Interval need_per_basis_unit(const QuantityRule& rule);

/// Need of an amount of the basis under each rule in turn; mid of the first rule, low and high the extremes
/// of all. `basis` holds one amount per rule; none when an amount is unknown.
std::optional<Interval> need_under(const std::vector<const QuantityRule*>& rules,
                                   const std::vector<std::optional<Interval>>& basis);

}  // namespace voorzien

// SPDX-License-Identifier: EUPL-1.2
// What Lagrange leaves of capacitated location, by branch and cut: first on the sites, then, where rows may
// not be split, on the ways. The strong rows "no share beyond how far the site is open" are added when they
// are violated. Ways that are far too dear stay out; split rows might still want some, so each bound is
// corrected for what such a way could save.
#pragma once

#include <vector>

#include "engine/location/capacity_core.hpp"
#include "engine/location/lazy_tree.hpp"

namespace voorzien::location {

/// Searches for a plan that costs less than `best`, which it replaces. `price` and `bound` are multipliers
/// per row and the Lagrangian bound that they gave.
TreeOutcome capacity_tree(const CapacityCore& core, const std::vector<double>& price, double bound,
                          const Proof& proof, CapacityPlan& best, Budget& budget);

}  // namespace voorzien::location

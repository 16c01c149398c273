// SPDX-License-Identifier: EUPL-1.2
// Pools: the functions that may use one room together. With every maximal clique of "may share a room" as a
// pool, plus each function alone, capacity divided over pools is exact even when A–B and B–C may share and
// A–C may not. Cliques by Bron & Kerbosch (1973) with the pivot of Tomita, Tanaka & Takahashi (2006).
#pragma once

#include <vector>

#include "engine/sharing/sharing_rules.hpp"

namespace voorzien {

/// Functions in rising order, at least one.
using Pool = std::vector<FunctionIndex>;

/// All maximal sets of mutually adjacent vertices, each rising, ordered among themselves. `adjacent` is
/// square and symmetric; its diagonal is not read.
std::vector<std::vector<std::size_t>> maximal_cliques(const std::vector<std::vector<bool>>& adjacent);

/// The pools of one kind of space among `functions` (those that use the kind; rising, none twice), ordered.
std::vector<Pool> pools_of(const SpaceKind& kind, const std::vector<FunctionIndex>& functions,
                           const SharingRules& rules);

}  // namespace voorzien

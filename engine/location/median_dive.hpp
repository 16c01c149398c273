// SPDX-License-Identifier: EUPL-1.2
// What Lagrange leaves of a p-median, by depth-first branching on the sites with a few subgradient steps per
// node from the multipliers of the node above (after Christofides & Beasley 1982). Nodes are cheap, and get
// cheaper as sites are settled: the way to go where few sites are open and the relaxation leaves a gap.
#pragma once

#include <span>

#include "engine/location/lazy_tree.hpp"
#include "engine/location/median_core.hpp"
#include "engine/location/median_incumbent.hpp"
#include "engine/location/proof.hpp"

namespace voorzien::location {

/// Searches the core for sites that cost less than the incumbent, which they replace; `price` is a multiplier
/// per row. At most so many nodes.
TreeOutcome median_dive(const MedianCore& core, std::span<const double> price, const Proof& proof,
                        std::int64_t most_nodes, MedianIncumbent& incumbent, Budget& budget);

}  // namespace voorzien::location

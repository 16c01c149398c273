// SPDX-License-Identifier: EUPL-1.2
// What Lagrange leaves of a p-median, by branch and cut on the sites alone: per row a column for what it pays
// and Benders cuts for it, found in closed form by walking the row's list (Durán-Mateluna, Alès & Elloumi
// 2023, An efficient Benders decomposition for the p-median problem; after Cornuéjols, Fisher & Nemhauser
// 1980 and the radius formulation of García, Labbé & Marín 2011).
#pragma once

#include <span>
#include <vector>

#include "engine/location/lazy_tree.hpp"
#include "engine/location/median_core.hpp"
#include "engine/location/median_incumbent.hpp"

namespace voorzien::location {

struct MedianTreeOutcome {
  TreeOutcome tree;
  /// When the tree ended shrunk: what is settled about each site, and a better multiplier per row.
  std::vector<Standing> standing;
  std::vector<double> price;
};

/// Searches the core for sites that cost less than the incumbent, which they replace. `price` is a multiplier
/// per row, near which the first cuts are placed. It ends shrunk when the root settles at least this share of
/// the sites: 0 asks for the root alone.
MedianTreeOutcome median_tree(const MedianCore& core, std::span<const double> price, const Proof& proof,
                              double shrink_at, MedianIncumbent& incumbent, Budget& budget);

}  // namespace voorzien::location

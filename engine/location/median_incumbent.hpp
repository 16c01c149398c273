// SPDX-License-Identifier: EUPL-1.2
// The best set of sites known so far, in terms that outlive the settling of sites.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

#include "engine/location/median_core.hpp"

namespace voorzien::location {

struct MedianIncumbent {
  double cost = unlimited;
  std::vector<std::uint32_t> open;  ///< candidates, in order, settled ones included

  /// Takes sites of the core when they cost less; whether they did.
  bool take(const MedianCore& core, std::span<const std::uint32_t> sites, double sites_cost) {
    if (!(sites_cost < cost)) return false;
    cost = sites_cost;
    open = core.settled_open;
    for (const std::uint32_t site : sites) open.push_back(core.original[site]);
    std::sort(open.begin(), open.end());
    return true;
  }
};

}  // namespace voorzien::location

// SPDX-License-Identifier: EUPL-1.2
// A p-median getting smaller as sites are settled, with a multiplier per row that stays with its row.
#pragma once

#include <vector>

#include "engine/location/median_core.hpp"

namespace voorzien::location {

struct Narrowing {
  MedianCore core;
  std::vector<double> price;
};

/// Settles sites of the core, in place, taking over `price` (one per row of the core as it was). False, and
/// not to be used any more, when that leaves too few or too many sites or a row that must be served without
/// any: there is no such solution.
bool narrow(Narrowing& narrowing, const std::vector<Standing>& standing, const std::vector<double>& price);

}  // namespace voorzien::location

// SPDX-License-Identifier: EUPL-1.2
#include "engine/location/narrowing.hpp"

#include <algorithm>

namespace voorzien::location {
namespace {

/// Rows of a core that survive in the next one keep their multipliers.
std::vector<double> prices_kept(const MedianCore& before, const std::vector<Standing>& standing,
                                const std::vector<double>& price) {
  std::vector<double> kept;
  for (std::size_t row = 0; row < before.rows(); ++row) {
    bool has_open = before.outside[row] < unlimited;
    bool has_free = false;
    for (const RankedSite& ranked : before.row(row)) {
      if (standing[ranked.site] == Standing::open) {
        has_open = true;
        break;
      }
      has_free = has_free || standing[ranked.site] == Standing::free;
    }
    if (has_free || !has_open) kept.push_back(price[row]);
  }
  return kept;
}

}  // namespace

bool narrow(Narrowing& narrowing, const std::vector<Standing>& standing, const std::vector<double>& price) {
  const auto free = static_cast<std::size_t>(std::count(standing.begin(), standing.end(), Standing::free));
  const auto open = static_cast<std::size_t>(std::count(standing.begin(), standing.end(), Standing::open));
  if (open > narrowing.core.open || open + free < narrowing.core.open) return false;
  narrowing.price = prices_kept(narrowing.core, standing, price);
  narrowing.core = settle(narrowing.core, standing);
  for (std::size_t row = 0; row < narrowing.core.rows(); ++row) {
    if (narrowing.core.row(row).empty()) return false;
  }
  return true;
}

}  // namespace voorzien::location

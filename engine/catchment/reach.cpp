// SPDX-License-Identifier: EUPL-1.2
#include "engine/catchment/reach.hpp"

#include <algorithm>
#include <utility>

#include "engine/catchment/row_blocks.hpp"
#include "engine/catchment/weighed_pairs.hpp"

namespace voorzien::catchment {
namespace {

/// A place in reach: what it costs and what it counts for.
using Counted = std::pair<double, double>;

/// The lowest cost at which the counts make up `wanted`; the counts are reordered.
std::optional<double> cost_of(std::vector<Counted>& places, double wanted) {
  std::sort(places.begin(), places.end());
  double counted = 0.0;
  for (const auto& [cost, count] : places) {
    counted += count;
    if (counted >= wanted) return cost;
  }
  return std::nullopt;
}

std::optional<double> lowest_cost(const CatchmentCase& given, std::size_t first, std::size_t last) {
  std::optional<double> lowest;
  for (std::size_t k = first; k < last; ++k) {
    const double cost = given.pairs.cost[k];
    if (given.supply[given.pairs.to[k]] > 0.0 && cost <= given.max_cost && (!lowest || cost < *lowest)) {
      lowest = cost;
    }
  }
  return lowest;
}

}  // namespace

Access reachable_supply(const CatchmentCase& given) {
  const std::vector<double> sums = WeighedPairs(given, given.max_cost).at_demand(given.supply);
  return {{sums.begin(), sums.end()}, 0, 0.0};
}

Access cost_to_nearest(const CatchmentCase& given, double nth, CountBy count_by) {
  Access access;
  access.values.resize(given.pairs.rows());
  RowBlocks(given.pairs, given.threads).each([&](std::size_t, std::size_t first_row, std::size_t end_row) {
    std::vector<Counted> places;
    for (std::size_t row = first_row; row < end_row; ++row) {
      const std::size_t first = given.pairs.start[row];
      const std::size_t last = given.pairs.start[row + 1];
      // One is the nearest that has any supply, however little.
      if (nth <= 1.0) {
        access.values[row] = lowest_cost(given, first, last);
        continue;
      }
      places.clear();
      for (std::size_t k = first; k < last; ++k) {
        const double supply = given.supply[given.pairs.to[k]];
        if (supply <= 0.0 || given.pairs.cost[k] > given.max_cost) continue;
        places.emplace_back(given.pairs.cost[k], count_by == CountBy::places ? 1.0 : supply);
      }
      access.values[row] = cost_of(places, nth);
    }
  });
  return access;
}

}  // namespace voorzien::catchment

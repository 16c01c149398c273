// SPDX-License-Identifier: EUPL-1.2
#include "engine/catchment/reach.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <span>
#include <utility>
#include <vector>

#include "engine/catchment/row_blocks.hpp"
#include "engine/catchment/weighed_pairs.hpp"

namespace voorzien::catchment {
namespace {

/// A place in reach: what it costs and what it counts for.
using Counted = std::pair<double, double>;

/// The lowest cost at which the counts make up `wanted`; the counts are reordered. Most rows need few of
/// their places, so only those are put in order.
std::optional<double> cost_of(std::vector<Counted>& places, double wanted) {
  std::make_heap(places.begin(), places.end(), std::greater<>());
  double counted = 0.0;
  for (auto end = places.end(); end != places.begin(); --end) {
    const auto [cost, count] = places.front();
    counted += count;
    if (counted >= wanted) return cost;
    std::pop_heap(places.begin(), end, std::greater<>());
  }
  return std::nullopt;
}

/// The n-th lowest of costs that are offered one by one.
class NthLowest {
 public:
  explicit NthLowest(std::size_t n) : n_(n) {}
  void clear() { lowest_.clear(); }
  void offer(double cost) {
    if (lowest_.size() == n_) {
      if (cost >= lowest_.front()) return;
      std::pop_heap(lowest_.begin(), lowest_.end());
      lowest_.pop_back();
    }
    lowest_.push_back(cost);
    std::push_heap(lowest_.begin(), lowest_.end());
  }
  [[nodiscard]] std::optional<double> found() const {
    return lowest_.size() == n_ ? std::optional<double>(lowest_.front()) : std::nullopt;
  }

 private:
  std::size_t n_;
  std::vector<double> lowest_;  ///< the highest of them first
};

/// Calls take(cost, supply) for each place of a row that has supply and is in reach.
template <class Take>
void each_place(const CatchmentCase& given, std::size_t row, Take take) {
  for (std::size_t k = given.pairs.start[row]; k < given.pairs.start[row + 1]; ++k) {
    const double supply = given.supply[given.pairs.to[k]];
    if (supply > 0.0 && given.pairs.cost[k] <= given.max_cost) take(given.pairs.cost[k], supply);
  }
}

std::optional<double> lowest_cost(const CatchmentCase& given, std::size_t row) {
  constexpr double none = std::numeric_limits<double>::infinity();
  double lowest = none;
  each_place(given, row, [&](double cost, double) { lowest = std::min(lowest, cost); });
  return lowest < none ? std::optional<double>(lowest) : std::nullopt;
}

void by_places(const CatchmentCase& given, std::size_t n, std::span<std::optional<double>> costs,
               std::size_t first_row) {
  NthLowest lowest(n);
  for (std::size_t i = 0; i < costs.size(); ++i) {
    lowest.clear();
    each_place(given, first_row + i, [&](double cost, double) { lowest.offer(cost); });
    costs[i] = lowest.found();
  }
}

void by_supply(const CatchmentCase& given, double wanted, std::span<std::optional<double>> costs,
               std::size_t first_row) {
  std::vector<Counted> places;
  for (std::size_t i = 0; i < costs.size(); ++i) {
    places.clear();
    each_place(given, first_row + i, [&](double cost, double supply) { places.emplace_back(cost, supply); });
    costs[i] = cost_of(places, wanted);
  }
}

}  // namespace

Access reachable_supply(const CatchmentCase& given) {
  const std::vector<double> sums = WeighedPairs(given, given.max_cost).at_demand(given.supply);
  return {{sums.begin(), sums.end()}, 0, 0.0};
}

Access cost_to_nearest(const CatchmentCase& given, double nth, CountBy count_by) {
  Access access;
  access.values.resize(given.pairs.rows());
  const auto most = static_cast<double>(given.supply.size());
  // More than there are places is found nowhere, however many more.
  const auto n = static_cast<std::size_t>(std::ceil(std::min(nth, most + 1.0)));
  RowBlocks(given.pairs, given.threads).each([&](std::size_t, std::size_t first_row, std::size_t end_row) {
    const std::span costs = std::span(access.values).subspan(first_row, end_row - first_row);
    if (nth <= 1.0) {
      // One is the nearest that has any supply, however little.
      for (std::size_t i = 0; i < costs.size(); ++i) costs[i] = lowest_cost(given, first_row + i);
    } else if (count_by == CountBy::places) {
      by_places(given, n, costs, first_row);
    } else {
      by_supply(given, nth, costs, first_row);
    }
  });
  return access;
}

}  // namespace voorzien::catchment

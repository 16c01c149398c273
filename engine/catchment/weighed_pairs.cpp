// SPDX-License-Identifier: EUPL-1.2
#include "engine/catchment/weighed_pairs.hpp"

#include <algorithm>
#include <utility>

#include "engine/catchment/decay_form.hpp"
#include "engine/catchment/near_pairs.hpp"

namespace voorzien::catchment {
namespace {

/// Σ weight × amount over a stretch of pairs, in four sums that do not wait for each other.
double weighted_sum(const double* weight, const std::uint32_t* to, std::size_t count, const double* amount) {
  double a = 0.0;
  double b = 0.0;
  double c = 0.0;
  double d = 0.0;
  std::size_t k = 0;
  for (; k + 4 <= count; k += 4) {
    a += weight[k] * amount[to[k]];
    b += weight[k + 1] * amount[to[k + 1]];
    c += weight[k + 2] * amount[to[k + 2]];
    d += weight[k + 3] * amount[to[k + 3]];
  }
  for (; k < count; ++k) a += weight[k] * amount[to[k]];
  return (a + b) + (c + d);
}

}  // namespace

WeighedPairs::WeighedPairs(const CatchmentCase& given)
    : supplies_(given.supply.size()),
      blocks_(given.pairs, given.threads),
      rows_(given.pairs.rows()),
      to_(new std::uint32_t[given.pairs.size()]),
      weight_(new double[given.pairs.size()]) {}

WeighedPairs::WeighedPairs(const CatchmentCase& given, double max_cost) : WeighedPairs(given) {
  take(given, max_cost, [](std::size_t, std::size_t, std::uint32_t, double) {});
}

WeighedPairs::WeighedPairs(const CatchmentCase& given, double max_cost, std::vector<double>& demand_coming)
    : WeighedPairs(given) {
  std::vector<double> sums(blocks_.count() * supplies_, 0.0);
  double* const sum = sums.data();
  const std::size_t supplies = supplies_;
  const double* const demand = given.demand.data();
  take(given, max_cost, [=](std::size_t block, std::size_t row, std::uint32_t place, double weight) {
    sum[block * supplies + place] += weight * demand[row];
  });
  demand_coming = sum_of_blocks(std::move(sums));
}

template <class OnPair>
void WeighedPairs::take(const CatchmentCase& given, double max_cost, OnPair on_pair) {
  const double limit = std::min(max_cost, farthest_weight(given.decay));
  const TravelPairs& pairs = given.pairs;
  with_form(given.decay, [&](auto weight_of) {
    blocks_.each([&](std::size_t block, std::size_t first_row, std::size_t end_row) {
      std::uint32_t* to_end = to_.get() + pairs.start[first_row];
      double* weight_end = weight_.get() + pairs.start[first_row];
      NearPlaces near;
      for (std::size_t row = first_row; row < end_row; ++row) {
        rows_[row].first = static_cast<std::size_t>(to_end - to_.get());
        for (std::size_t first = pairs.start[row]; first < pairs.start[row + 1]; first += near_stretch) {
          const double* const cost = pairs.cost.data() + first;
          const std::uint32_t* const to = pairs.to.data() + first;
          const std::size_t length = std::min(near_stretch, pairs.start[row + 1] - first);
          const std::size_t count = find_near(std::span(cost, length), limit, near);
          for (std::size_t i = 0; i < count; ++i) {
            const std::uint32_t place = to[near[i]];
            const double weight = weight_of(cost[near[i]]);
            to_end[i] = place;
            weight_end[i] = weight;
            on_pair(block, row, place, weight);
          }
          to_end += count;
          weight_end += count;
        }
        rows_[row].last = static_cast<std::size_t>(to_end - to_.get());
      }
    });
  });
}

std::vector<double> WeighedPairs::row_sums() const { return at_demand(std::vector<double>(supplies_, 1.0)); }

std::vector<double> WeighedPairs::at_supply(std::span<const double> of_demand) const {
  std::vector<double> sums(blocks_.count() * supplies_, 0.0);
  blocks_.each([&](std::size_t block, std::size_t first_row, std::size_t end_row) {
    double* const sum = sums.data() + block * supplies_;
    for (std::size_t row = first_row; row < end_row; ++row) {
      const double amount = of_demand[row];
      for (std::size_t k = rows_[row].first; k < rows_[row].last; ++k) sum[to_[k]] += weight_[k] * amount;
    }
  });
  return sum_of_blocks(std::move(sums));
}

std::vector<double> WeighedPairs::sum_of_blocks(std::vector<double> sums) const {
  for (std::size_t block = 1; block < blocks_.count(); ++block) {
    for (std::size_t j = 0; j < supplies_; ++j) sums[j] += sums[block * supplies_ + j];
  }
  sums.resize(supplies_);
  return sums;
}

std::vector<double> WeighedPairs::at_demand(std::span<const double> of_supply) const {
  std::vector<double> sums(rows_.size(), 0.0);
  blocks_.each([&](std::size_t, std::size_t first_row, std::size_t end_row) {
    for (std::size_t row = first_row; row < end_row; ++row) {
      const auto [first, last] = rows_[row];
      sums[row] = weighted_sum(weight_.get() + first, to_.get() + first, last - first, of_supply.data());
    }
  });
  return sums;
}

void WeighedPairs::square_over(std::span<const double> sums) {
  blocks_.each([&](std::size_t, std::size_t first_row, std::size_t end_row) {
    for (std::size_t row = first_row; row < end_row; ++row) {
      for (std::size_t k = rows_[row].first; k < rows_[row].last; ++k) {
        weight_[k] = sums[row] > 0.0 ? weight_[k] * (weight_[k] / sums[row]) : 0.0;
      }
    }
  });
}

}  // namespace voorzien::catchment

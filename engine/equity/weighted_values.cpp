// SPDX-License-Identifier: EUPL-1.2
#include "engine/equity/weighted_values.hpp"

#include <algorithm>
#include <numeric>

namespace voorzien::equity {

double people_in(const WeightedValues& given) {
  return std::accumulate(given.people.begin(), given.people.end(), 0.0);
}

std::optional<double> mean(const WeightedValues& given) {
  const double people = people_in(given);
  if (people <= 0.0) return std::nullopt;
  double sum = 0.0;
  for (std::size_t i = 0; i < given.size(); ++i) sum += given.values[i] * given.people[i];
  return sum / people;
}

std::vector<std::size_t> in_order_of(std::span<const double> key) {
  std::vector<std::size_t> order(key.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return key[a] < key[b]; });
  return order;
}

}  // namespace voorzien::equity

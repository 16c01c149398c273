// SPDX-License-Identifier: EUPL-1.2
#include "engine/population/rounding.hpp"

#include <algorithm>
#include <numeric>
#include <vector>

namespace voorzien {

void apportion(MicroPersons total, std::span<const double> weights, std::span<MicroPersons> parts) {
  const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
  std::vector<double> remainder(weights.size());
  MicroPersons left = total;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    const double exact = static_cast<double>(total) * (weights[i] / sum);
    parts[i] = static_cast<MicroPersons>(exact);
    remainder[i] = exact - static_cast<double>(parts[i]);
    left -= parts[i];
  }
  std::vector<std::size_t> order(weights.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return remainder[a] > remainder[b]; });
  // What is left equals the sum of the remainders, each below 1, so it never reaches a weight of 0.
  for (std::size_t i = 0; left > 0; ++i, --left) ++parts[order[i]];
}

}  // namespace voorzien

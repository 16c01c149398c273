// SPDX-License-Identifier: EUPL-1.2
#include <cmath>
#include <cstdint>
#include <numeric>

#include "engine/location/median_core.hpp"

namespace voorzien::location {

double common_step(std::span<const double> values) {
  // Only whole numbers: sums of decimal fractions are no exact multiples in binary.
  constexpr double largest = 1e12;
  std::int64_t factor = 0;
  for (const double value : values) {
    if (!std::isfinite(value)) continue;
    if (value != std::floor(value) || std::abs(value) > largest) return 0;
    factor = std::gcd(factor, static_cast<std::int64_t>(value));
  }
  return static_cast<double>(factor);
}

}  // namespace voorzien::location

// SPDX-License-Identifier: EUPL-1.2
// Random numbers that are the same with every standard library: the bits of mt19937_64 are standardised, the
// distributions on top of them are not.
#pragma once

#include <cstddef>
#include <cstdint>
#include <random>

namespace voorzien::test {

class Dice {
 public:
  explicit Dice(std::uint64_t seed) : bits_(seed) {}

  /// Uniform in [low, high).
  double between(double low, double high) {
    const double unit = static_cast<double>(bits_() >> 11U) * 0x1.0p-53;
    return low + unit * (high - low);
  }

  /// Uniform in 0..count−1.
  std::size_t below(std::size_t count) {
    return static_cast<std::size_t>(between(0.0, static_cast<double>(count)));
  }

  /// A whole number from `lowest` to `highest`, both included.
  int whole(int lowest, int highest) {
    return lowest + static_cast<int>(below(static_cast<std::size_t>(highest - lowest) + 1));
  }

 private:
  std::mt19937_64 bits_;
};

}  // namespace voorzien::test

// SPDX-License-Identifier: EUPL-1.2
// A value with its bandwidth: low, mid and high, of a norm, a derived capacity or an unknown that was
// bounded.
#pragma once

#include <algorithm>

namespace voorzien {

/// low ≤ mid ≤ high, all finite, all in the same unit. Built from one number when nothing is uncertain.
struct Interval {
  double low = 0.0;
  double mid = 0.0;
  double high = 0.0;

  /// A value without bandwidth.
  static constexpr Interval exactly(double value) { return {value, value, value}; }

  [[nodiscard]] constexpr bool is_exact() const { return low == high; }

  constexpr Interval& operator+=(const Interval& other) {
    low += other.low;
    mid += other.mid;
    high += other.high;
    return *this;
  }
  friend constexpr Interval operator+(Interval a, const Interval& b) { return a += b; }
  /// Product with a number ≥ 0.
  friend constexpr Interval operator*(const Interval& a, double factor) {
    return {a.low * factor, a.mid * factor, a.high * factor};
  }
  /// Product of two intervals of numbers ≥ 0.
  friend constexpr Interval operator*(const Interval& a, const Interval& b) {
    return {a.low * b.low, a.mid * b.mid, a.high * b.high};
  }
  friend constexpr bool operator==(const Interval&, const Interval&) = default;
};

/// max(0, need − supply) with the bandwidth of both: low is the least shortfall that can be, high the
/// largest.
constexpr Interval shortfall_of(const Interval& need, const Interval& supply) {
  return {std::max(0.0, need.low - supply.high), std::max(0.0, need.mid - supply.mid),
          std::max(0.0, need.high - supply.low)};
}

}  // namespace voorzien

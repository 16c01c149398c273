// SPDX-License-Identifier: EUPL-1.2
#include "io/results/decimals.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>

namespace voorzien::io {
namespace {

constexpr int most_decimals = 9;
constexpr std::array<std::int64_t, most_decimals + 1> power_of_ten{
    1, 10, 100, 1'000, 10'000, 100'000, 1'000'000, 10'000'000, 100'000'000, 1'000'000'000};
/// Above this a double no longer tells one whole number from the next.
constexpr double largest_exact = 9e15;

void append_integer(std::string& out, std::int64_t value) {
  std::array<char, 24> digits{};
  const auto written = std::to_chars(digits.data(), digits.data() + digits.size(), value);
  out.append(digits.data(), written.ptr);
}

}  // namespace

void append_decimal(std::string& out, double value, int decimals) {
  const std::size_t kept = static_cast<std::size_t>(std::clamp(decimals, 0, most_decimals));
  const double scaled = value * static_cast<double>(power_of_ten[kept]);
  if (!(std::abs(scaled) < largest_exact)) return append_shortest(out, value);
  const std::int64_t rounded = std::llround(scaled);
  const std::int64_t magnitude = std::abs(rounded);
  if (rounded < 0) out += '-';
  append_integer(out, magnitude / power_of_ten[kept]);
  std::int64_t fraction = magnitude % power_of_ten[kept];
  if (fraction == 0) return;
  out += '.';
  for (std::size_t left = kept; left > 0 && fraction > 0; --left) {
    out += static_cast<char>('0' + fraction / power_of_ten[left - 1]);
    fraction %= power_of_ten[left - 1];
  }
}

void append_shortest(std::string& out, double value) {
  if (value == 0.0) value = 0.0;  // minus zero compares equal and becomes zero
  std::array<char, 32> digits{};
  const auto written = std::to_chars(digits.data(), digits.data() + digits.size(), value);
  out.append(digits.data(), written.ptr);
}

}  // namespace voorzien::io

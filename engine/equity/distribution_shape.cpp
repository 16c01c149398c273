// SPDX-License-Identifier: EUPL-1.2
#include "engine/equity/distribution_shape.hpp"

#include <algorithm>
#include <cmath>

namespace voorzien::equity {

std::optional<double> worst_share_mean(const WeightedValues& given, double share, Worse worse) {
  const double wanted = share * people_in(given);
  if (wanted <= 0.0) return std::nullopt;
  std::vector<std::size_t> order = in_order_of(given.values);
  if (worse == Worse::high) std::reverse(order.begin(), order.end());
  double left = wanted;
  double sum = 0.0;
  for (const std::size_t row : order) {
    const double counted = std::min(left, given.people[row]);
    sum += counted * given.values[row];
    left -= counted;
    if (left <= 0.0) break;
  }
  // What rounding leaves of `left` would otherwise count as people without a value.
  return sum / (wanted - left);
}

std::optional<double> gini(const WeightedValues& given) {
  const std::optional<double> average = mean(given);
  if (!average || *average <= 0.0) return std::nullopt;
  const double people = people_in(given);
  const double all = *average * people;
  double reached = 0.0;
  double twice_under_lorenz = 0.0;
  for (const std::size_t row : in_order_of(given.values)) {
    const double more = given.values[row] * given.people[row] / all;
    twice_under_lorenz += (2.0 * reached + more) * given.people[row] / people;
    reached += more;
  }
  return 1.0 - twice_under_lorenz;
}

std::optional<double> theil(const WeightedValues& given) {
  const std::optional<double> average = mean(given);
  if (!average || *average <= 0.0) return std::nullopt;
  double sum = 0.0;
  for (std::size_t i = 0; i < given.size(); ++i) {
    const double part = given.values[i] / *average;
    if (part > 0.0) sum += given.people[i] * part * std::log(part);
  }
  return sum / people_in(given);
}

std::optional<std::array<double, 3>> shortfall(const WeightedValues& given, double line) {
  const double people = people_in(given);
  if (people <= 0.0) return std::nullopt;
  std::array<double, 3> sums{};
  for (std::size_t i = 0; i < given.size(); ++i) {
    if (given.values[i] >= line) continue;
    const double gap = (line - given.values[i]) / line;
    sums[0] += given.people[i];
    sums[1] += given.people[i] * gap;
    sums[2] += given.people[i] * gap * gap;
  }
  for (double& sum : sums) sum /= people;
  return sums;
}

}  // namespace voorzien::equity

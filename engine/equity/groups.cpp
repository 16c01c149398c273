// SPDX-License-Identifier: EUPL-1.2
#include "engine/equity/groups.hpp"

#include <algorithm>
#include <cmath>

namespace voorzien::equity {

std::vector<GroupMean> means_by_group(const WeightedValues& given, std::span<const std::uint32_t> group,
                                      std::size_t groups) {
  std::vector<GroupMean> means(groups);
  std::vector<double> sums(groups, 0.0);
  for (std::size_t row = 0; row < given.size(); ++row) {
    means[group[row]].people += given.people[row];
    sums[group[row]] += given.people[row] * given.values[row];
  }
  for (std::size_t g = 0; g < groups; ++g) {
    if (means[g].people > 0.0) means[g].mean = sums[g] / means[g].people;
  }
  return means;
}

std::optional<TheilSplit> theil_split(const WeightedValues& given, std::span<const std::uint32_t> group,
                                      std::size_t groups) {
  const std::optional<double> average = mean(given);
  if (!average || *average <= 0.0) return std::nullopt;
  const double people = people_in(given);
  const std::vector<GroupMean> means = means_by_group(given, group, groups);
  TheilSplit split;
  for (const GroupMean& one : means) {
    if (!one.mean || *one.mean <= 0.0) continue;
    const double part = *one.mean / *average;
    split.between += one.people / people * part * std::log(part);
  }
  // A group's own inequality weighs by its share of all there is.
  for (std::size_t row = 0; row < given.size(); ++row) {
    if (given.people[row] <= 0.0 || given.values[row] <= 0.0) continue;
    const double part = given.values[row] / *means[group[row]].mean;
    split.within += given.people[row] / people * given.values[row] / *average * std::log(part);
  }
  return split;
}

std::optional<double> gap_between(std::span<const GroupMean> groups) {
  std::vector<double> means;
  for (const GroupMean& one : groups) {
    if (one.mean) means.push_back(*one.mean);
  }
  if (means.size() < 2) return std::nullopt;
  const auto [lowest, highest] = std::minmax_element(means.begin(), means.end());
  return *highest - *lowest;
}

}  // namespace voorzien::equity

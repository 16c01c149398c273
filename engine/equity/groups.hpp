// SPDX-License-Identifier: EUPL-1.2
// Between groups of people and within them. Theil's T falls apart exactly: total = between + within (Theil
// 1967; as theil_t with socioeconomic groups in the R package accessibility).
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "engine/equity/weighted_values.hpp"

namespace voorzien::equity {

struct TheilSplit {
  double between = 0.0;
  double within = 0.0;
};

/// `group` gives a number below `groups` per row. Empty without people or when all values are 0.
std::optional<TheilSplit> theil_split(const WeightedValues& given, std::span<const std::uint32_t> group,
                                      std::size_t groups);

struct GroupMean {
  double people = 0.0;
  std::optional<double> mean;  ///< empty where the group has nobody
};

std::vector<GroupMean> means_by_group(const WeightedValues& given, std::span<const std::uint32_t> group,
                                      std::size_t groups);

/// The highest less the lowest mean of the groups that have people; empty with fewer than two of them.
std::optional<double> gap_between(std::span<const GroupMean> groups);

}  // namespace voorzien::equity

// SPDX-License-Identifier: EUPL-1.2
// How evenly access is spread over need, and whether groups of people get less of it. Groups are known as a
// share of the residents of a neighbourhood only, so a difference between groups is one between
// neighbourhoods weighted by that share: what neighbours of different groups get counts as the same.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "engine/catchment/measure.hpp"
#include "engine/equity/groups.hpp"
#include "engine/equity/income_order.hpp"
#include "engine/equity/summary.hpp"
#include "engine/model/town.hpp"
#include "engine/simulation/timeline.hpp"

namespace voorzien {

/// Residents of 65 and over, beside the groups that a dataset names.
inline constexpr const char* group_of_65_plus = "age_65_plus";
/// The group of a dataset by whose share neighbourhoods are put in order from poor to rich.
inline constexpr const char* group_of_low_income = "low_income";

/// A group by its share (0..1) of the residents of each neighbourhood; none where not known.
struct PeopleGroup {
  std::string name;
  std::vector<std::optional<double>> share;
};

/// Those of 65 and over in the year of `state` where ages are known and not borrowed, and the groups of the
/// dataset, whose shares are those of its own year; ordered by name.
std::vector<PeopleGroup> groups_in(const Town& town, const YearState& state);

/// Mean access of need by the share of a group in its neighbourhood, and of the rest of that need.
struct GroupAccess {
  std::string group;
  std::optional<double> mean;
  std::optional<double> mean_of_others;

  /// Mean of the others less that of the group: above 0 the others have more.
  [[nodiscard]] std::optional<double> gap() const;
};

struct AccessEquity {
  equity::Summary summary;          ///< `people` is need that has a value
  double need_without_value = 0.0;  ///< need from which nothing can be reached: no cost, or supply 0
  std::optional<double> palma;      ///< neighbourhoods by their share of low incomes
  std::optional<equity::Concentration> concentration;  ///< likewise; equal shares have one rank
  std::optional<equity::TheilSplit> theil_split;       ///< between and within neighbourhoods
  /// FGT 0, 1, 2 below 1, where supply is just enough; for measures in supply per need only.
  std::optional<std::array<double, 3>> shortfall;
  std::vector<GroupAccess> groups;  ///< in the order of the groups asked about
};

/// Access where need arises: a value (none without any place), need > 0 and neighbourhood per point.
struct AccessAtPoints {
  std::span<const std::optional<double>> values;
  std::span<const double> need;
  std::span<const NeighbourhoodIndex> home;
};

AccessEquity equity_of(const AccessAtPoints& points, catchment::Measure measure,
                       std::span<const PeopleGroup> groups);

}  // namespace voorzien

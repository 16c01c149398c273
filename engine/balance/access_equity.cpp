// SPDX-License-Identifier: EUPL-1.2
#include "engine/balance/access_equity.hpp"

#include <algorithm>
#include <cstdint>

namespace voorzien {
namespace {

constexpr AgeBand of_65_plus{65, age_count - 1};

/// The points that have a value, side by side.
struct Gathered {
  std::vector<double> values;
  std::vector<double> need;
  std::vector<std::uint32_t> home;

  [[nodiscard]] equity::WeightedValues given() const { return {values, need}; }
};

Gathered gather(const AccessAtPoints& points) {
  Gathered gathered;
  for (std::size_t i = 0; i < points.values.size(); ++i) {
    if (!points.values[i]) continue;
    gathered.values.push_back(*points.values[i]);
    gathered.need.push_back(points.need[i]);
    gathered.home.push_back(static_cast<std::uint32_t>(points.home[i]));
  }
  return gathered;
}

GroupAccess access_of(const PeopleGroup& group, const Gathered& all) {
  double of_group = 0.0;
  double of_others = 0.0;
  double need_of_group = 0.0;
  double need_of_others = 0.0;
  for (std::size_t i = 0; i < all.values.size(); ++i) {
    const auto& share = group.share[all.home[i]];
    if (!share) continue;
    need_of_group += all.need[i] * *share;
    of_group += all.need[i] * *share * all.values[i];
    need_of_others += all.need[i] * (1.0 - *share);
    of_others += all.need[i] * (1.0 - *share) * all.values[i];
  }
  GroupAccess access{group.name, std::nullopt, std::nullopt};
  if (need_of_group > 0.0) access.mean = of_group / need_of_group;
  if (need_of_others > 0.0) access.mean_of_others = of_others / need_of_others;
  return access;
}

/// Palma and concentration over neighbourhoods from the highest share of low incomes to the lowest.
void follow_low_income(const PeopleGroup& group, const Gathered& all, AccessEquity& found) {
  Gathered some;
  std::vector<double> order;
  for (std::size_t i = 0; i < all.values.size(); ++i) {
    const auto& share = group.share[all.home[i]];
    if (!share) continue;
    some.values.push_back(all.values[i]);
    some.need.push_back(all.need[i]);
    order.push_back(1.0 - *share);
  }
  if (some.values.empty()) return;
  const auto [lowest, highest] = std::minmax_element(all.values.begin(), all.values.end());
  found.palma = equity::palma(some.given(), order);
  found.concentration =
      equity::concentration(some.given(), order, {*lowest, *highest}, equity::EqualIncomes::share_a_rank);
}

/// Whether values are supply per need in a run (year_access.hpp), so that 1 is just enough.
bool is_supply_per_need(catchment::Measure measure) {
  using catchment::Measure;
  return measure == Measure::two_step || measure == Measure::enhanced_two_step ||
         measure == Measure::three_step || measure == Measure::spatial_availability;
}

std::optional<double> share_of_65_plus(const Neighbourhood& here, const Cohorts& residents) {
  const bool known =
      here.age_knowledge == AgeKnowledge::single_years || here.age_knowledge == AgeKnowledge::classes;
  const double all = to_persons(residents.total());
  if (!known || all <= 0.0) return std::nullopt;
  return residents.in(of_65_plus).value() / all;
}

}  // namespace

std::vector<PeopleGroup> groups_in(const Town& town, const YearState& state) {
  const std::size_t count = town.neighbourhoods.size();
  const auto nowhere = std::vector<std::optional<double>>(count);
  std::vector<PeopleGroup> groups = {{group_of_65_plus, nowhere}};
  for (std::size_t n = 0; n < count; ++n) {
    const Neighbourhood& here = town.neighbourhoods[n];
    groups.front().share[n] = share_of_65_plus(here, state.residents[n]);
    for (const GroupShare& one : here.groups) {
      auto group = std::find_if(groups.begin(), groups.end(),
                                [&](const PeopleGroup& known) { return known.name == one.group; });
      if (group == groups.end()) group = groups.insert(groups.end(), {one.group, nowhere});
      if (!group->share[n]) group->share[n] = one.share;  // ages of the year go before a share of the dataset
    }
  }
  std::sort(groups.begin(), groups.end(),
            [](const PeopleGroup& a, const PeopleGroup& b) { return a.name < b.name; });
  return groups;
}

std::optional<double> GroupAccess::gap() const {
  if (!mean || !mean_of_others) return std::nullopt;
  return *mean_of_others - *mean;
}

AccessEquity equity_of(const AccessAtPoints& points, catchment::Measure measure,
                       std::span<const PeopleGroup> groups) {
  const Gathered all = gather(points);
  AccessEquity found;
  found.summary =
      equity::summary_of(all.given(), catchment::is_cost(measure) ? equity::Worse::high : equity::Worse::low);
  for (std::size_t i = 0; i < points.values.size(); ++i) {
    const auto& value = points.values[i];
    const bool has_none = !value || (!catchment::is_cost(measure) && *value == 0.0);
    if (has_none) found.need_without_value += points.need[i];
  }
  const std::uint32_t neighbourhoods =
      all.home.empty() ? 0 : *std::max_element(all.home.begin(), all.home.end()) + 1;
  found.theil_split = equity::theil_split(all.given(), all.home, neighbourhoods);
  if (is_supply_per_need(measure)) found.shortfall = equity::shortfall(all.given(), 1.0);
  for (const PeopleGroup& group : groups) {
    found.groups.push_back(access_of(group, all));
    if (group.name == group_of_low_income) follow_low_income(group, all, found);
  }
  return found;
}

}  // namespace voorzien

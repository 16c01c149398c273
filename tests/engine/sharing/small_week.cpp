// SPDX-License-Identifier: EUPL-1.2
#include "tests/engine/sharing/small_week.hpp"

#include <algorithm>

namespace voorzien::test {

WeekPattern hours_on(std::size_t first_day, std::size_t last_day, double from, double until) {
  WeekPattern pattern;
  for (std::size_t day = first_day; day <= last_day; ++day) {
    pattern.add(day, static_cast<std::size_t>(from * 2.0), static_cast<std::size_t>(until * 2.0));
  }
  return pattern;
}

HalfHourLevels level_in(const WeekPattern& pattern, double m2) {
  HalfHourLevels levels{};
  for (std::size_t h = 0; h < half_hours_per_week; ++h) levels[h] = pattern.has(h) ? m2 : 0.0;
  return levels;
}

SourcedValue assumed(double value) { return {Interval::exactly(value), {}}; }

UseProfile present(std::size_t function, const std::string& kind, const WeekPattern& pattern, double m2) {
  UseProfile profile;
  profile.function = FunctionIndex(function);
  profile.space_kind = kind;
  profile.basis = UseBasis::capacity;
  profile.presence = {level_in(pattern, m2)};
  return profile;
}

UseProfile booked(std::size_t function, const std::string& kind, const WeekPattern& window, double room_m2,
                  double schedulable) {
  UseProfile profile;
  profile.function = FunctionIndex(function);
  profile.space_kind = kind;
  profile.basis = UseBasis::capacity;
  BookedUse use;
  use.hours = assumed(1.0);
  use.room_m2 = room_m2;
  use.schedulable_share = assumed(schedulable);
  use.window = {window};
  profile.booked = use;
  return profile;
}

WeekCatalogue week_of(const std::string& kind, std::vector<UseProfile> profiles, int changeover_minutes) {
  WeekCatalogue week;
  week.week_types = {{"ordinary", {"gewone week", "ordinary week"}, assumed(52.0)}};
  week.dayparts = {{"morning", {"ochtend", "morning"}, 0, 24},
                   {"afternoon", {"middag", "afternoon"}, 24, 36},
                   {"evening", {"avond", "evening"}, 36, 48}};
  week.space_hours = {{kind, {WeekPattern::always()}, changeover_minutes, {}}};
  week.profiles = std::move(profiles);
  return week;
}

SharingRules rules_for(std::size_t functions,
                       const std::vector<std::pair<std::size_t, std::size_t>>& excluded) {
  SharingRules rules;
  for (PairVerdict& verdict : rules.defaults) verdict.verdict = Verdict::good;
  for (const auto& [one, other] : excluded) {
    PairVerdict verdict;
    verdict.one = FunctionIndex(std::min(one, other));
    verdict.other = FunctionIndex(std::max(one, other));
    verdict.verdict = Verdict::excluded;
    rules.verdicts.push_back(verdict);
  }
  std::sort(rules.verdicts.begin(), rules.verdicts.end(), precedes);
  PriorityHours always{std::vector<WeekPattern>(2, WeekPattern::always()), {}};
  for (std::size_t function = 0; function < functions; ++function) {
    rules.groups.push_back({std::to_string(function), {}});
    rules.group_of.push_back(function);
    always.order.push_back(function);
  }
  rules.priority = {always};
  return rules;
}

Pool first_functions(std::size_t count) {
  Pool pool;
  for (std::size_t function = 0; function < count; ++function) pool.push_back(FunctionIndex(function));
  return pool;
}

SpaceKind lockable(const std::string& id) {
  SpaceKind kind;
  kind.id = id;
  kind.lockable_zone = true;
  return kind;
}

RoomPlan together(const WeekCatalogue& week) {
  return plan_room(week, rules_for(week.profiles.size()), week.space_hours[0].space_kind,
                   first_functions(week.profiles.size()));
}

}  // namespace voorzien::test

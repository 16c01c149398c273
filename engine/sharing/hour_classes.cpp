// SPDX-License-Identifier: EUPL-1.2
#include "engine/sharing/hour_classes.hpp"

#include <map>

namespace voorzien {
namespace {

std::size_t daypart_of(HalfHour half_hour, const std::vector<Daypart>& dayparts) {
  for (std::size_t part = 0; part + 1 < dayparts.size(); ++part) {
    if (half_hour.of_day() < dayparts[part].until) return part;
  }
  return dayparts.size() - 1;
}

}  // namespace

WeekPattern HourClasses::half_hours_of(std::size_t hour_class) const {
  WeekPattern pattern;
  for (std::size_t h = 0; h < half_hours_per_week; ++h) {
    if (class_of[h] == hour_class) pattern.add(h);
  }
  return pattern;
}

HourClasses merge_half_hours(std::span<const HalfHourLevels> rows) {
  HourClasses classes;
  std::map<std::vector<double>, std::uint16_t> known;
  std::vector<double> column(rows.size());
  for (std::size_t h = 0; h < half_hours_per_week; ++h) {
    for (std::size_t row = 0; row < rows.size(); ++row) column[row] = rows[row][h];
    const auto [entry, added] = known.try_emplace(column, static_cast<std::uint16_t>(classes.size()));
    if (added) classes.hours.push_back(0.0);
    classes.class_of[h] = entry->second;
    classes.hours[entry->second] += hours_per_half_hour;
  }
  return classes;
}

std::vector<DaypartTotal> by_daypart(const HourClasses& classes, std::span<const double> amounts,
                                     const std::vector<Daypart>& dayparts) {
  std::vector<DaypartTotal> totals;
  for (const bool weekend : {false, true}) {
    for (std::size_t part = 0; part < dayparts.size(); ++part) totals.push_back({part, weekend, 0.0});
  }
  if (dayparts.empty()) return totals;
  for (std::size_t h = 0; h < half_hours_per_week; ++h) {
    const std::size_t hour_class = classes.class_of[h];
    const std::size_t row = HalfHour{h}.in_weekend() ? dayparts.size() : 0;
    totals[row + daypart_of({h}, dayparts)].total +=
        amounts[hour_class] * (hours_per_half_hour / classes.hours[hour_class]);
  }
  return totals;
}

}  // namespace voorzien

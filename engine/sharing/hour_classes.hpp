// SPDX-License-Identifier: EUPL-1.2
// Half-hours in which everything is alike are one class of hours, which keeps its length in hours per week.
// Some twenty classes then stand for 336 half-hours; a class is read back as half-hours and as parts of the
// day. Handbook model.md section 5.1.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/sharing/week.hpp"

namespace voorzien {

/// Classes are ordered by their first half-hour; their hours add up to 168.
struct HourClasses {
  std::array<std::uint16_t, half_hours_per_week> class_of{};
  std::vector<double> hours;  ///< per class, per week

  [[nodiscard]] std::size_t size() const { return hours.size(); }
  /// The half-hours of one class.
  [[nodiscard]] WeekPattern half_hours_of(std::size_t hour_class) const;
};

/// Puts two half-hours in one class exactly when each of the rows has equal numbers for them.
HourClasses merge_half_hours(std::span<const HalfHourLevels> rows);

/// What a part of the day of one kind of day holds.
struct DaypartTotal {
  std::size_t daypart = 0;
  bool weekend = false;
  double total = 0.0;
};

/// Spreads an amount per class (hours, m²·hours) evenly over its half-hours and adds up by part of the day,
/// weekdays first; the totals add up to the amounts.
std::vector<DaypartTotal> by_daypart(const HourClasses& classes, std::span<const double> amounts,
                                     const std::vector<Daypart>& dayparts);

}  // namespace voorzien

// SPDX-License-Identifier: EUPL-1.2
// The week on a grid of half-hours, Monday 00:00 first. Facilities repeat by the week, so whether two of them
// need the same room at the same time is settled here, not by the year. Handbook model.md section 5.1.
#pragma once

#include <array>
#include <bitset>
#include <compare>
#include <cstddef>
#include <string>
#include <vector>

#include "engine/model/provenance.hpp"

namespace voorzien {

inline constexpr std::size_t half_hours_per_day = 48;
inline constexpr std::size_t days_per_week = 7;
inline constexpr std::size_t first_weekend_day = 5;
inline constexpr std::size_t half_hours_per_week = half_hours_per_day * days_per_week;
inline constexpr double hours_per_half_hour = 0.5;

/// One half-hour of the week: 0 is Monday 00:00–00:30, 335 Sunday 23:30–24:00.
struct HalfHour {
  std::size_t of_week = 0;

  /// 0 Monday … 6 Sunday.
  [[nodiscard]] constexpr std::size_t day() const { return of_week / half_hours_per_day; }
  /// 0 is 00:00–00:30, 47 is 23:30–24:00.
  [[nodiscard]] constexpr std::size_t of_day() const { return of_week % half_hours_per_day; }
  [[nodiscard]] constexpr bool in_weekend() const { return day() >= first_weekend_day; }
  friend constexpr auto operator<=>(HalfHour, HalfHour) = default;
};

/// A number for every half-hour of the week.
using HalfHourLevels = std::array<double, half_hours_per_week>;

/// A set of half-hours of the week: a window, an opening.
class WeekPattern {
 public:
  /// The whole week, 168 hours.
  static WeekPattern always() {
    WeekPattern pattern;
    pattern.half_hours_.set();
    return pattern;
  }

  /// Adds one half-hour, 0..335.
  void add(std::size_t of_week) { half_hours_.set(of_week); }
  void remove(std::size_t of_week) { half_hours_.reset(of_week); }
  /// Adds [from, until) of one day, in half-hours of that day; from < until ≤ 48, day 0..6.
  void add(std::size_t day, std::size_t from, std::size_t until) {
    for (std::size_t slot = from; slot < until; ++slot) half_hours_.set(day * half_hours_per_day + slot);
  }

  [[nodiscard]] bool has(std::size_t of_week) const { return half_hours_[of_week]; }
  [[nodiscard]] bool empty() const { return half_hours_.none(); }
  /// Hours per week.
  [[nodiscard]] double hours() const {
    return hours_per_half_hour * static_cast<double>(half_hours_.count());
  }
  /// Whether every half-hour of `other` is in this one.
  [[nodiscard]] bool covers(const WeekPattern& other) const {
    return (other.half_hours_ & ~half_hours_).none();
  }

  friend WeekPattern operator&(WeekPattern a, const WeekPattern& b) {
    a.half_hours_ &= b.half_hours_;
    return a;
  }
  friend WeekPattern operator|(WeekPattern a, const WeekPattern& b) {
    a.half_hours_ |= b.half_hours_;
    return a;
  }
  friend bool operator==(const WeekPattern&, const WeekPattern&) = default;

 private:
  std::bitset<half_hours_per_week> half_hours_;
};

/// School week, holiday week …; areas are the largest over the types.
struct WeekType {
  std::string id;
  Name name;
  SourcedValue weeks_per_year;
};

/// What people call a part of the day (dagdeel): [from, until) in half-hours of the day. Together the parts
/// are the day, without gap or overlap.
struct Daypart {
  std::string id;
  Name name;
  std::size_t from = 0;
  std::size_t until = half_hours_per_day;
};

}  // namespace voorzien

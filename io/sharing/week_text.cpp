// SPDX-License-Identifier: EUPL-1.2
#include "io/sharing/week_text.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace voorzien::io {
namespace {

constexpr std::size_t length_of_time = 5;  // 08:30

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blank = " \t";
  const auto first = text.find_first_not_of(blank);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(blank) - first + 1);
}

std::vector<std::string_view> parts_of(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (true) {
    const auto end = text.find(separator);
    parts.push_back(trimmed(text.substr(0, end)));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

std::string time_text(std::size_t half_hours) {
  const std::string hours = std::to_string(half_hours / 2);
  return (hours.size() == 1 ? "0" : "") + hours + (half_hours % 2 == 0 ? ":00" : ":30");
}

using Stretches = std::vector<std::pair<std::size_t, std::size_t>>;

/// The unbroken stretches of one day, in half-hours of the day.
Stretches stretches_of(const WeekPattern& hours, std::size_t day) {
  Stretches stretches;
  for (std::size_t slot = 0; slot < half_hours_per_day; ++slot) {
    if (!hours.has(day * half_hours_per_day + slot)) continue;
    if (!stretches.empty() && stretches.back().second == slot) {
      ++stretches.back().second;
    } else {
      stretches.emplace_back(slot, slot + 1);
    }
  }
  return stretches;
}

/// Days as "mon-fri,sun": three or more in a row as a range.
std::string days_text(const std::vector<std::size_t>& days) {
  std::string text;
  for (std::size_t i = 0; i < days.size();) {
    std::size_t last = i;
    while (last + 1 < days.size() && days[last + 1] == days[last] + 1) ++last;
    if (last == i + 1) last = i;
    if (!text.empty()) text += ',';
    text += day_names[days[i]];
    if (last > i) text += std::string("-") + day_names[days[last]];
    i = last + 1;
  }
  return text;
}

std::optional<std::size_t> day_in(std::string_view name) {
  const auto found = std::find(day_names.begin(), day_names.end(), name);
  if (found == day_names.end()) return std::nullopt;
  return static_cast<std::size_t>(found - day_names.begin());
}

/// First and last day of "mon", "mon-fri", weekdays, weekend or every_day.
std::optional<std::pair<std::size_t, std::size_t>> day_range_in(std::string_view text) {
  constexpr std::size_t last_day = days_per_week - 1;
  if (text == "every_day") return std::pair(std::size_t{0}, last_day);
  if (text == "weekdays") return std::pair(std::size_t{0}, first_weekend_day - 1);
  if (text == "weekend") return std::pair(first_weekend_day, last_day);
  const auto dash = text.find('-');
  const auto first = day_in(text.substr(0, dash));
  const auto last = dash == std::string_view::npos ? first : day_in(text.substr(dash + 1));
  if (!first || !last || *last < *first) return std::nullopt;
  return std::pair(*first, *last);
}

/// Adds "days from-until"; false when it has another form.
bool add_item(std::string_view item, WeekPattern& hours) {
  const auto space = item.find(' ');
  if (space == std::string_view::npos) return false;
  const auto times = parts_of(item.substr(space + 1), '-');
  if (times.size() != 2) return false;
  const auto from = time_in(times[0]);
  const auto until = time_in(times[1]);
  if (!from || !until || *from >= *until) return false;
  for (const std::string_view days : parts_of(item.substr(0, space), ',')) {
    const auto range = day_range_in(days);
    if (!range) return false;
    for (std::size_t day = range->first; day <= range->second; ++day) hours.add(day, *from, *until);
  }
  return true;
}

}  // namespace

std::optional<std::size_t> time_in(std::string_view text) {
  const auto digit = [&](std::size_t place) {
    const char letter = text[place];
    return letter >= '0' && letter <= '9' ? std::optional<std::size_t>(static_cast<std::size_t>(letter - '0'))
                                          : std::nullopt;
  };
  if (text.size() != length_of_time || text[2] != ':' || !digit(0) || !digit(1)) return std::nullopt;
  const std::size_t half_hours = 2 * (10 * *digit(0) + *digit(1));
  const std::string_view minutes = text.substr(3);
  if (minutes == "00" && half_hours <= half_hours_per_day) return half_hours;
  if (minutes == "30" && half_hours < half_hours_per_day) return half_hours + 1;
  return std::nullopt;
}

std::string week_text(const WeekPattern& hours) {
  // Days with equal hours stand together, at the place of the first of them.
  std::vector<std::pair<Stretches, std::vector<std::size_t>>> groups;
  for (std::size_t day = 0; day < days_per_week; ++day) {
    Stretches stretches = stretches_of(hours, day);
    if (stretches.empty()) continue;
    const auto same = std::find_if(groups.begin(), groups.end(),
                                   [&](const auto& group) { return group.first == stretches; });
    if (same != groups.end()) {
      same->second.push_back(day);
    } else {
      groups.push_back({std::move(stretches), {day}});
    }
  }
  std::string text;
  for (const auto& group : groups) {
    const std::string days = days_text(group.second);
    for (const auto& stretch : group.first) {
      if (!text.empty()) text += "; ";
      text += days + ' ' + time_text(stretch.first) + '-' + time_text(stretch.second);
    }
  }
  return text;
}

std::optional<WeekPattern> hours_in(std::string_view text) {
  WeekPattern hours;
  if (trimmed(text).empty()) return hours;
  for (const std::string_view item : parts_of(text, ';')) {
    if (!add_item(item, hours)) return std::nullopt;
  }
  return hours;
}

}  // namespace voorzien::io

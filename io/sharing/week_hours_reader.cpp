// SPDX-License-Identifier: EUPL-1.2
#include "io/sharing/week_hours_reader.hpp"

#include <array>

#include "io/json/report_unknown.hpp"
#include "io/sharing/week_text.hpp"

namespace voorzien::io {
namespace {

/// First and last day of a group.
struct Days {
  std::size_t first = 0;
  std::size_t last = days_per_week - 1;
};
constexpr std::array<Choice<Days>, 3> day_groups = {{{"every_day", Days{}},
                                                     {"weekdays", Days{0, first_weekend_day - 1}},
                                                     {"weekend", Days{first_weekend_day}}}};

std::array<bool, days_per_week> read_days(const JsonNode& node) {
  std::array<bool, days_per_week> days{};
  if (node.kind() == JsonKind::array) {
    for (const JsonNode& element : node.elements()) {
      if (const auto day = element.choice({day_names.begin(), day_names.end()})) days[*day] = true;
    }
    return days;
  }
  if (const auto group = read_choice(node, day_groups)) {
    for (std::size_t day = group->first; day <= group->last; ++day) days[day] = true;
  }
  return days;
}

/// Which week types are meant; all when nothing is written.
std::vector<bool> read_week_types(const JsonNode& node, const std::vector<WeekType>& week_types) {
  std::vector<bool> meant(week_types.size(), !node.present());
  for (const JsonNode& element : node.elements()) {
    const auto id = element.text();
    if (!id) continue;
    bool found = false;
    std::vector<std::string> known;
    for (std::size_t type = 0; type < week_types.size(); ++type) {
      known.push_back(week_types[type].id);
      if (week_types[type].id != *id) continue;
      meant[type] = true;
      found = true;
    }
    if (!found) report_unknown(element, "unknown_week_type", *id, known);
  }
  return meant;
}

}  // namespace

std::optional<std::size_t> read_time(const JsonNode& node) {
  const auto text = node.text();
  if (!text) return std::nullopt;
  const auto time = time_in(*text);
  if (!time) node.report("time_form", {{"time", *text}});
  return time;
}

std::vector<WeekPattern> read_hours(const JsonNode& node, const std::vector<WeekType>& week_types) {
  std::vector<WeekPattern> patterns(week_types.size());
  for (const JsonNode& element : node.elements()) {
    JsonObject object(element);
    const auto days = read_days(object.required("days"));
    const JsonNode from_node = object.required("from");
    const JsonNode until_node = object.required("until");
    const auto meant = read_week_types(object.optional("weeks"), week_types);
    const auto from = read_time(from_node);
    const auto until = read_time(until_node);
    if (!from || !until) continue;
    if (*from >= *until) {
      element.report("time_order", {{"from", *from_node.text()}, {"until", *until_node.text()}});
      continue;
    }
    for (std::size_t type = 0; type < week_types.size(); ++type) {
      for (std::size_t day = 0; day < days_per_week; ++day) {
        if (meant[type] && days[day]) patterns[type].add(day, *from, *until);
      }
    }
  }
  return patterns;
}

}  // namespace voorzien::io

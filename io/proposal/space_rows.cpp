// SPDX-License-Identifier: EUPL-1.2
#include "io/proposal/space_rows.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace voorzien::io {
namespace {

/// Less than this is rounding, not use.
constexpr double nothing_m2 = 0.005;

const ExplainedSpace* explained(const ProposedPlan& plan, std::size_t building, std::size_t space) {
  for (const ExplainedSpace& one : plan.explanation.spaces) {
    if (one.building == building && one.space == space) return &one;
  }
  return nullptr;
}

/// What one user takes in each half-hour of the week.
HalfHourLevels use_of(const RoomWeek& week, const TimetableWeek& table, std::size_t user) {
  HalfHourLevels use{};
  for (std::size_t half_hour = 0; half_hour < half_hours_per_week; ++half_hour) {
    const std::size_t cell = user * week.classes.size() + week.classes.class_of[half_hour];
    use[half_hour] = table.presence_m2[cell] + table.booked_m2[cell];
  }
  return use;
}

/// The lines of one user in one week; `line` says what they have in common.
void add_lines(const HalfHourLevels& use, const WeekPattern& binding, const TimetableRow& line,
               std::vector<TimetableRow>& rows) {
  for (std::size_t day = 0; day < days_per_week; ++day) {
    TimetableRow* open = nullptr;
    for (std::size_t time = 0; time < half_hours_per_day; ++time) {
      const std::size_t half_hour = day * half_hours_per_day + time;
      const bool used = use[half_hour] > nothing_m2;
      const bool goes_on = open != nullptr && used && std::abs(use[half_hour] - open->m2) <= nothing_m2 &&
                           binding.has(half_hour) == open->binding;
      if (goes_on) {
        open->until = time + 1;
        continue;
      }
      open = nullptr;
      if (!used) continue;
      TimetableRow row = line;
      row.day = day;
      row.from = time;
      row.until = time + 1;
      row.m2 = use[half_hour];
      row.binding = binding.has(half_hour);
      rows.push_back(row);
      open = &rows.back();
    }
  }
}

void add_space(const ProposalView& view, const ProposedPlan& plan, const ExplainedSpace& space,
               std::vector<TimetableRow>& rows) {
  const PlannedBuilding& building = plan.solved.plan.phases.back().buildings[space.building];
  const std::size_t first = rows.size();
  for (std::size_t week = 0; week < space.weeks.size() && week < space.room->weeks.size(); ++week) {
    const RoomWeek& plan_week = space.room->weeks[week];
    for (std::size_t user = 0; user < space.room->users.size(); ++user) {
      TimetableRow line;
      line.plan = &plan;
      line.building = &building;
      line.space = &building.spaces[space.space];
      line.week_type = &view.what.week.week_types[plan_week.week_type];
      line.function = space.room->users[user];
      const WeekPattern binding = week < space.binding.size() ? space.binding[week] : WeekPattern();
      add_lines(use_of(plan_week, space.weeks[week], user), binding, line, rows);
    }
  }
  std::sort(rows.begin() + static_cast<std::ptrdiff_t>(first), rows.end(),
            [](const TimetableRow& a, const TimetableRow& b) {
              return std::tie(a.week_type, a.day, a.from, a.function) <
                     std::tie(b.week_type, b.day, b.from, b.function);
            });
}

}  // namespace

std::vector<SpaceRow> space_rows(const ProposalView& view) {
  std::vector<SpaceRow> rows;
  for (const PhaseOfPlan& phase : phases_of(view)) {
    for (std::size_t building = 0; building < phase.phase->buildings.size(); ++building) {
      const PlannedBuilding& here = phase.phase->buildings[building];
      for (std::size_t space = 0; space < here.spaces.size(); ++space) {
        SpaceRow row;
        row.phase = phase;
        row.building = &here;
        row.space = &here.spaces[space];
        const ExplainedSpace* known = phase.is_last ? explained(*phase.plan, building, space) : nullptr;
        if (known != nullptr) row.separate_m2 = known->separate_m2;
        if (known != nullptr && !known->weeks.empty()) {
          // The first type of week is the ordinary one.
          row.open_hours = known->weeks.front().open_hours;
          row.idle_hours = known->weeks.front().idle_hours;
          row.contested_hours = known->weeks.front().contested_hours;
        }
        rows.push_back(row);
      }
    }
  }
  return rows;
}

std::vector<TimetableRow> timetable_rows(const ProposalView& view, const ProposedPlan& plan) {
  std::vector<TimetableRow> rows;
  for (const ExplainedSpace& space : plan.explanation.spaces) {
    if (space.room) add_space(view, plan, space, rows);
  }
  return rows;
}

std::string clock_time(std::size_t half_hours) {
  const std::string hour = std::to_string(half_hours / 2);
  return (hour.size() < 2 ? "0" + hour : hour) + (half_hours % 2 == 0 ? ":00" : ":30");
}

}  // namespace voorzien::io

// SPDX-License-Identifier: EUPL-1.2
// Spaces of plans and the week of each, as maps and tables tell them: half-hours of one day that are alike
// become one line from … until ….
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "io/proposal/plan_phases.hpp"

namespace voorzien::io {

/// A space of a building in a phase; what the explanation adds is known of the last phase only.
struct SpaceRow {
  PhaseOfPlan phase;
  const PlannedBuilding* building = nullptr;
  const PlannedSpace* space = nullptr;
  std::optional<double> separate_m2;      ///< when every user had rooms of its own
  std::optional<double> open_hours;       ///< of the ordinary week
  std::optional<double> idle_hours;       ///< open and not used, a half-filled hour for its empty part
  std::optional<double> contested_hours;  ///< full, and wanted by two or more
};

/// Of all plans, by plan, phase, building, then space.
std::vector<SpaceRow> space_rows(const ProposalView& view);

/// A stretch of one day in which a function uses so much of a space.
struct TimetableRow {
  const ProposedPlan* plan = nullptr;
  const PlannedBuilding* building = nullptr;
  const PlannedSpace* space = nullptr;
  const WeekType* week_type = nullptr;
  std::size_t day = 0;    ///< 0 Monday … 6 Sunday
  std::size_t from = 0;   ///< half-hours of the day
  std::size_t until = 0;  ///< half-hours of the day, ≤ 48
  FunctionIndex function;
  double m2 = 0.0;       ///< booked hours count evenly over the hours in which they may fall
  bool binding = false;  ///< the space is full then, whatever the timetable
};

/// Of the last phase of one plan, by building, space, week type, day, time, then function.
std::vector<TimetableRow> timetable_rows(const ProposalView& view, const ProposedPlan& plan);

/// Half-hours of the day as people write them: 17 is "08:30".
std::string clock_time(std::size_t half_hours);

}  // namespace voorzien::io

// SPDX-License-Identifier: EUPL-1.2
// Hand-sized weeks for the tests of sharing: profiles in a line each, one ordinary week.
#pragma once

#include <string>
#include <vector>

#include "engine/sharing/room_requirement.hpp"

namespace voorzien::test {

/// [from, until) in clock hours on days first..last, 0 Monday.
WeekPattern hours_on(std::size_t first_day, std::size_t last_day, double from, double until);

/// The same m² per unit in every half-hour of the pattern.
HalfHourLevels level_in(const WeekPattern& pattern, double m2);

SourcedValue assumed(double value);

/// Presence per unit of capacity.
UseProfile present(std::size_t function, const std::string& kind, const WeekPattern& pattern, double m2);

/// Bookings per unit of capacity: one hour of `room_m2`.
UseProfile booked(std::size_t function, const std::string& kind, const WeekPattern& window, double room_m2,
                  double schedulable);

/// A catalogue with one week type and one kind that is always open.
WeekCatalogue week_of(const std::string& kind, std::vector<UseProfile> profiles, int changeover_minutes = 0);

/// Every pair may share unless `excluded` says otherwise; functions rank by position, in up to two types of
/// week.
SharingRules rules_for(std::size_t functions,
                       const std::vector<std::pair<std::size_t, std::size_t>>& excluded = {});

/// Functions 0..count−1.
Pool first_functions(std::size_t count);

/// A lockable kind without modules.
SpaceKind lockable(const std::string& id);

/// The plan of all profiles of the catalogue's only kind together.
RoomPlan together(const WeekCatalogue& week);

}  // namespace voorzien::test

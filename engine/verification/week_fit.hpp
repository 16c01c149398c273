// SPDX-License-Identifier: EUPL-1.2
// Whether everybody who uses a room fits in its week: presence at its hours, bookings within their windows,
// half-hour by half-hour as the catalogue states them, without classes. Bookings are routed by a plain flow
// (Edmonds & Karp 1972) of its own, so that a slip in engine/sharing shows.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/sharing/sharing_rules.hpp"
#include "engine/sharing/use_profile.hpp"

namespace voorzien {

/// A room and who uses it how much; sizes as in PlannedSpace.
struct RoomUse {
  const WeekCatalogue& week;
  const SharingRules& sharing;
  std::string space_kind;
  std::vector<FunctionIndex> users;
  std::vector<double> sizes;
};

/// What is asked of a room of a given area in its worst week.
struct WeekFit {
  bool timed = true;          ///< false: the kind has no hours, or a user no profile for it
  std::string week_type;      ///< the worst
  double presence_m2 = 0.0;   ///< the most that is present at once
  double booked = 0.0;        ///< m²·hours asked per week
  double without_room = 0.0;  ///< m²·hours that find no place
};

/// Tries the room; `area_m2` ≥ 0. Change-over as engine/sharing/room_plan.hpp states it.
WeekFit fit_in_week(const RoomUse& use, double area_m2);

/// The least area that holds the use to within a millionth, by halving; none when no area does.
std::optional<double> least_area_of(const RoomUse& use);

}  // namespace voorzien

// SPDX-License-Identifier: EUPL-1.2
// How large a room has to be so that everybody who uses it fits in every hour of the week, exactly: presence
// at its hours, bookings moved to where there is room within their windows. No linear programme is needed:
// functions against hour classes is a flow. Handbook model.md sections 5.1 and 5.2 (rows 3 and 4).
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "engine/sharing/room_flow.hpp"
#include "engine/sharing/room_plan.hpp"
#include "engine/units/quantity.hpp"

namespace voorzien {

/// The least area over all week types, or the user whose bookings fit in no area.
struct LeastRoom {
  std::optional<SquareMetres> area;
  std::size_t week_type = 0;  ///< the (first) type of week that asks most, or that cannot be met
  std::optional<std::size_t> unfit_user;
};

/// Computes least areas; keeps its working memory, so that many rooms are sized without allocating.
class RoomSolver {
 public:
  /// `sizes` is per user of the plan, ≥ 0, in units of its basis: capacity, or m² of norm area.
  LeastRoom least_room(const RoomPlan& plan, std::span<const double> sizes);
  /// The same for one week type: the least area in m², or none, after which `unfit_user` tells whose fault.
  std::optional<double> least_area(const RoomWeek& week, std::span<const double> sizes);
  [[nodiscard]] std::size_t unfit_user() const { return unfit_user_; }

 private:
  RoomFlow flow_;
  std::size_t unfit_user_ = 0;
};

/// Whole modules that hold an area; `module` > 0. Less than a millionth of a module over does not count.
int modules_for(SquareMetres area, SquareMetres module);

/// Who uses a room when, in one week type. Tables are per user, then per class, as in RoomWeek.
struct TimetableWeek {
  std::vector<double> presence_m2;
  std::vector<double> booked_m2;
  /// Classes that are full in every timetable that fits: they bind.
  std::vector<bool> binding;
  /// Binding classes that two or more users use or could use.
  std::vector<bool> contested;
  double open_hours = 0.0;
  /// Hours open and not used, a half-filled hour counting for its empty part; per m² of the room.
  double idle_hours = 0.0;
  double contested_hours = 0.0;
  std::vector<double> moved_m2_hours;  ///< per user: known bookings that had to go to another hour
};

/// Bookings as they are, per week type: m² per user and class; empty for what is not known.
using KnownBookings = std::vector<std::vector<double>>;

/// One timetable of the many that fit, always the same one: known bookings stay where priority lets them;
/// the others come as early in the week as they can, in order of priority, then of function. One entry per
/// week type; none when the area is too small.
std::optional<std::vector<TimetableWeek>> timetable(const RoomPlan& plan, std::span<const double> sizes,
                                                    SquareMetres area, const KnownBookings& known = {});

}  // namespace voorzien

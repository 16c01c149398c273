// SPDX-License-Identifier: EUPL-1.2
// One kind of space and the functions that may use it together, made ready for computing: opening applied,
// change-over applied where the user of the room changes, half-hours merged into classes. Rows 3 and 4 of
// the programme (handbook model.md section 5.2) read d, r/η, m̂, W and ℓ from here.
#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "engine/sharing/hour_classes.hpp"
#include "engine/sharing/pools.hpp"
#include "engine/sharing/use_profile.hpp"

namespace voorzien {

/// Whether a function may be booked in a class, and whether that counts for its minimum.
enum class Booking : std::uint8_t { none, allowed, in_minimum };

/// Weekly bookings of one function per unit of its basis; none in a week type without window.
struct BookedAmount {
  double m2_hours = 0.0;                                        ///< r/η, 0 when there are no bookings
  double m2_at_once = std::numeric_limits<double>::infinity();  ///< m̂
  double minimum_share = 0.0;  ///< of m2_hours, to fall in classes marked in_minimum
};

/// The week of one type in a room. Tables are per user, then per class: [user · classes.size() + class].
struct RoomWeek {
  std::size_t week_type = 0;
  HourClasses classes;
  std::vector<bool> open;           ///< per class
  std::vector<double> presence_m2;  ///< d, per unit of the user's basis
  std::vector<Booking> booking;
  std::vector<std::uint8_t> rank;     ///< priority, 0 goes first
  std::vector<BookedAmount> amounts;  ///< per user
};

/// Everything needed to size one room for one pool.
struct RoomPlan {
  std::string space_kind;
  Pool users;
  std::vector<UseBasis> basis;  ///< per user
  std::vector<RoomWeek> weeks;  ///< one per week type
};

/// The plan of a pool in a kind of space. Every user needs a profile for the kind, and the kind needs hours:
/// the reader sees to both, and to presence within opening hours. Bookings keep to the opening hours.
///
/// Change-over: where one user may use a half-hour but not the next and another the other way round, the room
/// is handed over. The one who comes later starts so much later when that one only books; else the one who
/// leaves stops so much earlier when that one only books; else the room stays occupied by both. Pairs whose
/// verdict says `without_break` need none.
RoomPlan plan_room(const WeekCatalogue& week, const SharingRules& rules, const std::string& space_kind,
                   const Pool& pool);

}  // namespace voorzien

// SPDX-License-Identifier: EUPL-1.2
// When a function uses a kind of space, and how much of it: presence at fixed hours, bookings that can move
// within a window, or both. Data with origin, never constants in code. Handbook model.md section 5.1.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/model/facility_function.hpp"
#include "engine/sharing/week.hpp"

namespace voorzien {

/// What the amounts of a profile are for one of: a unit of capacity (a PE hour), or a m² of the area the norm
/// gives the function in this kind of space at its location (a0 + a1·capacity, or by pieces).
enum class UseBasis { capacity, norm_area };

/// So much of the booked hours, 0..1, must fall in this part of the window.
struct BookedMinimum {
  SourcedValue share;
  std::vector<WeekPattern> window;  ///< one per week type, within the window of the bookings
};

/// Hours that may move within a window. A week type without window has no bookings.
struct BookedUse {
  SourcedValue hours;    ///< per week per unit of the basis, > 0
  double room_m2 = 1.0;  ///< what one of those hours takes, > 0
  std::optional<SourcedValue>
      rooms_at_once;                ///< at most so many times `room_m2` at once per unit; none: no limit
  SourcedValue schedulable_share;   ///< of the window that can really be scheduled, 0 < share ≤ 1
  std::vector<WeekPattern> window;  ///< one per week type
  std::optional<BookedMinimum> minimum;

  /// m²·hours the bookings keep occupied per week per unit: r/η of the handbook.
  [[nodiscard]] double occupied_m2_hours() const {
    return hours.value.mid * room_m2 / schedulable_share.value.mid;
  }
};

/// How one function uses one kind of space through the week.
struct UseProfile {
  FunctionIndex function;
  std::string space_kind;
  /// Set where the function can use this kind instead of the one its definition names: clubs in a gym hall
  /// instead of a sports hall, a play spot on a schoolyard.
  std::optional<std::string> replaces;
  std::optional<SourcedValue>
      replaceable_share;  ///< at most this share of the capacity, 0..1; none: all of it
  UseBasis basis = UseBasis::norm_area;
  std::vector<HalfHourLevels>
      presence;  ///< m² per unit, one per week type; empty when nobody is simply present
  std::optional<BookedUse> booked;
  Provenance provenance;
};

/// When a kind of space is open at all, and how long it takes to hand it to the next user.
struct SpaceHours {
  std::string space_kind;
  std::vector<WeekPattern> open;  ///< one per week type
  int changeover_minutes = 0;     ///< 0..480; counted in whole half-hours
  Provenance provenance;
};

/// The timetable data of all functions.
struct WeekCatalogue {
  std::vector<WeekType> week_types;     ///< as written: the first is the ordinary week
  std::vector<Daypart> dayparts;        ///< from 00:00 on
  std::vector<SpaceHours> space_hours;  ///< ordered by space kind, one for each
  std::vector<UseProfile> profiles;     ///< ordered by function, then space kind
  std::vector<Source> sources;

  /// The profile of the function in this kind of space, or null.
  [[nodiscard]] const UseProfile* find(FunctionIndex function, const std::string& space_kind) const;
  /// The hours of this kind of space, or null.
  [[nodiscard]] const SpaceHours* hours_of(const std::string& space_kind) const;
};

}  // namespace voorzien

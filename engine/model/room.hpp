// SPDX-License-Identifier: EUPL-1.2
// Rooms of existing facilities: who owns them, who may use them, who has booked them (handbook model.md 5.1).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/model/facility_function.hpp"
#include "engine/model/provenance.hpp"
#include "engine/units/quantity.hpp"

namespace voorzien {

/// Whether the owner lets others use the room. Only agreed rooms enter the base plan.
enum class Consent { agreed, asked, none };

/// A fixed use of a room: hours of a function in one kind of week, as half-hours from Monday 0:00.
struct RoomBooking {
  FunctionIndex function;
  std::string week_type;
  std::vector<int> half_hours;  ///< 0..335, rising
  double share = 1.0;           ///< of the room, 0..1
};

struct Room {
  std::string id;
  std::string space_kind;
  SquareMetres area;  ///< on the kind's basis
  std::string owner;
  std::string right_to_use;
  Consent consent = Consent::none;
  std::optional<std::vector<RoomBooking>> bookings;  ///< none: not known
  Provenance provenance;
};

}  // namespace voorzien

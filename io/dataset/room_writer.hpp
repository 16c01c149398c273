// SPDX-License-Identifier: EUPL-1.2
// Rooms and their bookings as CSV, in lists that share where their numbers come from.
#pragma once

#include <string>
#include <vector>

#include "engine/model/facility_function.hpp"
#include "engine/model/town.hpp"

namespace voorzien::io {

/// A list of rooms as it is written.
struct RoomList {
  std::string file;
  std::string text;
  Provenance provenance;
  std::string bookings_file;  ///< empty when no room of the list has bookings
  std::string bookings_text;
};

/// The lists, none for a town without rooms.
std::vector<RoomList> room_lists(const Town& town, const FunctionCatalogue& catalogue);

}  // namespace voorzien::io

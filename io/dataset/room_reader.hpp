// SPDX-License-Identifier: EUPL-1.2
// The rooms of existing facilities, who owns them, whether others may use them, and who has booked them.
#pragma once

#include <string>
#include <vector>

#include "engine/model/facility.hpp"
#include "io/dataset/dataset_reading.hpp"
#include "io/dataset/manifest.hpp"

namespace voorzien::io {

/// What rooms and bookings refer to.
struct RoomContext {
  const FunctionCatalogue& catalogue;
  const std::vector<std::string>& space_kinds;  ///< ids; empty: not checked
  const std::vector<std::string>& week_types;   ///< ids; empty: not checked
  bool facilities_read_whole = true;            ///< else an id that is not among them may still exist
};

/// Adds the rooms of every list to their facilities (ordered by id), by id. A room of which nobody says what
/// is booked has unknown bookings, which is something else than none.
void read_rooms(const DatasetManifest& manifest, const RoomContext& context,
                std::vector<Facility>& facilities, DatasetReading& reading);

}  // namespace voorzien::io

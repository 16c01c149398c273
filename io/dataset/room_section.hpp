// SPDX-License-Identifier: EUPL-1.2
// The part of the manifest that says where a list of rooms is found, and who has booked them.
#pragma once

#include "io/dataset/manifest.hpp"

namespace voorzien::io {

RoomSection read_room_section(const JsonNode& node, const ManifestPlace& place,
                              const std::vector<Source>& sources);

}  // namespace voorzien::io

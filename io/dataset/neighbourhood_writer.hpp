// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "engine/model/town.hpp"

namespace voorzien::io {

/// The neighbourhoods of the town as GeoJSON in the system of the town, one feature a line.
std::string neighbourhoods_text(const Town& town);

}  // namespace voorzien::io

// SPDX-License-Identifier: EUPL-1.2
// Which system in metres suits a place, where nobody said so.
#pragma once

#include <string>

#include "engine/geometry/shapes.hpp"

namespace voorzien::io {

/// The Dutch grid in the Netherlands, elsewhere the UTM zone of WGS 84 (zones of six degrees).
std::string metric_system_at(Point degrees);

}  // namespace voorzien::io

// SPDX-License-Identifier: EUPL-1.2
// Years in the warnings of this room.
#pragma once

#include <string>

#include "engine/units/message.hpp"
#include "engine/units/year.hpp"

namespace voorzien {

/// A year as text: unlike other numbers it has no thousands separator in any language.
inline MessageValue year_value(Year year) { return std::to_string(static_cast<int>(year)); }

}  // namespace voorzien

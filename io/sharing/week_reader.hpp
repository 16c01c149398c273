// SPDX-License-Identifier: EUPL-1.2
// Reads the timetable data (format voorzien-week/1): types of week, parts of the day, opening hours of
// spaces, and when each function uses each kind of space.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/model/space_kind.hpp"
#include "engine/sharing/use_profile.hpp"
#include "io/problem/input_error.hpp"

namespace voorzien::io {

/// The timetable in `text`; every problem is added to `problems`, among them a function whose space has no
/// profile: without one nobody can tell what it could share.
WeekCatalogue read_week(std::string_view text, const std::string& file, const FunctionCatalogue& functions,
                        const SpaceKindCatalogue& space_kinds, std::vector<Problem>& problems);

}  // namespace voorzien::io

// SPDX-License-Identifier: EUPL-1.2
// Reads hours of the week as people write them: days, from, until, and in which types of week.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/sharing/week.hpp"
#include "io/json/json_node.hpp"

namespace voorzien::io {

/// "08:30" as half-hours of the day, 0..48 ("24:00"); reports what is not a whole or half hour.
std::optional<std::size_t> read_time(const JsonNode& node);

/// A list of {days, from, until, weeks} as one pattern per week type. Without `weeks` it holds in every type.
std::vector<WeekPattern> read_hours(const JsonNode& node, const std::vector<WeekType>& week_types);

}  // namespace voorzien::io

// SPDX-License-Identifier: EUPL-1.2
// The measures of access by the names they have on the command line, and what each of them asks for.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/catchment/measure.hpp"

namespace voorzien::io {

using AccessMeasure = catchment::Measure;

/// cumulative, gravity, nearest, 2sfca, e2sfca, 3sfca, bfca, raam, spatial-availability; in this order.
const std::vector<std::string>& access_measure_names();
std::optional<AccessMeasure> access_measure_from(std::string_view name);

/// Whether a measure can do without a decay, with one, or neither.
enum class DecayUse { none, may, must };
DecayUse decay_use(AccessMeasure measure);

}  // namespace voorzien::io

// SPDX-License-Identifier: EUPL-1.2
// The measures of access by the names they have on the command line, and what each of them asks for.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/catchment/rational_agent.hpp"
#include "engine/catchment/reach.hpp"

namespace voorzien::io {

enum class AccessMeasure {
  cumulative,
  gravity,
  nearest,
  two_step,
  enhanced_two_step,
  three_step,
  balanced,
  rational_agents,
  spatial_availability
};

/// cumulative, gravity, nearest, 2sfca, e2sfca, 3sfca, bfca, raam, spatial-availability; in this order.
const std::vector<std::string>& access_measure_names();
std::optional<AccessMeasure> access_measure_from(std::string_view name);

/// Whether a measure can do without a decay, with one, or neither.
enum class DecayUse { none, may, must };
DecayUse decay_use(AccessMeasure measure);

/// Whether a lower value is better: it is a cost.
bool is_cost(AccessMeasure measure);

/// What the measures ask for beside the tables.
struct MeasureSettings {
  double nth = 1.0;
  catchment::CountBy count_by = catchment::CountBy::places;
  catchment::RaamSettings raam;
};

catchment::Access measured(AccessMeasure measure, const catchment::CatchmentCase& given,
                           const MeasureSettings& settings);

}  // namespace voorzien::io

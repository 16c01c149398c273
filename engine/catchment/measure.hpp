// SPDX-License-Identifier: EUPL-1.2
// The measures of access as one list, so that a run and the command line offer the same ones.
#pragma once

#include "engine/catchment/catchment_case.hpp"
#include "engine/catchment/rational_agent.hpp"
#include "engine/catchment/reach.hpp"

namespace voorzien::catchment {

enum class Measure {
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

/// What the measures ask for beside demand, supply, travel and decay.
struct MeasureSettings {
  double nth = 1.0;
  CountBy count_by = CountBy::places;
  RaamSettings raam;
};

/// Whether a lower value is better: it is a cost.
bool is_cost(Measure measure);

Access measured(Measure measure, const CatchmentCase& given, const MeasureSettings& settings);

}  // namespace voorzien::catchment

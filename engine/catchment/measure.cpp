// SPDX-License-Identifier: EUPL-1.2
#include "engine/catchment/measure.hpp"

#include "engine/catchment/floating_catchment.hpp"

namespace voorzien::catchment {

bool is_cost(Measure measure) { return measure == Measure::nearest || measure == Measure::rational_agents; }

Access measured(Measure measure, const CatchmentCase& given, const MeasureSettings& settings) {
  switch (measure) {
    case Measure::cumulative:
    case Measure::gravity:
      return reachable_supply(given);
    case Measure::nearest:
      return cost_to_nearest(given, settings.nth, settings.count_by);
    case Measure::two_step:
    case Measure::enhanced_two_step:
      return two_step(given);
    case Measure::three_step:
      return three_step(given);
    case Measure::balanced:
      return balanced(given);
    case Measure::rational_agents:
      return rational_agents(given, settings.raam);
    case Measure::spatial_availability:
      return spatial_availability(given);
  }
  return {};
}

}  // namespace voorzien::catchment

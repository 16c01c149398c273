// SPDX-License-Identifier: EUPL-1.2
#include "io/catchment/access_measure.hpp"

#include <algorithm>

#include "engine/catchment/floating_catchment.hpp"

namespace voorzien::io {

const std::vector<std::string>& access_measure_names() {
  static const std::vector<std::string> names = {
      "cumulative", "gravity", "nearest", "2sfca", "e2sfca", "3sfca", "bfca", "raam", "spatial-availability"};
  return names;
}

std::optional<AccessMeasure> access_measure_from(std::string_view name) {
  const std::vector<std::string>& names = access_measure_names();
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<AccessMeasure>(found - names.begin());
}

DecayUse decay_use(AccessMeasure measure) {
  switch (measure) {
    case AccessMeasure::cumulative:
    case AccessMeasure::nearest:
    case AccessMeasure::rational_agents:
      return DecayUse::none;
    case AccessMeasure::gravity:
    case AccessMeasure::enhanced_two_step:
      return DecayUse::must;
    case AccessMeasure::two_step:
    case AccessMeasure::three_step:
    case AccessMeasure::balanced:
    case AccessMeasure::spatial_availability:
      return DecayUse::may;
  }
  return DecayUse::may;
}

bool is_cost(AccessMeasure measure) {
  return measure == AccessMeasure::nearest || measure == AccessMeasure::rational_agents;
}

catchment::Access measured(AccessMeasure measure, const catchment::CatchmentCase& given,
                           const MeasureSettings& settings) {
  switch (measure) {
    case AccessMeasure::cumulative:
    case AccessMeasure::gravity:
      return catchment::reachable_supply(given);
    case AccessMeasure::nearest:
      return catchment::cost_to_nearest(given, settings.nth, settings.count_by);
    case AccessMeasure::two_step:
    case AccessMeasure::enhanced_two_step:
      return catchment::two_step(given);
    case AccessMeasure::three_step:
      return catchment::three_step(given);
    case AccessMeasure::balanced:
      return catchment::balanced(given);
    case AccessMeasure::rational_agents:
      return catchment::rational_agents(given, settings.raam);
    case AccessMeasure::spatial_availability:
      return catchment::spatial_availability(given);
  }
  return {};
}

}  // namespace voorzien::io

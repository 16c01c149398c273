// SPDX-License-Identifier: EUPL-1.2
#include "io/catchment/access_measure.hpp"

#include <algorithm>

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

}  // namespace voorzien::io

// SPDX-License-Identifier: EUPL-1.2
// The measures of access that every run computes for every function, in its key years.
#pragma once

#include <string>
#include <vector>

#include "engine/catchment/measure.hpp"

namespace voorzien {

/// A measure with all it needs; costs are metres. The reach of the function's norm bounds every measure but
/// `nearest`, which looks at any distance.
struct AskedMeasure {
  std::string name;  ///< as people write it: 2sfca, nearest 3, e2sfca gaussian:600, raam 2000
  catchment::Measure measure = catchment::Measure::two_step;
  catchment::Decay decay;
  catchment::MeasureSettings settings;
};

/// The nearest place, and supply per need within reach (2SFCA): what is asked where a scenario says nothing.
std::vector<AskedMeasure> standard_access_measures();

}  // namespace voorzien

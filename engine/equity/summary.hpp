// SPDX-License-Identifier: EUPL-1.2
// The measures that ask for nothing but values and people, together: what every run and every table gets.
#pragma once

#include <optional>

#include "engine/equity/distribution_shape.hpp"

namespace voorzien::equity {

/// Empty where there are no people; Gini and Theil also where all values are 0.
struct Summary {
  double people = 0.0;
  std::optional<double> mean;
  std::optional<double> worst_tenth_mean;
  std::optional<double> gini;
  std::optional<double> theil;
};

Summary summary_of(const WeightedValues& given, Worse worse);

}  // namespace voorzien::equity

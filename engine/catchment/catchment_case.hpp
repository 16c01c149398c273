// SPDX-License-Identifier: EUPL-1.2
// What every measure is asked about and what it answers.
#pragma once

#include <cstddef>
#include <limits>
#include <optional>
#include <span>
#include <vector>

#include "engine/catchment/decay.hpp"
#include "engine/catchment/travel_pairs.hpp"

namespace voorzien::catchment {

/// Demand, supply and the way between them. Amounts are ≥ 0 and finite, each in a unit of its own; one demand
/// per row of `pairs`, one supply per column. Weights of all pairs are finite.
struct CatchmentCase {
  const TravelPairs& pairs;
  std::span<const double> demand;
  std::span<const double> supply;
  Decay decay;
  double max_cost = std::numeric_limits<double>::infinity();  ///< inclusive
  int threads = 1;  ///< ≥ 1; changes nothing but the time it takes
};

/// Access of every demand row, and what took part in nothing.
struct Access {
  /// Empty where a row reaches nothing and the measure is a cost; a measure of supply is 0 there.
  std::vector<std::optional<double>> values;
  /// Supply > 0 with nobody in its catchment, so that a ratio of supply to demand does not exist: it counts
  /// for nobody. Only measures of competition have it.
  std::size_t supplies_without_demand = 0;
  double supply_without_demand = 0.0;
};

}  // namespace voorzien::catchment

// SPDX-License-Identifier: EUPL-1.2
// What a comparison looks at: per function the town as a whole, and per neighbourhood who is served. Absent
// is not known; a sum over the town is told apart when some neighbourhoods are not known.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/comparison/compared_case.hpp"

namespace voorzien {

/// Figures of one function in one year for the whole town, mid values in the function's unit.
struct TownMeasures {
  std::optional<double> need;
  std::optional<double> supply;
  std::optional<double> shortfall;   ///< Σ over areas at the function's own scale
  std::optional<double> met_within;  ///< by the best distribution
  std::optional<double> met_beyond;
  std::optional<double> unmet;          ///< found no place at all
  std::optional<double> mean_travel_m;  ///< of what was met
  /// Capacity per need within reach (2SFCA; 1 is enough) of the tenth of need that has least, and Gini of it:
  /// 0 all the same .. 1. None where the scenario does not ask for 2sfca.
  std::optional<double> least_tenth;
  std::optional<double> gini;
  std::optional<double> need_gfa_m2;  ///< none where the norm states no floor
  std::optional<double> supply_gfa_m2;
  bool partial = false;  ///< the need of some neighbourhoods is not known: sums are lower bounds
};

/// The same for one neighbourhood.
struct NeighbourhoodMeasures {
  std::optional<double> need;
  std::optional<double> supply;
  std::optional<double> met_within;
  std::optional<double> unmet;
  /// Part of the need that is met within reach, 0..1: by the best distribution, or the people near one over
  /// those asked for (at most 1). None where there is no need.
  std::optional<double> served;
};

/// Of function `function` in `year`, which must have been distributed where the function can be; `result` is
/// a run of `scenario`.
TownMeasures town_measures(const Scenario& scenario, const RunResult& result, FunctionIndex function,
                           Year year);

/// One per neighbourhood of the town, in its order. `nearness`: the norm asks people near, not places.
std::vector<NeighbourhoodMeasures> neighbourhood_measures(const RunResult& result, FunctionIndex function,
                                                          Year year, bool nearness);

/// People of the town in a year; none when the residents of no neighbourhood are known.
std::optional<double> residents_of(const Scenario& scenario, const RunResult& result, Year year);

}  // namespace voorzien

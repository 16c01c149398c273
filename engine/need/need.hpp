// SPDX-License-Identifier: EUPL-1.2
// Norms applied to people: need per neighbourhood and year, in the function's capacity unit, with the
// bandwidth of the norm and of what is not known about the neighbourhood (handbook model.md section 3).
#pragma once

#include <span>
#include <vector>

#include "engine/model/scenario.hpp"
#include "engine/need/grid.hpp"

namespace voorzien {

/// People and homes of one year, as the norms count them.
struct Inhabitants {
  std::span<const Cohorts> residents;                ///< one per neighbourhood
  std::span<const std::optional<double>> dwellings;  ///< one per neighbourhood
};

/// Need of one function for every year and neighbourhood.
struct FunctionNeed {
  YearGrid need;            ///< years × neighbourhoods; zeros where not known
  std::vector<bool> known;  ///< per neighbourhood: false where residents or the basis are unknown
};

/// Need that arises at homes, by the function's norm in the scenario's set. `years` are consecutive from the
/// base year. A presence asked of a district or of the town is spread over its neighbourhoods by residents.
FunctionNeed need_of(const Scenario& scenario, const Norm& norm, std::span<const Inhabitants> years);

/// How far the share of an age band may lie off the town's where ages are not known: least and largest share
/// among the neighbourhoods with known ages and at least 100 residents, over the town's share. {1, 1, 1}
/// where none is.
Interval band_uncertainty(const std::vector<Neighbourhood>& neighbourhoods, AgeBand ages);

/// Need that arises at facilities (PE hours at primary schools): users per neighbourhood × the norm's rate,
/// for one year. The norm has to be a quantity norm on pupils; users ≥ 0, one per neighbourhood.
std::vector<Interval> need_at_facilities(const Scenario& scenario, const QuantityNeed& need,
                                         std::span<const double> users);

}  // namespace voorzien

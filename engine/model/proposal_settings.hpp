// SPDX-License-Identifier: EUPL-1.2
// What a person asks of the proposal: which functions, which levels in which order, what is fixed, how much
// work.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/model/facility_function.hpp"
#include "engine/model/provenance.hpp"
#include "engine/units/quantity.hpp"
#include "engine/units/year.hpp"

namespace voorzien {

/// The levels of a plan, in the order in which they are asked for after unmet need.
enum class PlanLevel { statutory_unmet, other_unmet, travel, land, cost, complexity };

/// An alternative beside the best plan (handbook model.md 5.2, row 9).
enum class AlternativeKind { least_space, shortest_travel, least_cost, simplest, balanced };

/// A choice of people that the proposal keeps.
struct Lock {
  std::string site;
  FunctionIndex function;
  bool required = true;            ///< false: the function may not come here
  std::optional<double> capacity;  ///< at least this much, when required
};

/// Years from a decision in the base year until something can be open, by what is done.
struct LeadTimes {
  int new_building = 5;
  int extension = 3;
  int conversion = 2;
  int temporary = 1;
  Provenance provenance;
};

struct ProposalSettings {
  std::vector<FunctionIndex> functions;  ///< rising; empty: no proposal is asked
  std::vector<double> weights;           ///< per function of `functions`, of other unmet need; > 0
  std::vector<PlanLevel> levels;
  std::vector<AlternativeKind> alternatives;
  std::vector<Lock> locks;
  double tolerance = 0.001;  ///< by which a later level may worsen an earlier one, share of need
  /// The share of other than statutory need that an alternative may leave unmet beyond the best plan; none:
  /// the tolerance.
  std::optional<double> alternatives_tolerance;
  double gap = 0.01;             ///< at which the search may stop, share of need
  std::int64_t steps = 2000000;  ///< of work, deterministic
  double wall_clock_s = 60.0;    ///< safety only; the result says so when it struck
  bool closures_allowed = false;
  bool temporary_allowed = true;
  int lasting_years = 15;  ///< need that lasts at least so long justifies a permanent building
  LeadTimes lead_times;
  int worth = 0;  ///< how many scarce things are priced by solving again; 0: none
  std::vector<std::pair<Year, Euro>> budget_per_phase;  ///< investment at most; empty: none
};

}  // namespace voorzien

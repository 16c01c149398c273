// SPDX-License-Identifier: EUPL-1.2
// The town year by year: people, homes, and what is open with which capacity.
#pragma once

#include <optional>
#include <vector>

#include "engine/model/scenario.hpp"
#include "engine/population/step.hpp"

namespace voorzien {

/// A function that is open at a facility in some year. Capacity in the function's unit, none when not known.
struct OpenFunction {
  FacilityIndex facility;  ///< into Timeline::facilities
  FunctionIndex function;
  std::optional<Interval> capacity;
  Status status = Status::observed;  ///< of the capacity; illustrative when the facility itself is
  friend bool operator==(const OpenFunction&, const OpenFunction&) = default;
};

/// The town on 1 January of a year. `terms` are those of the step that led here; empty in the base year.
struct YearState {
  Year year{0};
  std::vector<Cohorts> residents;                ///< one per neighbourhood
  std::vector<std::optional<double>> dwellings;  ///< one per neighbourhood
  std::vector<PopulationTerms> terms;            ///< one per neighbourhood, or empty
  std::vector<OpenFunction> open;                ///< ordered by function, then facility
};

struct Timeline {
  /// The town's facilities and those opened by interventions, together ordered by id: a FacilityIndex into it
  /// is not one into Town::facilities. `capacities` are those it started with; YearState::open has a year's.
  /// `open_until` takes closing into account.
  std::vector<Facility> facilities;
  std::vector<YearState> years;  ///< base year .. horizon year, never empty
  std::vector<Message> warnings;

  [[nodiscard]] Year first() const { return years.front().year; }
  [[nodiscard]] const YearState& at(Year year) const { return years[position_in_series(first(), year)]; }
};

}  // namespace voorzien

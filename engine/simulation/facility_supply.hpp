// SPDX-License-Identifier: EUPL-1.2
// Which functions are open where, with which capacity (aanbod), as interventions take effect. Facilities keep
// their position over all years; only what is open at them changes.
#pragma once

#include <optional>
#include <vector>

#include "engine/model/scenario.hpp"
#include "engine/simulation/timeline.hpp"

namespace voorzien {

/// Walks through the years once, forward.
class FacilitySupply {
 public:
  /// The town's facilities and those the interventions open (id and name of the intervention, open from its
  /// year, until its `until`), ordered by id.
  explicit FacilitySupply(const Scenario& scenario);

  /// Lets every extension, conversion and closing dated up to and including `year` take effect, in the order
  /// of the scenario; a later call takes a later year. Extending adds to low, mid and high; converting
  /// subtracts from one function, never below 0, and adds to the other; a function converted away entirely
  /// is no longer there. A capacity that is not known stays so. Closing in year y: open until y − 1.
  /// Appends what a planner should know to `warnings`.
  void advance_to(Year year, std::vector<Message>& warnings);

  /// What is open in `year`, by function, then facility.
  [[nodiscard]] std::vector<OpenFunction> open_in(Year year) const;

  [[nodiscard]] const std::vector<Facility>& facilities() const { return facilities_; }

 private:
  [[nodiscard]] std::optional<std::size_t> find(const std::string& id) const;
  void apply(const Intervention& intervention, std::vector<Message>& warnings);
  void extend(std::size_t facility, const ExtendFacility& action, const Intervention& intervention,
              std::vector<Message>& warnings);
  void convert(std::size_t facility, const ConvertCapacity& action, const Intervention& intervention,
               std::vector<Message>& warnings);

  const Scenario& scenario_;
  std::vector<Facility> facilities_;
  std::vector<std::vector<FacilityCapacity>> capacities_;  ///< of the year reached, by facility
  std::size_t next_intervention_ = 0;
};

}  // namespace voorzien

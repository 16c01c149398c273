// SPDX-License-Identifier: EUPL-1.2
// Private to this room: the steps of derive_problem.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/proposal/derive_problem.hpp"
#include "engine/sharing/room_requirement.hpp"

namespace voorzien {

class ProblemDeriver {
 public:
  ProblemDeriver(const ProposalCase& what, const RunResult& baseline) : case_(what), baseline_(baseline) {}
  ProposalProblem derive();

 private:
  // derive_spaces.cpp
  void add_functions();
  void add_follows(std::size_t function);
  ProblemFunction function_of(std::size_t position) const;
  void add_slots(ProblemFunction& function);
  std::optional<SpaceSlot> slot_of(const ProblemFunction& function, const FunctionSpace& space);
  std::size_t kind_position(const std::string& id);
  void add_pools();
  void add_pairs();
  void add_costs();
  [[nodiscard]] const UseProfile* usable_profile(FunctionIndex function, const std::string& kind) const;
  // derive_locations.cpp
  void add_existing();
  void add_sites();
  void add_agreed_rooms(const Facility& facility, Location& location);
  void place_at_existing(Location& location);
  [[nodiscard]] Location location_of(const Site& site) const;
  void place_on_site(const Site& site, Location& location);
  [[nodiscard]] Refusal facility_refusal(const Site& site, const Location& location,
                                         std::size_t function) const;
  [[nodiscard]] std::size_t first_phase_of(const Site* site, Making making) const;
  [[nodiscard]] Refusal refusal_of(const Site& site, const Location& location, std::size_t function) const;
  void refuse_kinds(const Site& site, Location& location) const;
  [[nodiscard]] double least_area(const Location& location, std::size_t function, std::size_t slot) const;
  /// What an extension adds to what the facility has already.
  void extend_own(const Site& site, std::size_t function, Placement& placement) const;
  void check_size(const Location& location, std::size_t function, Placement& placement) const;
  [[nodiscard]] bool has_kind(const Location& location, std::size_t kind) const;
  void apply_locks();
  // derive_temporary.cpp
  void add_temporary_places();
  void place_temporarily(const Location& beside, Location& location);
  // derive_problem.cpp
  void add_phases();
  // derive_demands.cpp
  void add_demands();
  void add_demands_of(std::size_t function);
  void add_followers(std::size_t function);
  [[nodiscard]] double lasting_need(const YearGrid& need, std::size_t cell) const;
  void add_arcs();
  void add_arcs_of(std::size_t function, std::size_t first_demand, std::size_t last_demand);
  void refuse_out_of_reach();
  void tell(const std::string& code, std::vector<std::pair<std::string, MessageValue>> values) {
    problem_.messages.push_back({code, "", std::move(values)});
  }

  const ProposalCase& case_;
  const RunResult& baseline_;
  ProposalProblem problem_;
  std::vector<bool> area_known_;  ///< per function
  std::vector<double> alone_;     ///< per pool of one: m² per unit of size
};

}  // namespace voorzien

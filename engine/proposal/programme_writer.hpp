// SPDX-License-Identifier: EUPL-1.2
// Private to this room: writes the rows of the programme, one paragraph of the handbook at a time.
#pragma once

#include <vector>

#include "engine/proposal/programme.hpp"

namespace voorzien {

class ProgrammeWriter {
 public:
  explicit ProgrammeWriter(const ProposalProblem& problem) : problem_(problem) {}
  ProposalProgramme write();

 private:
  /// A location in a phase, on its way through the rows.
  struct Spot {
    std::size_t location = 0;
    std::size_t phase = 0;
  };

  [[nodiscard]] const Location& at(const Spot& spot) const { return problem_.locations[spot.location]; }
  LocationColumns& columns(const Spot& spot) { return result_.phases[spot.phase].locations[spot.location]; }
  /// Whether the function may be here in this phase, as a guest or as its own.
  [[nodiscard]] bool possible(const Spot& spot, std::size_t function) const;
  /// The most of a function that can be at a location in a phase: its limit, or all need within reach.
  [[nodiscard]] double largest(const Spot& spot, std::size_t function) const;

  /// Columns from here on belong to a location.
  void own_by(std::size_t location) { owner_ = static_cast<std::uint32_t>(location); }
  std::uint32_t column(double lower, double upper, bool integer = false);

  // Rows 1: places, flows and demand (programme_writer.cpp).
  void add_places(const Spot& spot);
  void add_place(const Spot& spot, std::size_t function);
  void add_lock(const Spot& spot, std::size_t function);
  void add_flows(std::size_t phase);
  void add_arc(std::size_t phase, std::size_t arc);
  void add_followers(std::size_t phase, const std::vector<std::uint32_t>& balance);
  void add_lasting(std::size_t phase);
  void sum_reachable();
  // Rows 2–4: slots, pools and hours (programme_rooms.cpp).
  void add_rooms(const Spot& spot);
  [[nodiscard]] std::vector<std::size_t> pools_at(const Spot& spot) const;
  [[nodiscard]] bool kind_at(const Spot& spot, std::size_t kind) const;
  void add_slot(const Spot& spot, std::size_t function, std::size_t slot,
                const std::vector<std::size_t>& pools);
  /// What an existing building's own function asks beyond its agreed rooms at today's capacity: it has other
  /// rooms for that, which nobody else may use.
  [[nodiscard]] double size_elsewhere(const Spot& spot, std::size_t function, std::size_t slot) const;
  void add_room(const Spot& spot, std::size_t pool);
  void add_hours(const Spot& spot, const RoomColumns& room);
  void add_week(const Spot& spot, const RoomColumns& room, const RoomWeek& week);
  std::vector<std::vector<LinearTerm>> booked_rows(const Spot& spot, const RoomColumns& room,
                                                   const RoomWeek& week);
  void add_sharing(const Spot& spot, RoomColumns& room);
  void add_module_strength(const Spot& spot, std::size_t function);
  [[nodiscard]] std::vector<LinearTerm> portions_of(const Spot& spot, std::size_t function,
                                                    std::size_t pool) const;
  [[nodiscard]] double area_alone(std::size_t pool) const { return alone_[pool]; }
  void size_pools();
  /// The most that portions can come to together.
  [[nodiscard]] double size_bound(const std::vector<LinearTerm>& portions) const;
  /// The most area a room can be asked for, in its column's unit.
  [[nodiscard]] double largest_area(const Spot& spot, const RoomColumns& room) const;
  // Rows 5–7: phases, land and forms (programme_land.cpp).
  void add_stock(const Spot& spot);
  void add_land(std::size_t location);
  void add_floors(const Spot& spot);
  void add_ground(const Spot& spot);
  void add_zone_terms(const RoomColumns& room, std::vector<LinearTerm>& terms) const;
  void add_forms(const Spot& spot);
  void add_parties(const Spot& spot);
  void couple_phases(std::size_t location);
  void share_ground(std::size_t location);
  void keep_apart(std::size_t location, std::size_t beside);
  void close_replaced(std::size_t location);
  // Row 8: levels (programme_levels.cpp).
  void add_unmet_level(bool statutory);
  void add_travel_level();
  void add_land_level();
  void add_cost_level();
  void add_complexity_level();
  [[nodiscard]] LevelExpression investment(std::size_t phase);

  const ProposalProblem& problem_;
  ProposalProgramme result_;
  ProgrammeBuilder builder_;
  std::uint32_t owner_ = no_column;
  std::uint32_t phase_ = no_phase;
  std::vector<double> reachable_;  ///< per phase, location, function: need within reach
  std::vector<double> alone_;      ///< per pool of one: m² per unit of size; infinity when nothing fits
};

}  // namespace voorzien

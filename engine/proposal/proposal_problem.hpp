// SPDX-License-Identifier: EUPL-1.2
// The compact problem a proposal solves: positions and numbers only. Who needs how much where (cells), where
// it may come (locations), what it takes of which kind of space (slots) and who may use a room together
// (pools). Sets and symbols of the handbook, model.md section 5.2; nothing here knows a file or a solver.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "engine/model/scenario.hpp"
#include "engine/model/space_kind.hpp"
#include "engine/sharing/room_plan.hpp"

namespace voorzien {

/// No limit, in the unit of the quantity.
inline constexpr double unlimited_amount = std::numeric_limits<double>::infinity();

/// A kind of space a slot may be housed in, and the largest share of the slot that may be.
struct SlotOption {
  std::size_t kind = 0;  ///< position in ProposalProblem::kinds
  double largest_share = 1.0;
};

/// What a function takes of one kind of space at a location: size = fixed + per_unit · capacity, counted in
/// units of the capacity or in m² of norm area, as its profile counts (UseBasis). The first option is the
/// kind the function names; the others replace it.
struct SpaceSlot {
  double fixed = 0.0;
  double per_unit = 1.0;
  std::vector<SlotOption> options;
};

/// Need that arises at the places of another function: PE hours at the school.
struct Follows {
  std::size_t function = 0;        ///< position in ProposalProblem::functions
  std::vector<double> per_client;  ///< need per unit of that function, per cell
};

/// One function of the proposal, by position; positions rise with the catalogue's.
struct ProblemFunction {
  FunctionIndex function;
  std::string id;
  bool statutory = false;
  double weight = 1.0;
  double smallest = 0.0;  ///< per new location, in the function's unit
  double largest = unlimited_amount;
  bool indoor = false;  ///< takes a roof: pairs are judged under one roof instead of on one plot
  std::vector<SpaceSlot> slots;
  std::optional<Follows> follows;
};

/// Prices of a kind per m² of its area, mid values; none: not known.
struct KindPrice {
  double new_eur_m2 = 0.0;
  double extension_eur_m2 = 0.0;
  double conversion_eur_m2 = 0.0;
  double temporary_eur_m2 = 0.0;  ///< placing, use and removal together
  double yearly_eur_m2 = 0.0;
};

/// A kind of space as the programme counts it.
struct ProblemKind {
  std::string id;
  bool indoor = true;
  double module_m2 = 0.0;   ///< area of one module on the kind's basis; 0: any size
  double gross_per_m2 = 1;  ///< gross floor m² per m² on the kind's basis
  double storeys = 1.0;
  bool needs_ground_floor = false;
  bool roof_allowed = false;
  std::optional<KindPrice> price;
};

/// Functions that may use one room of a kind together; one function alone is a pool too.
struct ProblemPool {
  std::size_t kind = 0;
  std::vector<std::size_t> users;  ///< positions in ProposalProblem::functions, rising
  RoomPlan plan;                   ///< users in the same order
  double zone_fixed_m2 = 0.0;      ///< added when two or more use it
  double zone_per_user_m2 = 0.0;   ///< added for each user after the first

  [[nodiscard]] bool shared() const { return users.size() > 1; }
};

/// Two functions that cannot be, or only under conditions, in one building (or on one plot, where one of
/// them needs no roof).
struct ProblemPair {
  std::size_t one = 0;
  std::size_t other = 0;
  bool excluded = false;
  std::size_t conditions = 0;  ///< how many have to be settled
};

/// Two functions that may not stand on one plot, in two buildings.
struct PlotExclusion {
  std::size_t one = 0;
  std::size_t other = 0;
};

/// Two functions that share a room of a kind only under conditions.
struct RoomConditions {
  std::size_t kind = 0;
  std::size_t one = 0;
  std::size_t other = 0;
  std::size_t conditions = 0;
};

/// Why a function cannot come to a location.
enum class Refusal : std::uint8_t {
  none,
  excluded_by_site,       ///< zoning, noise, environment: the site's own reason
  not_allowed,            ///< not on the site's list of allowed functions
  locked_out,             ///< people said no
  no_space_kind,          ///< the site has no room for a kind it needs (no ground, no roof, no floor)
  rectangle_too_large,    ///< a hall's rectangle does not fit in the plot
  too_small,              ///< its smallest size asks more than the site offers
  out_of_reach,           ///< nobody who needs it lives within reach
  no_agreed_room,         ///< an existing building without an agreed room of the kind
  taken,                  ///< something else comes here in the scenario
  no_need,                ///< nothing is asked of it in any phase
  closure_not_allowed,    ///< what stands here would have to close, and closures are off
  not_its_own,            ///< ground of a facility, where only its own functions are extended
  need_lasts,             ///< a temporary place, where no need passes away
  conflict_with_present,  ///< may not be under one roof with what the building holds
  not_available,          ///< the site comes free after the last phase
  area_unknown            ///< no norm says how much space it takes
};

/// Whether a refusal is a choice of people that can be looked past, rather than a lack of room.
bool is_choice(Refusal refusal);

/// A function at a location.
struct Placement {
  Refusal refusal = Refusal::none;
  bool own = false;       ///< existing capacity of the building's own function
  double smallest = 0.0;  ///< here, in the function's unit; 0 for what extends an existing place
  double largest = unlimited_amount;
  std::vector<double> capacity;  ///< own: per phase, in the function's unit
  bool required = false;         ///< locked by people
  double required_capacity = 0;  ///< at least, when required
  /// Extension: per slot, the fixed part of its size that is not there yet; empty: that of the slot.
  std::vector<double> fixed;
  double needed_m2 = 0.0;   ///< too_small: what it asks
  double offered_m2 = 0.0;  ///< too_small: what there is
};

/// Rooms of one kind in an existing building that others may use.
struct AgreedRooms {
  std::size_t kind = 0;
  double room_m2 = 0.0;  ///< area of each; 0: any part of `area_m2`
  double area_m2 = 0.0;  ///< of all together
};

/// What may be built at a location; m².
struct Ground {
  double largest_footprint = 0.0;
  double floors = 1.0;
  double largest_gfa = unlimited_amount;
  double area = 0.0;   ///< ground for footprint and outdoor kinds together; of a roof: for roof kinds only
  bool built = false;  ///< the footprint is there already: a plinth, a building
  bool takes_ground = true;  ///< whether what it uses counts as land
  bool roof_only = false;
};

/// What is done at a location, which decides its price and how soon it can be open.
enum class Making : std::uint8_t { new_building, extension, conversion, temporary };

/// Euro per m² once, for what is done.
double price_of(const KindPrice& price, Making making);

/// A place where functions may come: a site, or an existing facility.
struct Location {
  std::string id;
  bool existing = false;
  bool shares_rooms = true;  ///< false: every function its own rooms, for comparison
  Making making = Making::new_building;
  Point at;
  std::optional<std::size_t> cell;  ///< neighbourhood it lies in
  Ground ground;
  /// Location whose ground it shares: the permanent building of the same site. Only for temporary ones.
  std::optional<std::size_t> beside;
  /// Existing location that closes when something comes here.
  std::optional<std::size_t> replaces;
  std::vector<AgreedRooms> rooms;          ///< existing: by kind
  std::vector<Placement> placements;       ///< one per function
  std::vector<std::size_t> refused_kinds;  ///< rising: their rectangle does not fit here
  std::size_t first_phase = 0;             ///< before it nothing can be there
  std::optional<double> land_price_eur_m2;
  double book_value_eur = 0.0;
};

/// Need of one function in one cell, per phase. Need of a function that follows another arises at the places
/// of that one, as much as it has clients there.
struct ProblemDemand {
  std::size_t cell = 0;  ///< position of the neighbourhood in the town
  std::size_t function = 0;
  std::vector<double> need;           ///< per phase, ≥ 0; of what follows: the most it can be
  std::optional<std::size_t> origin;  ///< location where it arises, for what follows
  /// Need that lasts long enough for a permanent building; what is above it may be met by what is there
  /// already and by temporary places only.
  double lasting = unlimited_amount;
};

/// A way from a demand to a location: the share of the cell's people within reach (ρ, 0 < ρ ≤ 1) and their
/// mean distance.
struct ReachArc {
  std::size_t demand = 0;
  std::size_t location = 0;
  double share = 1.0;
  double distance_m = 0.0;
};

/// Rates for the cost level; none: not known, and cost is not a level.
struct CostRates {
  double annuity_years = 0.0;  ///< present value of one euro a year
  std::optional<double> manager_eur_per_user_group_year;
};

struct ProposalProblem {
  std::vector<Year> phases;  ///< design years, rising, at least one
  std::vector<ProblemKind> kinds;
  std::vector<ProblemFunction> functions;
  std::vector<ProblemPool> pools;               ///< ordered by kind, then users
  std::vector<ProblemPair> pairs;               ///< one < other, only those that matter
  std::vector<PlotExclusion> plot_exclusions;   ///< one < other
  std::vector<RoomConditions> room_conditions;  ///< one < other
  /// Existing ones first, then sites, each by id; then the temporary places of sites.
  std::vector<Location> locations;
  std::vector<ProblemDemand> demands;  ///< by function, then cell; only those with need
  std::vector<ReachArc> arcs;          ///< by demand, then location
  std::optional<CostRates> cost;
  std::vector<std::optional<double>> phase_budget_eur;  ///< per phase
  std::vector<Message> messages;  ///< what a planner should know: locks that cannot be kept …

  /// Fixed part of the size of a function's slot at a location.
  [[nodiscard]] double fixed_size(const Location& location, std::size_t function, std::size_t slot) const;
  /// What sharing by so many adds to rooms of a kind: lockable zone, own entrance, storage; m² on the kind's
  /// basis, so that it costs what the kind costs. 0 for fewer than two users.
  [[nodiscard]] double zone_m2(std::size_t kind, std::size_t users) const;
  /// Position of the kind of this id, which the problem has.
  [[nodiscard]] std::size_t kind_position(const std::string& id) const;
  /// Total need of a function in a phase; of what follows another, for all who need that other.
  [[nodiscard]] double need_of(std::size_t function, std::size_t phase) const;
};

}  // namespace voorzien

// SPDX-License-Identifier: EUPL-1.2
// The mixed-integer programme of a proposal: rows 1–8 of the handbook, model.md section 5.2, for one phase or
// several. Columns are found again through the map; the levels are linear expressions of which one at a time
// is the objective, while earlier ones are held by a row.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "engine/model/proposal_settings.hpp"
#include "engine/optimisation/linear_programme.hpp"
#include "engine/proposal/proposal_problem.hpp"

namespace voorzien {

inline constexpr std::uint32_t no_column = 0xffffffffU;
inline constexpr std::uint32_t no_phase = 0xffffffffU;
inline constexpr std::size_t level_count = 6;

/// Part of a slot of a function that is placed in a pool, in the slot's unit (q̃).
struct PortionColumn {
  std::size_t function = 0;
  std::size_t slot = 0;
  std::size_t option = 0;
  std::size_t pool = 0;
  std::uint32_t column = no_column;
};

/// The rooms of one pool at a location.
struct RoomColumns {
  std::size_t pool = 0;
  std::uint32_t area = no_column;  ///< in units of `m2_per_unit`: modules or rooms, or m²
  double m2_per_unit = 1.0;
  bool whole = false;                ///< the area column counts modules or rooms
  std::uint32_t shared = no_column;  ///< whether anybody uses the pool; only where that costs something
  std::vector<std::uint32_t> user;   ///< per user of the pool, whether it does
};

/// A function at a location.
struct PlaceColumns {
  std::uint32_t present = no_column;   ///< y; none for own functions of an existing building
  std::uint32_t capacity = no_column;  ///< q; none where it cannot be
};

/// A location in one phase.
struct LocationColumns {
  std::uint32_t open = no_column;  ///< z; none for existing buildings
  std::vector<PlaceColumns> places;
  std::vector<PortionColumn> portions;
  std::vector<RoomColumns> rooms;
  std::vector<std::uint32_t> stock;  ///< m² of each kind that stand there; none where it cannot be
  std::vector<LinearTerm> parties;   ///< operators beyond the first, and conditions
};

struct PhaseColumns {
  std::vector<std::uint32_t> flow;   ///< per arc; none where nothing is there to go to
  std::vector<std::uint32_t> unmet;  ///< per demand
  std::vector<LocationColumns> locations;
};

/// Σ terms, in the level's own unit (see PlanLevels).
struct LevelExpression {
  std::vector<LinearTerm> terms;
  double constant = 0.0;
};

struct ProposalProgramme {
  LinearProgramme programme;  ///< without objective
  LinearRows strong;          ///< x ≤ ρ · need · y: belongs to the programme, added when violated
  std::vector<PhaseColumns> phases;
  /// Per column: the location it belongs to, or `no_column` for flows and unmet need.
  std::vector<std::uint32_t> location_of;
  /// Per column: the phase it belongs to, or `no_phase` for what all phases have in common.
  std::vector<std::uint32_t> phase_of;
  std::vector<std::uint32_t> footprint;  ///< per location; none for existing buildings
  std::vector<std::uint32_t> land;       ///< per location
  /// By PlanLevel; none: not known (cost without prices) or empty of meaning.
  std::array<std::optional<LevelExpression>, level_count> levels;
};

/// Builds the programme; `problem` may be of any size, also without locations.
ProposalProgramme build_programme(const ProposalProblem& problem);

/// The value of a level at a solution.
double level_at(const LevelExpression& level, std::span<const double> x);

/// The programme with the level as its objective.
LinearProgramme with_objective(LinearProgramme programme, const LevelExpression& level);

/// Adds the row level ≤ at_most.
void hold_level(LinearProgramme& programme, const LevelExpression& level, double at_most);

}  // namespace voorzien

// SPDX-License-Identifier: EUPL-1.2
// Buildings of plans as maps and tables tell them, one per plan, phase and building, with their functions,
// shared rooms and departments in words.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/balance/run.hpp"
#include "io/proposal/plan_phases.hpp"

namespace voorzien::io {

/// What happens to a building in a plan.
enum class BuildingRole {
  built,      ///< new, to stay
  temporary,  ///< new, for some phases
  joined,     ///< there already; others come in or use rooms by agreement
  unchanged   ///< there already; takes part with its own functions only
};
std::string_view key_of(BuildingRole role);

/// One row. `building` points into the phase.
struct BuildingRow {
  PhaseOfPlan phase;
  std::size_t position = 0;  ///< in the phase's buildings
  const PlannedBuilding* building = nullptr;
  std::optional<BuildingPlace> place;  ///< none: an id that is no place of the run
  BuildingRole role = BuildingRole::built;
  std::string functions;   ///< names, what is new first
  std::string capacities;  ///< "basisschool 300 leerlingen; …", in the same order
  std::string sharing;     ///< "gymzaal: basisschool + sporthal; …"; empty: no room is shared
  int shared_spaces = 0;
  std::optional<int> conditions;  ///< to settle; known of the last phase only
  std::string departments;        ///< names of who settles them
};

/// Of all plans, by plan, phase, then building.
std::vector<BuildingRow> building_rows(const ProposalView& view, const RunResult& result, Language language);

/// One thing to settle in a building, with all functions it is about.
struct ConditionRow {
  const ProposedPlan* plan = nullptr;
  std::size_t building = 0;  ///< position in the last phase's buildings
  const SharingCondition* condition = nullptr;
  std::string space_kind;                ///< empty: about one roof or one plot
  std::vector<FunctionIndex> functions;  ///< rising
};

/// Of one plan, by department, building, condition, then space kind.
std::vector<ConditionRow> condition_rows(const ProposalView& view, const ProposedPlan& plan);

/// Names of functions, joined.
std::string names_of(const std::vector<FunctionIndex>& functions, const FunctionCatalogue& catalogue,
                     const std::string& between, Language language);

/// Name of a space kind; its id when the catalogue has none.
std::string space_name(const SpaceKindCatalogue& kinds, const std::string& id, Language language);

}  // namespace voorzien::io

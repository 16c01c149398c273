// SPDX-License-Identifier: EUPL-1.2
// What a planner wants to know of a plan: who uses which room when, which half-hours bind, what each would
// take apart, what has to be settled by which department, and which neighbourhoods and groups gain or lose.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/proposal/plan.hpp"
#include "engine/proposal/proposal_case.hpp"
#include "engine/proposal/proposal_problem.hpp"
#include "engine/sharing/room_requirement.hpp"

namespace voorzien {

/// The week of one space. `room` and `weeks` are missing where the kind has no timetable.
struct ExplainedSpace {
  std::size_t building = 0;  ///< position in the phase's buildings
  std::size_t space = 0;     ///< position in the building's spaces
  double separate_m2 = 0.0;  ///< when every user had rooms of its own, in whole modules
  std::optional<RoomPlan> room;
  std::vector<TimetableWeek> weeks;  ///< one per week type
  std::vector<WeekPattern> binding;  ///< half-hours that bind, one per week type
};

/// Known bookings that have to go to another hour, in a shared space.
struct MovedHours {
  std::size_t building = 0;
  std::string space_kind;
  FunctionIndex function;
  double hours_per_week = 0.0;  ///< room-hours
};

/// Something to settle between two functions in a building.
struct ExplainedCondition {
  std::size_t building = 0;
  FunctionIndex one;
  FunctionIndex other;
  std::size_t condition = 0;  ///< position in SharingRules::conditions, which names the department
  std::string space_kind;     ///< empty: about one roof or one plot
};

/// Need of a neighbourhood that is met, before and after, in the last phase and the function's unit.
struct ExplainedChange {
  NeighbourhoodIndex neighbourhood;
  FunctionIndex function;
  double met_before = 0.0;
  double met_after = 0.0;
};

/// People whose need the norms count together, by age: the share of it that is met in the last phase, before
/// and after; the mean over their functions, 0..1.
struct ExplainedGroup {
  AgeBand ages;
  std::vector<FunctionIndex> functions;
  double met_before = 0.0;
  double met_after = 0.0;
};

struct PlanExplanation {
  std::vector<ExplainedSpace> spaces;          ///< of the last phase, by building, then space
  std::vector<ExplainedCondition> conditions;  ///< by building, then functions
  std::vector<ExplainedChange> changes;        ///< by function, then neighbourhood; only where it changes
  std::vector<ExplainedGroup> groups;          ///< by age
  std::vector<MovedHours> moved;               ///< by building; empty also where no bookings are known
};

/// Explains the last phase of a plan against the zero option.
PlanExplanation explain(const ProposalCase& what, const ProposalProblem& problem, const Plan& plan,
                        const Plan& zero);

/// Which groups gain or lose by a plan; both plans have at least one phase.
std::vector<ExplainedGroup> explain_groups(const Scenario& scenario, const ProposalProblem& problem,
                                           const Plan& plan, const Plan& zero);

/// Floor and ground when every user of every new space had rooms of its own: exact arithmetic, whole modules,
/// whether it fits or not (handbook model.md 5.2, row 10, A).
struct OwnRooms {
  double gfa_m2 = 0.0;
  double outdoor_m2 = 0.0;
  bool fits = true;  ///< in every building, within its floors and ground
};
OwnRooms own_rooms_of(const ProposalProblem& problem, const Plan& plan);

/// What the users of a space would take apart, m² on the kind's basis, in whole modules.
double separate_area(const ProposalProblem& problem, const PlannedSpace& space);

}  // namespace voorzien

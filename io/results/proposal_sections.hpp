// SPDX-License-Identifier: EUPL-1.2
// The parts of `proposals` in results.json. Numbers inside `phases` are in full precision, so that whoever
// checks a plan can compute with them; all others are rounded per unit.
#pragma once

#include "io/results/json_stream.hpp"
#include "io/results/proposal_view.hpp"

namespace voorzien::io {

/// `proposals`.
void write_proposals(JsonStream& json, const ProposalView& view);

/// `levels` as a member: value, bound and gap per level, each in its own unit.
void write_levels(JsonStream& json, const std::vector<LevelOutcome>& levels);
/// `totals` as a member.
void write_totals(JsonStream& json, const PlanLevels& totals);
/// `figures` as a member.
void write_figures(JsonStream& json, const PlanFigures& figures);
/// `own_rooms`, `costs` and `at_residence_points` of a plan.
void write_own_rooms(JsonStream& json, const OwnRooms& own_rooms);
void write_costs(JsonStream& json, const std::optional<PlanCosts>& costs);
void write_point_evaluations(JsonStream& json, const ProposalView& view, const ProposedPlan& plan);
/// `phases` of a plan.
void write_plan_phases(JsonStream& json, const ProposalView& view, const Plan& plan);
/// `rooms`, `conditions`, `changes` and `moved` of a plan.
void write_explanation(JsonStream& json, const ProposalView& view, const ProposedPlan& plan);
/// `alternatives`, `without_combining`, `worth`, `potential` and `refusals`.
void write_comparisons(JsonStream& json, const ProposalView& view);

/// A list of functions, by id.
void function_list(JsonStream& json, const ProposalView& view, const std::vector<FunctionIndex>& functions);

/// Path of a plan's scenario file within the output directory: "proposals/best.json".
std::string scenario_file_of(const ProposedPlan& plan);

}  // namespace voorzien::io

// SPDX-License-Identifier: EUPL-1.2
// From a solution of the programme to a plan people can read: rooms are sized again by the exact flow of the
// sharing room, modules are whole, and land, cost and unmet need are added up from the plan itself.
#pragma once

#include <optional>
#include <span>

#include "engine/model/proposal_settings.hpp"
#include "engine/proposal/plan.hpp"
#include "engine/proposal/programme.hpp"

namespace voorzien {

/// The plan of a solution whose integer columns are whole; levels included.
Plan plan_of(const ProposalProblem& problem, const ProposalProgramme& programme, std::span<const double> x);

/// The location at which a building of a plan stands; none when the problem does not know it.
std::optional<std::size_t> location_of(const ProposalProblem& problem, const PlannedBuilding& building);

/// One level of a plan; none when it is not known.
std::optional<double> level_of(const PlanLevels& levels, PlanLevel level);

/// The levels of a plan by addition over its values; the plan may come from anywhere, as long as its
/// buildings and functions are those of the problem.
PlanLevels levels_of(const ProposalProblem& problem, const Plan& plan);

}  // namespace voorzien

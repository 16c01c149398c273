// SPDX-License-Identifier: EUPL-1.2
// A plan is searched for in a model of cells; what it does is told by the balance of the run, which knows
// every residence point. Both are set side by side, so that nobody has to believe the cells (handbook
// model.md section 5.2, last paragraph).
#pragma once

#include <vector>

#include "engine/proposal/propose.hpp"

namespace voorzien {

/// The scenario with a plan's interventions after its own, in order of year.
Scenario with_interventions(const Scenario& scenario, const std::vector<Intervention>& interventions);

/// Need a plan leaves unmet, by cells and by points; `evaluated` is the run of the scenario with the plan's
/// interventions. By year, then function; a function or year the run does not distribute is left out, unless
/// its norm asks for nearness, which the balance tells itself.
std::vector<PointEvaluation> evaluate_at_points(const ProposalProblem& problem, const Plan& plan,
                                                const Scenario& scenario, const RunResult& evaluated);

}  // namespace voorzien

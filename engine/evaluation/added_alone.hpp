// SPDX-License-Identifier: EUPL-1.2
// What happens when a function is simply added to a plan and nothing else moves. No optimum and no interval:
// the plan as it is, scored with and without.
#pragma once

#include <optional>
#include <string>

#include "engine/proposal/plan.hpp"
#include "engine/proposal/proposal_problem.hpp"

namespace voorzien {

struct AddedAlone {
  double capacity = 0.0;  ///< that was added, in the function's unit
  bool fits = false;      ///< on the plot, beside what the plan has there
  PlanLevels before;
  PlanLevels after;  ///< as before where it does not fit
};

/// Adds the function to a new building on `site` from its first phase on: so much, or as much as is unmet
/// within reach between the smallest and largest size; where that does not fit, its smallest size. None when
/// the site or function is no part of the problem, the function can only be refused there, or it is there.
std::optional<AddedAlone> add_alone(const ProposalProblem& problem, const Plan& plan, const std::string& site,
                                    FunctionIndex function, std::optional<double> capacity);

}  // namespace voorzien

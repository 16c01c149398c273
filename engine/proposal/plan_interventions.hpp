// SPDX-License-Identifier: EUPL-1.2
// A plan as interventions: what the proposal says is of the same type as what people write, so that `run`
// takes it and reproduces the totals.
#pragma once

#include <string>
#include <vector>

#include "engine/model/scenario.hpp"
#include "engine/proposal/plan.hpp"

namespace voorzien {

/// The interventions of a plan, by year, then id. Ids begin with `prefix`. What grows from one phase to the
/// next is an extension; own capacity of existing buildings is left as it is.
std::vector<Intervention> interventions_of(const Scenario& scenario, const Plan& plan,
                                           const std::string& prefix);

}  // namespace voorzien
